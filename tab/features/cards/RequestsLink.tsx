import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { openRequestsQuery } from '../../api/requests.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';

/** The way to what people ask for, and how much of it waits. */
export function RequestsLink() {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { data: count = 0 } = useQuery(openRequestsQuery(useApi()));
  return (
    <LinkButton to="/requests">
      {count === 0
        ? t('requests.title')
        : t('requests.count', { count, requests: format.number(count) })}
    </LinkButton>
  );
}
