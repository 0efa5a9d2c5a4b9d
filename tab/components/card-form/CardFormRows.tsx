import { Input, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { LinkKind } from '../../../api/contract/cards.ts';
import { NETWORK_NAMES } from '../../../api/contract/network-names.ts';
import {
  type CardForm,
  type EmailRow,
  type LinkRow,
  PHONE_LABELS,
  type PhoneRow,
} from './card-form.ts';
import type { CardFormState } from './card-form-state.ts';
import { useCardFormStyles } from './CardForm.styles.ts';
import { findLinkKind } from './link-kinds.ts';
import { RowField, RowList } from './RowList.tsx';
import { useSourceHint } from './use-source-hint.ts';

type Props = { state: CardFormState };

const EMAIL_LABELS = ['work', 'home', 'other'] as const;
const MAX_EMAILS = 20;
const MAX_PHONES = 20;
const MAX_LINKS = 30;

export function EmailRows({ state }: Props) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  return (
    <RowList<EmailRow>
      {...useRows('emails', state)}
      empty={{ label: 'work', value: '' }}
      max={MAX_EMAILS}
      addLabel={t('cards.form.addEmail')}
      nameOf={(number) => t('cards.form.emailNumber', { number })}
      render={(row, { index, name, isNew, change }) => (
        <>
          <Select
            aria-label={t('cards.form.kindOf', { what: name })}
            className={styles.kind}
            value={row.label}
            onChange={(_, { value: label }) => change({ ...row, label })}
          >
            {EMAIL_LABELS.map((label) => (
              <option key={label} value={label}>
                {t(`cards.form.email_${label}`)}
              </option>
            ))}
            {/* What another source called it stays on offer. */}
            {!EMAIL_LABELS.some((label) => label === row.label) && <option>{row.label}</option>}
          </Select>
          <RowField problem={state.problems.get(`emails.${index}.value`)}>
            <Input
              aria-label={name}
              type="email"
              dir="ltr"
              autoFocus={isNew}
              className={styles.input}
              value={row.value}
              onChange={(_, { value }) => change({ ...row, value })}
            />
          </RowField>
        </>
      )}
    />
  );
}

export function PhoneRows({ state }: Props) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  return (
    <RowList<PhoneRow>
      {...useRows('phones', state)}
      empty={{ label: 'work', value: '', extension: '' }}
      max={MAX_PHONES}
      addLabel={t('cards.form.addPhone')}
      nameOf={(number) => t('cards.form.phoneNumber', { number })}
      render={(row, { index, name, isNew, change }) => (
        <>
          <Select
            aria-label={t('cards.form.kindOf', { what: name })}
            className={styles.kind}
            value={row.label}
            onChange={(_, { value }) =>
              change({ ...row, label: PHONE_LABELS.find((label) => label === value) ?? 'other' })
            }
          >
            {PHONE_LABELS.map((label) => (
              <option key={label} value={label}>
                {t(`cards.form.phone_${label}`)}
              </option>
            ))}
          </Select>
          <RowField problem={state.problems.get(`phones.${index}.value`)}>
            <div className={styles.withExtension}>
              <Input
                aria-label={name}
                type="tel"
                dir="ltr"
                autoFocus={isNew}
                className={styles.input}
                value={row.value}
                onChange={(_, { value }) => change({ ...row, value })}
              />
              <Input
                aria-label={t('cards.form.extensionOf', { what: name })}
                placeholder={t('cards.form.extension')}
                dir="ltr"
                maxLength={20}
                className={styles.input}
                value={row.extension}
                onChange={(_, { value: extension }) => change({ ...row, extension })}
              />
            </div>
          </RowField>
        </>
      )}
    />
  );
}

export function LinkRows({ state }: Props) {
  const { t } = useTranslation();
  return (
    <RowList<LinkRow>
      {...useRows('links', state)}
      empty={{ kind: 'website', url: '' }}
      max={MAX_LINKS}
      addLabel={t('cards.form.addLink')}
      nameOf={(number) => t('cards.form.linkNumber', { number })}
      render={(row, { index, name, isNew, change }) => (
        <>
          <LinkKindSelect row={row} name={name} onChange={change} />
          <LinkInput
            row={row}
            name={name}
            isNew={isNew}
            problem={state.problems.get(`links.${index}.url`)}
            onChange={change}
          />
        </>
      )}
    />
  );
}

type LinkProps = { row: LinkRow; name: string; onChange: (row: LinkRow) => void };

function LinkKindSelect({ row, name, onChange }: LinkProps) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('cards.form.kindOf', { what: name })}
      className={styles.kind}
      value={row.kind}
      onChange={(_, { value }) =>
        onChange({ ...row, kind: LinkKind.options.find((kind) => kind === value) ?? 'website' })
      }
    >
      {LinkKind.options.map((kind) => (
        <option key={kind} value={kind}>
          {kind === 'website' ? t('cards.form.link_website') : NETWORK_NAMES[kind]}
        </option>
      ))}
    </Select>
  );
}

type LinkInputProps = LinkProps & { isNew: boolean; problem: string | undefined };

/** An address that names its kind by its host sets it. */
function LinkInput({ row, name, isNew, problem, onChange }: LinkInputProps) {
  const styles = useCardFormStyles();
  return (
    <RowField problem={problem}>
      <Input
        aria-label={name}
        type="url"
        dir="ltr"
        spellCheck={false}
        autoFocus={isNew}
        className={styles.input}
        value={row.url}
        onChange={(_, { value: url }) => onChange({ kind: findLinkKind(url) ?? row.kind, url })}
      />
    </RowField>
  );
}

function useRows<N extends 'emails' | 'phones' | 'links'>(field: N, state: CardFormState) {
  return {
    field,
    rows: state.form[field],
    hint: useSourceHint(field, state),
    onChange: (rows: CardForm[N]) => state.onChange(field, rows),
  };
}
