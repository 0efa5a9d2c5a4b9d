import { Button, Field, Radio, RadioGroup, Select, Switch } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { HandoverField, isComplete } from '../../../components/HandoverField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useShowToast } from '../../../components/states/toasts.ts';
import { ChangesArrive } from './ChangesArrive.tsx';
import { useUpdateConnection } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import {
  changedRules,
  hourChoices,
  type InStepRules,
  rulesOf,
  zoneChoices,
} from './in-step-rules.ts';
import { RemovalLimitFields } from './RemovalLimitFields.tsx';

/** When the cards follow the directory, and what becomes of them when people come and go. */
export function InStepPanel({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateConnection(connection.id);
  const stored = rulesOf(connection);
  // Only what was touched: what a sync or a colleague stores meanwhile shows at once and takes nothing away.
  const [edits, setEdits] = useState<Partial<InStepRules>>({});
  const rules = { ...stored, ...edits };
  const changed = changedRules(stored, rules);
  const canSave = changed !== undefined && isComplete(rules.handover) && !update.isPending;
  const change = (part: Partial<InStepRules>) => setEdits({ ...edits, ...part });

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave || !changed) return;
    update.mutate(changed, {
      onSuccess: () => {
        setEdits((latest) => changedRules(changed, latest) ?? {});
        showToast({ text: t('directory.actions.saved') });
      },
    });
  };
  return (
    <Panel title={t('directory.settings.inStep')}>
      <ChangesArrive changes={connection.changes} />
      <form onSubmit={handleSubmit} className={styles.form}>
        <Switch
          checked={rules.syncDaily}
          label={t('directory.settings.syncDaily')}
          onChange={(_, { checked }) => change({ syncDaily: checked })}
        />
        {rules.syncDaily && <HourField rules={rules} onChange={change} />}
        <PeopleFields rules={rules} onChange={change} />
        <HandoverField
          handover={rules.handover}
          label={t('directory.settings.handover')}
          hint={t('directory.settings.handoverHint')}
          noneLabel={t('common.handover.none')}
          onChange={(handover) => change({ handover })}
        />
        <RemovalLimitFields rules={rules} onChange={change} />
        {update.error && <ErrorState error={update.error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={!canSave}>
            {t('directory.settings.save')}
          </Button>
          {changed && (
            <Button onClick={() => setEdits({})}>{t('directory.settings.discard')}</Button>
          )}
        </div>
      </form>
    </Panel>
  );
}

type FieldsProps = { rules: InStepRules; onChange: (part: Partial<InStepRules>) => void };

function HourField({ rules, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('directory.settings.syncAt')} hint={t('directory.settings.syncAtHint')}>
        <Select value={rules.syncAt} onChange={(_, { value }) => onChange({ syncAt: value })}>
          {hourChoices(rules.syncAt).map((hour) => (
            <option key={hour}>{hour}</option>
          ))}
        </Select>
      </Field>
      <Field label={t('directory.settings.timeZone')}>
        <Select value={rules.timeZone} onChange={(_, { value }) => onChange({ timeZone: value })}>
          {zoneChoices(rules.timeZone).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
    </>
  );
}

const NEWCOMERS = ['import', 'propose', 'ignore'] as const;
const LEAVERS = ['pause', 'delete', 'keep'] as const;

function PeopleFields({ rules, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('directory.settings.newcomers')}>
        <RadioGroup
          value={rules.newcomers}
          onChange={(_, { value }) => {
            const newcomers = NEWCOMERS.find((choice) => choice === value);
            if (newcomers) onChange({ newcomers });
          }}
        >
          {NEWCOMERS.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`directory.settings.newcomers_${choice}`)}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('directory.settings.leavers')} hint={t('directory.settings.leaversHint')}>
        <RadioGroup
          value={rules.leavers}
          onChange={(_, { value }) => {
            const leavers = LEAVERS.find((choice) => choice === value);
            if (leavers) onChange({ leavers });
          }}
        >
          {LEAVERS.map((choice) => (
            <Radio key={choice} value={choice} label={t(`directory.settings.leavers_${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
