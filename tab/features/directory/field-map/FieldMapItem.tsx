import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1Strong,
  Button,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  Switch,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { describeField, mapFieldLabel } from './describe-field.ts';
import { EntryList } from './EntryList.tsx';
import {
  ADDRESS_PARTS,
  fieldsOf,
  isSame,
  type MapDraft,
  type MapField,
  ruleOf,
  TAKES,
  withRule,
} from './field-map-draft.ts';
import type { FieldMapState } from './field-map-state.ts';
import { useFieldMapStyles } from './field-map.styles.ts';
import { SourceList } from './SourceList.tsx';

type Props = {
  field: MapField;
  draft: MapDraft;
  defaults: MapDraft;
  state: FieldMapState;
  onChange: (draft: MapDraft) => void;
};

/** One field of a card: a line that says how it is made, and below it everything that can be changed. */
export function FieldMapItem({ field, draft, defaults, state, onChange }: Props) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const isDefault = isSame(ruleOf(draft, field), ruleOf(defaults, field));
  const change = (part: object) => onChange(withRule(draft, field, part));
  return (
    <AccordionItem value={field} className={styles.item}>
      <AccordionHeader as="h3" size="large">
        <span className={styles.head}>
          <span className={styles.name}>
            <Body1Strong>{mapFieldLabel(field, t)}</Body1Strong>
            {!isDefault && (
              <Badge appearance="tint" color="brand">
                {t('fieldMap.changed')}
              </Badge>
            )}
          </span>
          <Caption1 className={styles.soft}>{describeField(draft, field, t)}</Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <FieldPanel field={field} draft={draft} state={state} onChange={change}>
          {!isDefault && (
            <div>
              <Button size="small" onClick={() => change(ruleOf(defaults, field))}>
                {t('fieldMap.resetField')}
              </Button>
            </div>
          )}
        </FieldPanel>
      </AccordionPanel>
    </AccordionItem>
  );
}

const REFUSED = 'input[aria-invalid="true"], select[aria-invalid="true"]';

type PartProps = {
  field: MapField;
  draft: MapDraft;
  state: FieldMapState;
  onChange: (part: object) => void;
};

/** Everything about one field. Where it is the first that was refused, its first place has the focus. */
function FieldPanel({ children, ...part }: PartProps & { children: ReactNode }) {
  const styles = useFieldMapStyles();
  const { field, draft, state } = part;
  const panel = useRef<HTMLDivElement>(null);
  const isRefused = fieldsOf(state.problems)[0] === field;
  // Here, as the panel is drawn later than the page that opens it.
  useEffect(() => {
    if (isRefused) panel.current?.querySelector<HTMLElement>(REFUSED)?.focus();
  }, [isRefused, state.problems]);
  return (
    <div ref={panel} className={styles.panel}>
      <PolicyFields {...part} />
      {field !== 'photo' && ruleOf(draft, field).take !== 'never' && (
        <SourceFields {...part} field={field} />
      )}
      {children}
    </div>
  );
}

/** What the directory does with the field, and whether employees may. */
function PolicyFields({ field, draft, state, onChange }: PartProps) {
  const { t } = useTranslation();
  const { take, employeeMayEdit } = ruleOf(draft, field);
  const problem = state.problems.get(`${field}.take`);
  return (
    <>
      <Field label={t('fieldMap.take')} {...(problem && { validationMessage: problem })}>
        <RadioGroup
          value={take}
          onChange={(_, { value }) => onChange({ take: TAKES.find((known) => known === value) })}
        >
          {TAKES.map((choice) => (
            <Radio key={choice} value={choice} label={t(`fieldMap.take_${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        checked={employeeMayEdit}
        label={t('fieldMap.employeeMayEdit')}
        onChange={(_, { checked }) => onChange({ employeeMayEdit: checked })}
      />
    </>
  );
}

/** Where the field comes from, by its shape: one value, several, or an address of parts. */
function SourceFields({
  field,
  draft,
  state,
  onChange,
}: PartProps & { field: Exclude<MapField, 'photo'> }) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const rule = draft.fields[field];
  return (
    <div className={styles.group}>
      <span>{t('fieldMap.sources')}</span>
      {'sources' in rule && (
        <SourceList
          name={mapFieldLabel(field, t)}
          path={`${field}.sources`}
          sources={rule.sources}
          state={state}
          onChange={(sources) => onChange({ sources })}
        />
      )}
      {'entries' in rule && (field === 'emails' || field === 'phones' || field === 'links') && (
        <EntryList field={field} rule={rule} state={state} onChange={onChange} />
      )}
      {'parts' in rule &&
        ADDRESS_PARTS.map((part) => (
          <div key={part} className={styles.entry}>
            <span>{t(`fieldMap.part_${part}`)}</span>
            <SourceList
              name={t(`fieldMap.part_${part}`)}
              path={`address.parts.${part}`}
              sources={rule.parts[part]}
              state={state}
              onChange={(sources) => onChange({ parts: { ...rule.parts, [part]: sources } })}
            />
          </div>
        ))}
    </div>
  );
}
