import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldLabel } from './field-label.ts';
import { useFieldListStyles } from './FieldList.styles.ts';
import type { ShownField } from './shown-fields.ts';

type Props = {
  fields: readonly ShownField[];
  /** What stands beside each value. */
  aside: (field: ShownField) => ReactNode;
};

/** The fields of a card as they are read. */
export function FieldList({ fields, aside }: Props) {
  const styles = useFieldListStyles();
  const { t } = useTranslation();
  return (
    <dl className={styles.root}>
      {fields.map((field) => (
        <div key={field.name} className={styles.field}>
          <dt className={styles.name}>{fieldLabel(field.name, t)}</dt>
          <dd className={styles.value}>
            {field.lines.map((line) => (
              <bdi key={line} className={styles.line}>
                {line}
              </bdi>
            ))}
            {field.lines.length === 0 && (
              <em className={styles.blank}>{t('cards.details.blank')}</em>
            )}
          </dd>
          <dd className={styles.aside}>{aside(field)}</dd>
        </div>
      ))}
    </dl>
  );
}
