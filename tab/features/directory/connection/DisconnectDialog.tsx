import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { useShowToast } from '../../../components/states/toasts.ts';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { useReturnedFocus } from '../../../components/dialogs/use-returned-focus.ts';
import { useDisconnect } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

type Props = { connection: ConnectionView; onClose: () => void };
type Fate = 'keep' | 'delete';

/** Ends a connection, once somebody has said what becomes of its cards and has seen how many there are. */
export function DisconnectDialog({ connection: { id, name, cardCount }, onClose }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const navigate = useNavigate();
  const showToast = useShowToast();
  useReturnedFocus();
  const disconnect = useDisconnect(id);
  const [fate, setFate] = useState<Fate>('keep');
  const numbers = { count: cardCount, cards: format.number(cardCount) };
  const submitLabel =
    cardCount === 0
      ? t('directory.disconnect.submit')
      : fate === 'keep'
        ? t('directory.disconnect.submitKeep')
        : t('directory.disconnect.submitDelete', numbers);

  const handleSubmit = () =>
    disconnect.mutate(fate, {
      onSuccess: () => {
        showToast({ text: t('directory.disconnect.done', { name }) });
        void navigate('/directory', { replace: true });
      },
    });
  // Closed now, it could not say how it went.
  const handleClose = () => {
    if (!disconnect.isPending) onClose();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={handleClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('directory.disconnect.title', { name })}</DialogTitle>
          <DialogContent className={styles.stack}>
            {cardCount === 0 ? (
              <span>{t('directory.disconnect.noCards')}</span>
            ) : (
              <FateChoice fate={fate} numbers={numbers} onChange={setFate} />
            )}
            {disconnect.error && <ErrorState error={disconnect.error} />}
          </DialogContent>
          <DialogActions>
            <Button disabledFocusable={disconnect.isPending} onClick={handleClose}>
              {t('common.cancel')}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={disconnect.isPending}
              onClick={handleSubmit}
            >
              {submitLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type Numbers = { count: number; cards: string };
type FateChoiceProps = { fate: Fate; numbers: Numbers; onChange: (fate: Fate) => void };

function FateChoice({ fate, numbers, onChange }: FateChoiceProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('directory.disconnect.text')}>
      <RadioGroup
        value={fate}
        onChange={(_, { value }) => onChange(value === 'delete' ? 'delete' : 'keep')}
      >
        {(['keep', 'delete'] as const).map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={
              <>
                {t(`directory.disconnect.${choice}`, numbers)}
                <Caption1 block>{t(`directory.disconnect.${choice}Hint`)}</Caption1>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
