import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { useShowToast } from '../toasts.ts';
import { fetchLeadsFile, type LeadFilters, type LeadsOf } from './lead-queries.ts';

/** Saves the list as a file. It is fetched first, as a link cannot say who is asking. */
export function LeadsFileButton({ of, filters }: { of: LeadsOf; filters: LeadFilters }) {
  const { t } = useTranslation();
  const api = useApi();
  const showToast = useShowToast();
  const save = useMutation({
    mutationFn: async () => saveFile(await fetchLeadsFile(api, of, filters), 'leads.csv'),
    onError: () => showToast({ text: t('visitors.notDownloaded'), intent: 'error' }),
  });
  return (
    <Button
      icon={<ArrowDownloadRegular />}
      disabledFocusable={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('visitors.download')}
    </Button>
  );
}

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
