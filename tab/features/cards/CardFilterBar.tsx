import { Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../../components/SearchInput.tsx';
import type { CardFilters } from './card-filters.ts';
import { useCardsPageStyles } from './CardsPage.styles.ts';

type Props = { filters: CardFilters; onChange: (filters: Partial<CardFilters>) => void };

/** Narrows the list of cards by words and by status. */
export function CardFilterBar({ filters, onChange }: Props) {
  const styles = useCardsPageStyles();
  const { t } = useTranslation();
  return (
    <div role="search" className={styles.bar}>
      <SearchInput
        className={styles.search}
        label={t('cards.search')}
        value={filters.search}
        onChange={(search) => onChange({ search })}
      />
      <Select
        aria-label={t('cards.status')}
        className={styles.status}
        value={filters.status}
        onChange={(_, { value }) =>
          onChange({ status: value === 'active' || value === 'paused' ? value : '' })
        }
      >
        <option value="">{t('cards.status_any')}</option>
        <option value="active">{t('cards.status_active')}</option>
        <option value="paused">{t('cards.status_paused')}</option>
      </Select>
    </div>
  );
}
