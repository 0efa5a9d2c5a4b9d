import { Button } from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';

type Props = {
  remove: UseMutationResult<unknown, Error, void>;
  made: number;
  words: { label: string; title: string; text: (passes: string) => string; removed: string };
};

/** Ends giving out passes, once somebody has read what becomes of those that are out. */
export function RemoveWallet({ remove, made, words }: Props) {
  const format = useLocaleFormat();
  const showToast = useShowToast();
  const [isAsking, setIsAsking] = useState(false);
  const handleSubmit = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        showToast({ text: words.removed });
        setIsAsking(false);
      },
    });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{words.label}</Button>
      {isAsking && (
        <ConfirmDialog
          title={words.title}
          text={words.text(format.number(made))}
          submitLabel={words.label}
          isBusy={remove.isPending}
          error={remove.error}
          onSubmit={handleSubmit}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
