import { Button, Caption1, Field, Text } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldLabel } from '../field-label.ts';
import { IconButton } from '../IconButton.tsx';
import { useCardFormStyles } from './CardForm.styles.ts';

/** What a row gets: its name, how to change it, and whether it has just been added. */
export type RowState<T> = {
  index: number;
  name: string;
  isNew: boolean;
  change: (row: T) => void;
};

type Props<T> = {
  field: 'emails' | 'phones' | 'links';
  rows: readonly T[];
  /** A row that nobody has filled in. */
  empty: T;
  max: number;
  addLabel: string;
  hint: string | undefined;
  nameOf: (number: number) => string;
  onChange: (rows: T[]) => void;
  render: (row: T, state: RowState<T>) => ReactNode;
};

/** A field of several values: each in a row that can be taken away, and a button for one more. */
export function RowList<T>(props: Props<T>) {
  const { field, rows, empty, max, addLabel, hint, nameOf, onChange, render } = props;
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  const titleId = useId();
  const addButton = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(-1);
  const handleAdd = () => {
    setAdded(rows.length);
    onChange([...rows, empty]);
  };
  const handleRemove = (index: number) => {
    setAdded(-1);
    onChange(rows.toSpliced(index, 1));
    addButton.current?.querySelector('button')?.focus();
  };
  return (
    <div role="group" aria-labelledby={titleId} className={styles.rows}>
      <Text id={titleId}>{fieldLabel(field, t)}</Text>
      {rows.map((row, index) => {
        const name = nameOf(index + 1);
        return (
          <div key={index} className={styles.row}>
            {render(row, {
              index,
              name,
              isNew: index === added,
              change: (next) => onChange(rows.with(index, next)),
            })}
            <IconButton
              label={t('cards.form.remove', { what: name })}
              icon={<DismissRegular />}
              onClick={() => handleRemove(index)}
            />
          </div>
        );
      })}
      {hint !== undefined && <Caption1 className={styles.soft}>{hint}</Caption1>}
      {rows.length < max && (
        <div ref={addButton}>
          <Button size="small" icon={<AddRegular />} onClick={handleAdd}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}

type RowFieldProps = { problem: string | undefined; children: ReactElement };

/** A row's value, with what is wrong with it below. */
export function RowField({ problem, children }: RowFieldProps) {
  const styles = useCardFormStyles();
  return (
    <Field className={styles.value} {...(problem !== undefined && { validationMessage: problem })}>
      {children}
    </Field>
  );
}
