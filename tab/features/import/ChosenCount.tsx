import { Body1Strong, Caption1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { countSelected, type Selection } from './selection.ts';

type Props = { selection: Selection; preselectedCount: number | undefined };

/** How many people are chosen: exactly where that is known, in words where it is not yet. */
export function ChosenCount({ selection, preselectedCount }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const count = countSelected(selection, preselectedCount);
  if (count !== undefined) {
    return (
      <Body1Strong role="status">
        {t('imports.choose.chosen', { count, people: format.number(count) })}
      </Body1Strong>
    );
  }
  const { except, also } = selection;
  const details = [
    except.size > 0 &&
      t('imports.choose.leftOut', { count: except.size, people: format.number(except.size) }),
    also.size > 0 &&
      t('imports.choose.added', { count: also.size, people: format.number(also.size) }),
  ].filter((detail) => detail !== false);
  return (
    <div role="status">
      <Body1Strong block>{t('imports.choose.chosenEveryone')}</Body1Strong>
      <Caption1>{[...details, t('imports.choose.countLater')].join(' · ')}</Caption1>
    </div>
  );
}
