import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/api-error.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { groupsQuery } from '../../api/groups.ts';
import { useDebouncedValue } from '../use-debounced-value.ts';

/** Groups whose names have what is typed, and in words why there are none to be had. Asked for while wanted. */
export function useGroupSearch(connectionId: string, typed: string, isWanted = true) {
  const { t } = useTranslation();
  const search = useDebouncedValue(typed.trim());
  const { data, error, isPending } = useQuery({
    ...groupsQuery(useApi(), connectionId, search),
    enabled: isWanted,
  });
  const isForbidden = codeOf(error) === 'permission_missing';
  const hint = isForbidden
    ? t('imports.choose.groupsForbidden')
    : error
      ? t('imports.choose.groupsFailed')
      : undefined;
  return { groups: data?.items ?? [], isPending, isForbidden, hint };
}
