import { Caption1, Field, Input, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { fieldLabel } from '../../components/field-label.ts';
import { ADDRESS_PARTS, type TextField } from './card-form.ts';
import type { CardFormState } from './card-form-state.ts';
import { useCardFormStyles } from './CardForm.styles.ts';
import { EmailRows, LinkRows, PhoneRows } from './CardFormRows.tsx';
import { useSourceHint } from './use-source-hint.ts';

const PERSON = ['displayName', 'namePrefix', 'givenName', 'surname', 'pronouns'] as const;
const WORK = ['jobTitle', 'department', 'company', 'office'] as const;

/** Every field of a card, in the order people read them. */
export function CardFormFields({ state }: { state: CardFormState }) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('cards.form.person')}</legend>
        <Texts names={PERSON} state={state} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('cards.form.work')}</legend>
        <Texts names={WORK} state={state} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('cards.form.contact')}</legend>
        <EmailRows state={state} />
        <PhoneRows state={state} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('cards.form.web')}</legend>
        <Texts names={['website', 'video']} state={state} />
        <LinkRows state={state} />
      </fieldset>
      <AddressInputs state={state} />
      <NoteInput state={state} />
    </>
  );
}

type Props = { state: CardFormState };

function Texts({ names, state }: Props & { names: readonly TextField[] }) {
  const styles = useCardFormStyles();
  return (
    <div className={styles.pairs}>
      {names.map((name) => (
        <TextInput key={name} name={name} state={state} />
      ))}
    </div>
  );
}

function TextInput({ name, state }: Props & { name: TextField }) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  const isAddress = name === 'website' || name === 'video';
  const hint = useSourceHint(name, state);
  const problem = state.problems.get(name);
  return (
    <Field
      label={fieldLabel(name, t)}
      required={name === 'displayName'}
      className={name === 'displayName' || isAddress ? styles.whole : undefined}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      <Input
        value={state.form[name]}
        className={styles.input}
        autoComplete="off"
        {...(isAddress && { type: 'url', dir: 'ltr', spellCheck: false })}
        {...(name === 'video' && { placeholder: 'https://youtube.com/watch?v=…' })}
        onChange={(_, { value }) => state.onChange(name, value)}
      />
    </Field>
  );
}

function AddressInputs({ state }: Props) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  const { address } = state.form;
  const hint = useSourceHint('address', state);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('common.field.address')}</legend>
      <div className={styles.pairs}>
        {ADDRESS_PARTS.map((part) => {
          const problem = state.problems.get(`address.${part}`);
          return (
            <Field
              key={part}
              label={t(`cards.form.${part}`)}
              className={part === 'street' ? styles.whole : undefined}
              {...(problem !== undefined && { validationMessage: problem })}
            >
              <Input
                value={address[part]}
                className={styles.input}
                autoComplete="off"
                onChange={(_, { value }) =>
                  state.onChange('address', { ...address, [part]: value })
                }
              />
            </Field>
          );
        })}
      </div>
      {hint !== undefined && <Caption1 className={styles.soft}>{hint}</Caption1>}
    </fieldset>
  );
}

function NoteInput({ state }: Props) {
  const { t } = useTranslation();
  const hint = useSourceHint('note', state);
  const problem = state.problems.get('note');
  return (
    <Field
      label={t('common.field.note')}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      <Textarea
        value={state.form.note}
        resize="vertical"
        rows={4}
        onChange={(_, { value }) => state.onChange('note', value)}
      />
    </Field>
  );
}
