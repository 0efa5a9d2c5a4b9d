import { Badge, Caption1, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useDraft } from './DraftProvider.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

/** Which directory the people come from, where there are several. */
export function DirectoryStep({ connections, ...place }: StepProps) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { draft, dispatch } = useDraft();
  return (
    <StepFrame
      {...place}
      title={t('imports.directory.title')}
      isNextDisabled={draft.connectionId === null}
    >
      <Panel>
        <RadioGroup
          aria-label={t('imports.directory.label')}
          value={draft.connectionId ?? ''}
          onChange={(_, { value }) => dispatch({ type: 'choose_connection', connectionId: value })}
        >
          {connections.map(({ id, name, userCount, status }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {name}{' '}
                  {status === 'failing' && (
                    <Badge appearance="tint" color="danger">
                      {t('imports.directory.failing')}
                    </Badge>
                  )}
                  {userCount !== null && (
                    <Caption1 block>
                      {t('imports.directory.people', {
                        count: userCount,
                        people: format.number(userCount),
                      })}
                    </Caption1>
                  )}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Panel>
    </StepFrame>
  );
}
