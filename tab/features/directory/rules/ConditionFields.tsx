import { Button, Input, Select } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { fieldMapQuery } from '../field-map/field-map-queries.ts';
import { propertyLabel } from '../field-map/property-label.ts';
import {
  MOST_CONDITIONS,
  OPERATORS,
  type RuleCondition,
  toCondition,
  valueText,
} from './rule-draft.ts';
import { useRulesStyles } from './rules.styles.ts';

type Props = {
  connectionId: string;
  conditions: readonly RuleCondition[];
  onChange: (conditions: RuleCondition[]) => void;
};

/** What must be true of a person, all of it. */
export function ConditionFields({ connectionId, conditions, onChange }: Props) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  const titleId = useId();
  const { data } = useQuery(fieldMapQuery(useApi(), connectionId));
  const properties = data?.properties ?? [];
  return (
    <div role="group" aria-labelledby={titleId} className={styles.form}>
      <span id={titleId}>{t('directory.rules.conditions')}</span>
      {conditions.map((condition, index) => (
        <ConditionRow
          key={index}
          condition={condition}
          properties={properties}
          onChange={(next) => onChange(conditions.map((old, at) => (at === index ? next : old)))}
          onRemove={() => onChange(conditions.filter((_, at) => at !== index))}
        />
      ))}
      {conditions.length < MOST_CONDITIONS && (
        <div>
          <Button
            icon={<AddRegular />}
            onClick={() =>
              onChange([...conditions, { property: 'department', operator: 'equals', value: '' }])
            }
          >
            {t('directory.rules.addCondition')}
          </Button>
        </div>
      )}
    </div>
  );
}

type RowProps = {
  condition: RuleCondition;
  properties: readonly string[];
  onChange: (condition: RuleCondition) => void;
  onRemove: () => void;
};

function ConditionRow({ condition, properties, onChange, onRemove }: RowProps) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  const { property, operator } = condition;
  const text = valueText(condition);
  const known = properties.includes(property) ? properties : [property, ...properties];
  return (
    <div className={styles.condition}>
      <Select
        aria-label={t('directory.rules.property')}
        value={property}
        onChange={(_, { value }) => onChange(toCondition(value, operator, text))}
      >
        {known.map((name) => (
          <option key={name} value={name}>
            {propertyLabel(name, t)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('directory.rules.operator')}
        value={operator}
        onChange={(_, { value }) => {
          const next = OPERATORS.find((name) => name === value);
          if (next) onChange(toCondition(property, next, text));
        }}
      >
        {OPERATORS.map((name) => (
          <option key={name} value={name}>
            {t(`directory.rules.operator_${name}`)}
          </option>
        ))}
      </Select>
      <Input
        className={styles.narrow}
        aria-label={t('directory.rules.value')}
        placeholder={operator === 'isOneOf' ? t('directory.rules.severalHint') : ''}
        value={text}
        onChange={(_, { value }) => onChange(toCondition(property, operator, value))}
      />
      <IconButton
        icon={<DeleteRegular />}
        label={t('directory.rules.removeCondition')}
        onClick={onRemove}
      />
    </div>
  );
}
