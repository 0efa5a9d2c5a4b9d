import { Button, Input, Select } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { NETWORK_NAMES } from '../../../../api/contract/network-names.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import {
  type EntriesField,
  type EntriesRule,
  LINK_KINDS,
  MOST_ENTRIES,
  PHONE_LABELS,
} from './field-map-draft.ts';
import type { FieldMapState } from './field-map-state.ts';
import { useFieldMapStyles } from './field-map.styles.ts';
import { SourceList } from './SourceList.tsx';

type Entry = EntriesRule['entries'][number];

const NEW_ENTRY = {
  emails: { label: 'work', sources: [''] },
  phones: { label: 'other', sources: [''] },
  links: { kind: 'website', sources: [''] },
} as const;

type Props = {
  field: EntriesField;
  rule: EntriesRule;
  state: FieldMapState;
  onChange: (part: { entries: Entry[] }) => void;
};

/** The values of a field that holds several: what each is, and where it comes from. */
export function EntryList({ field, rule, state, onChange }: Props) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const { entries } = rule;
  const change = (index: number, part: Partial<Entry>) => {
    const next = entries.map((old, at) => (at === index ? { ...old, ...part } : old));
    onChange({ entries: next });
  };
  return (
    <>
      {entries.map((entry, index) => {
        const name = t(`fieldMap.entry_${field}`, { number: index + 1 });
        return (
          <div key={index} role="group" aria-label={name} className={styles.entry}>
            <div className={styles.row}>
              <div className={styles.grow}>
                <EntryKind
                  entry={entry}
                  field={field}
                  name={name}
                  onChange={(part) => change(index, part)}
                />
              </div>
              <IconButton
                icon={<DeleteRegular />}
                label={t('fieldMap.removeEntry', { name })}
                onClick={() => onChange({ entries: entries.filter((_, at) => at !== index) })}
              />
            </div>
            <SourceList
              name={name}
              path={`${field}.entries.${index}.sources`}
              sources={entry.sources}
              state={state}
              onChange={(sources) => change(index, { sources })}
            />
          </div>
        );
      })}
      {entries.length < MOST_ENTRIES && (
        <div>
          <Button
            icon={<AddRegular />}
            onClick={() =>
              onChange({ entries: [...entries, { ...NEW_ENTRY[field], sources: [''] }] })
            }
          >
            {t(`fieldMap.addEntry_${field}`)}
          </Button>
        </div>
      )}
    </>
  );
}

type KindProps = {
  field: EntriesField;
  entry: Entry;
  name: string;
  onChange: (part: Partial<Entry>) => void;
};

/** What one value is: an email's label, a number's kind, a link's network. */
function EntryKind({ field, entry, name, onChange }: KindProps) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const label = t('fieldMap.kindOf', { name });
  if ('kind' in entry) {
    return (
      <Select
        aria-label={label}
        className={styles.narrow}
        value={entry.kind}
        onChange={(_, { value }) => {
          const kind = LINK_KINDS.find((known) => known === value);
          if (kind) onChange({ kind });
        }}
      >
        {LINK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kind === 'website' ? t('common.field.website') : NETWORK_NAMES[kind]}
          </option>
        ))}
      </Select>
    );
  }
  if (field === 'emails') {
    return (
      <Input
        aria-label={label}
        className={styles.narrow}
        maxLength={40}
        value={entry.label}
        onChange={(_, { value }) => onChange({ label: value })}
      />
    );
  }
  return (
    <Select
      aria-label={label}
      className={styles.narrow}
      value={entry.label}
      onChange={(_, { value }) => {
        const kind = PHONE_LABELS.find((known) => known === value);
        if (kind) onChange({ label: kind });
      }}
    >
      {PHONE_LABELS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`review.label_${kind}`)}
        </option>
      ))}
    </Select>
  );
}
