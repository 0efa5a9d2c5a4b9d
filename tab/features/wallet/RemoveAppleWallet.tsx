import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useShowToast } from '../../components/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useRemoveAppleWallet } from './wallet-queries.ts';

/** Ends giving out passes, once somebody has read what becomes of those that are out. */
export function RemoveAppleWallet({ made }: { made: number }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const showToast = useShowToast();
  const remove = useRemoveAppleWallet();
  const [isAsking, setIsAsking] = useState(false);
  const handleSubmit = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        showToast({ text: t('wallet.apple.removed') });
        setIsAsking(false);
      },
    });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('wallet.apple.remove')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t('wallet.apple.removeTitle')}
          text={t('wallet.apple.removeText', { passes: format.number(made) })}
          submitLabel={t('wallet.apple.remove')}
          isBusy={remove.isPending}
          error={remove.error}
          onSubmit={handleSubmit}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
