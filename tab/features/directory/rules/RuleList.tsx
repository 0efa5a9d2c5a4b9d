import { Body1Strong, Caption1 } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  DeleteRegular,
  EditRegular,
} from '@fluentui/react-icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/IconButton.tsx';
import { propertyLabel } from '../field-map/property-label.ts';
import { useRulesStyles } from './rules.styles.ts';
import { type Rule, valueText } from './rule-draft.ts';

type Props = {
  rules: readonly Rule[];
  onEdit: (index: number) => void;
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (index: number) => void;
};

/** The rules, the first that takes somebody on top. */
export function RuleList({ rules, onEdit, onMove, onRemove }: Props) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  return (
    <ol className={styles.list}>
      {rules.map((rule, index) => (
        <li key={rule.id ?? `new ${index}`} className={styles.rule}>
          <span className={styles.words}>
            <Body1Strong>
              <bdi>{rule.name}</bdi>
            </Body1Strong>
            <Caption1>{describeRule(rule, t)}</Caption1>
          </span>
          <span className={styles.buttons}>
            <IconButton
              icon={<ArrowUpRegular />}
              label={t('directory.rules.moveUp', { name: rule.name })}
              disabled={index === 0}
              onClick={() => onMove(index, -1)}
            />
            <IconButton
              icon={<ArrowDownRegular />}
              label={t('directory.rules.moveDown', { name: rule.name })}
              disabled={index === rules.length - 1}
              onClick={() => onMove(index, 1)}
            />
            <IconButton
              icon={<EditRegular />}
              label={t('directory.rules.edit', { name: rule.name })}
              hasPopup="dialog"
              onClick={() => onEdit(index)}
            />
            <IconButton
              icon={<DeleteRegular />}
              label={t('directory.rules.remove', { name: rule.name })}
              onClick={() => onRemove(index)}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Whom a rule takes, in a line. */
function describeRule(rule: Rule, t: TFunction): string {
  const { groupIds, conditions, licensedOnly, includeGuests } = rule;
  const parts = [
    ...(groupIds.length > 0 ? [t('directory.rules.inGroups', { count: groupIds.length })] : []),
    ...conditions.map((condition) =>
      t('directory.rules.condition', {
        property: propertyLabel(condition.property, t),
        operator: t(`directory.rules.operator_${condition.operator}`),
        value: valueText(condition),
      }),
    ),
    ...(licensedOnly ? [t('directory.rules.licensedOnly')] : []),
    ...(includeGuests ? [t('directory.rules.includeGuests')] : []),
  ];
  return parts.length === 0 ? t('directory.rules.everybody') : parts.join(' · ');
}
