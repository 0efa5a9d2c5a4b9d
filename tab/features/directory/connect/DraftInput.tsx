import { Field, Input } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/IconButton.tsx';
import type { ConnectField } from './connect-draft.ts';
import type { DraftFieldState } from './draft-field-state.ts';
import { useDraftMessage } from './use-draft-message.ts';

type Props = {
  field: Extract<ConnectField, 'tenantId' | 'clientId' | 'clientSecret'>;
  state: DraftFieldState;
};

/** A field of one line. The secret's is covered until somebody wants to see it. */
export function DraftInput({ field, state }: Props) {
  const { t } = useTranslation();
  const [isSettled, setIsSettled] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const isSecret = field === 'clientSecret';
  const showLabel = isShown ? 'directory.connect.hideSecret' : 'directory.connect.showSecret';
  return (
    <Field
      required
      label={t(`directory.connect.${field}`)}
      hint={t(`directory.connect.${field}Hint`)}
      {...useDraftMessage(field, state, isSettled || isSecret)}
    >
      <Input
        name={field}
        value={state.draft[field]}
        type={isSecret && !isShown ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        onChange={(_, { value }) => state.onChange(field, value)}
        onFocus={() => setIsSettled(false)}
        onBlur={() => {
          setIsSettled(true);
          state.onBlur(field);
        }}
        contentAfter={
          isSecret ? (
            <IconButton
              size="small"
              label={t(showLabel)}
              icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
              onClick={() => setIsShown(!isShown)}
            />
          ) : null
        }
      />
    </Field>
  );
}
