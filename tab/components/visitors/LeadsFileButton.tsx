import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { LinkedDownload } from '../LinkedDownload.tsx';
import { type LeadFilters, type LeadsOf, linkLeadsFile } from './lead-queries.ts';

/** Saves the list as a file, narrowed as it is shown. */
export function LeadsFileButton({ of, filters }: { of: LeadsOf; filters: LeadFilters }) {
  const { t } = useTranslation();
  const api = useApi();
  return (
    <LinkedDownload makeLink={() => linkLeadsFile(api, of, filters)}>
      {t('visitors.download')}
    </LinkedDownload>
  );
}
