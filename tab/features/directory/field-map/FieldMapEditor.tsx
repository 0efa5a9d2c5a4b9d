import { Accordion, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldMapView } from '../../../../api/contract/field-map.ts';
import { CARD_FIELDS } from '../../../components/card-fields.ts';
import { DiscardDialog } from '../../../components/dialogs/DiscardDialog.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ChangeDecision } from '../connection/ChangeDecision.tsx';
import { isSame, type MapDraft, type MapField } from './field-map-draft.ts';
import { useFieldMapStyles } from './field-map.styles.ts';
import { FieldMapItem } from './FieldMapItem.tsx';
import { LookAtPerson } from './LookAtPerson.tsx';
import { useFieldMapDecision } from './use-field-map-decision.ts';
import { useFieldMapDraft } from './use-field-map-draft.ts';

const FIELDS: readonly MapField[] = [...CARD_FIELDS.filter((name) => name !== 'status'), 'photo'];

type Props = { connectionId: string; name: string; stored: FieldMapView };

/** The fields one below the other, edited as a whole, and what an edit would do before it is saved. */
export function FieldMapEditor({ connectionId, name, stored }: Props) {
  const { t } = useTranslation();
  const { draft, isEdited, setDraft } = useFieldMapDraft({ id: connectionId, name }, stored);
  // Something was changed before this page was opened: it was left and has come back.
  const [wasKept] = useState(isEdited);
  const { open, setOpen, problems, decision, forget } = useFieldMapDecision(connectionId, {
    draft,
    onClean: setDraft,
    onSaved: () => setDraft(null),
  });
  const handleChange = (next: MapDraft) => {
    forget();
    setDraft(isSame(next, { fields: stored.fields, photo: stored.photo }) ? null : next);
  };
  return (
    <Panel
      title={t('fieldMap.list')}
      aside={
        !isSame(draft, stored.defaults) && (
          <Button onClick={() => handleChange(stored.defaults)}>{t('fieldMap.reset')}</Button>
        )
      }
    >
      {wasKept && isEdited && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('fieldMap.wasKept')}</MessageBarBody>
        </MessageBar>
      )}
      <Accordion
        multiple
        collapsible
        openItems={open}
        onToggle={(_, { openItems }) => setOpen(openItems.map(String))}
      >
        {FIELDS.map((field) => (
          <FieldMapItem
            key={field}
            field={field}
            draft={draft}
            defaults={stored.defaults}
            state={{ properties: stored.properties, problems }}
            onChange={handleChange}
          />
        ))}
      </Accordion>
      <LookAtPerson connectionId={connectionId} draft={draft} />
      {isEdited && (
        <Decision
          name={name}
          decision={decision}
          onDiscard={() => {
            forget();
            setDraft(null);
          }}
        />
      )}
    </Panel>
  );
}

type DecisionProps = {
  name: string;
  decision: Omit<ComponentProps<typeof ChangeDecision>, 'saveLabel' | 'onDiscard'>;
  onDiscard: () => void;
};

/** What an edit would do, and whether it is saved or thrown away; stays in sight. */
function Decision({ name, decision, onDiscard }: DecisionProps) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <div className={styles.decision}>
      <ChangeDecision
        {...decision}
        saveLabel={t('fieldMap.save')}
        onDiscard={() => setIsLeaving(true)}
      />
      {isLeaving && (
        <DiscardDialog
          text={t('fieldMap.discardText', { name })}
          onDiscard={onDiscard}
          onStay={() => setIsLeaving(false)}
        />
      )}
    </div>
  );
}
