import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../api/contract/connections.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { Facts } from '../../components/Facts.tsx';
import type { ImportDraft } from './import-draft.ts';

type Props = { draft: ImportDraft; connections: readonly ConnectionView[] };

/** What was chosen on the way, in one line. */
export function DraftFacts({ draft: { connectionId, folder, syncDaily }, connections }: Props) {
  const { t } = useTranslation();
  const { data: folders } = useQuery(foldersQuery(useApi()));
  const folderName =
    folder.kind === 'existing'
      ? folders?.find(({ id }) => id === folder.id)?.name
      : t('common.rootDirectory');
  return (
    <Facts
      facts={[
        {
          name: t('imports.review.directory'),
          value: connections.find(({ id }) => id === connectionId)?.name,
        },
        { name: t('imports.review.folder'), value: folderName },
        {
          name: t('imports.review.sync'),
          value: t(syncDaily ? 'imports.review.syncOn' : 'imports.review.syncOff'),
        },
      ]}
    />
  );
}
