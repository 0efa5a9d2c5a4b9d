import { Caption1, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldLabel } from '../field-label.ts';
import { ADDRESS_PARTS, type CardForm, type TextField } from './card-form.ts';
import type { CardFormState } from './card-form-state.ts';
import { useCardFormStyles } from './CardForm.styles.ts';
import { EmailRows, LinkRows, PhoneRows } from './CardFormRows.tsx';
import { useSourceHint } from './use-source-hint.ts';

const PERSON = ['displayName', 'namePrefix', 'givenName', 'surname', 'pronouns'] as const;
const WORK = ['jobTitle', 'department', 'company', 'office'] as const;
const WEB = ['website', 'video'] as const;

/** The fields of a card, in the order people read them. */
export function CardFormFields({ state }: { state: CardFormState }) {
  const { t } = useTranslation();
  const shows = (name: keyof CardForm) => state.only?.includes(name) ?? true;
  const person = PERSON.filter(shows);
  const work = WORK.filter(shows);
  const web = WEB.filter(shows);
  return (
    <>
      {person.length > 0 && (
        <Group title={t('cards.form.person')}>
          <Texts names={person} state={state} />
        </Group>
      )}
      {work.length > 0 && (
        <Group title={t('cards.form.work')}>
          <Texts names={work} state={state} />
        </Group>
      )}
      {(shows('emails') || shows('phones')) && (
        <Group title={t('cards.form.contact')}>
          {shows('emails') && <EmailRows state={state} />}
          {shows('phones') && <PhoneRows state={state} />}
        </Group>
      )}
      {(web.length > 0 || shows('links')) && (
        <Group title={t('cards.form.web')}>
          {web.length > 0 && <Texts names={web} state={state} />}
          {shows('links') && <LinkRows state={state} />}
        </Group>
      )}
      {shows('address') && <AddressInputs state={state} />}
      {shows('note') && <NoteInput state={state} />}
    </>
  );
}

/** One field of a card by itself. */
export function CardFormField({ name, state }: { name: keyof CardForm; state: CardFormState }) {
  if (name === 'emails') return <EmailRows state={state} />;
  if (name === 'phones') return <PhoneRows state={state} />;
  if (name === 'links') return <LinkRows state={state} />;
  if (name === 'address') return <AddressInputs state={state} />;
  if (name === 'note') return <NoteInput state={state} />;
  return <TextInput name={name} state={state} />;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useCardFormStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
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
    <Group title={t('common.field.address')}>
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
    </Group>
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
