import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesPage } from '../../../../api/contract/rules.ts';
import { Panel } from '../../../components/Panel.tsx';
import { moved, NEW_RULE, type Rule, toDraft, toSaved } from './rule-draft.ts';
import { RuleDialog } from './RuleDialog.tsx';
import { RuleList } from './RuleList.tsx';
import { RulesDecision } from './RulesDecision.tsx';

type Props = { connectionId: string; stored: RulesPage['items'] };

/** The rules in order, edited as a whole, seen before they are saved. */
export function RulesPanel({ connectionId, stored }: Props) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Rule[]>();
  /** Which rule is open; one behind the last is a new one. */
  const [open, setOpen] = useState<number>();
  const rules = edited ?? toDraft(stored);
  const handleKeep = (index: number, rule: Rule) => {
    const next = [...rules];
    next[index] = toSaved(rule);
    setEdited(next);
    setOpen(undefined);
  };
  return (
    <Panel
      title={t('directory.rules.list')}
      aside={<Button onClick={() => setOpen(rules.length)}>{t('directory.rules.add')}</Button>}
    >
      {rules.length === 0 && <Body1 as="p">{t('directory.rules.none')}</Body1>}
      <RuleList
        rules={rules}
        onEdit={setOpen}
        onMove={(index, by) => setEdited(moved(rules, index, by))}
        onRemove={(index) => setEdited(rules.filter((_, other) => other !== index))}
      />
      {edited && (
        <RulesDecision
          // What was seen of other rules is said of them alone.
          key={JSON.stringify(edited)}
          connectionId={connectionId}
          rules={edited}
          onEnd={() => setEdited(undefined)}
        />
      )}
      {open !== undefined && (
        <RuleDialog
          connectionId={connectionId}
          rule={rules[open] ?? NEW_RULE}
          onClose={() => setOpen(undefined)}
          onKeep={(rule) => handleKeep(open, rule)}
        />
      )}
    </Panel>
  );
}
