import { Caption1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import type { People } from './use-people.ts';

type Props = {
  people: Pick<People, 'items' | 'total' | 'hasMore'>;
  /** While everybody who matches is being loaded to be chosen: how many are here. */
  loadedForAll: number | undefined;
};

/** How many people match, as far as anybody knows. */
export function PeopleCount({ people: { items, total, hasMore }, loadedForAll }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const known = total ?? (hasMore ? undefined : items.length);
  const words =
    loadedForAll !== undefined
      ? t('imports.choose.loadingAll', { people: format.number(loadedForAll) })
      : known === undefined
        ? t('imports.choose.countLoaded', { people: format.number(items.length) })
        : t('imports.choose.count', { count: known, people: format.number(known) });
  return (
    <Caption1 as="p" block role="status" style={{ marginBlock: '0 8px' }}>
      {words}
    </Caption1>
  );
}
