import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { CallInput } from '../../api/client.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { PaperFrame } from '../../components/outputs/PaperFrame.tsx';
import { useDebouncedValue } from '../../components/use-debounced-value.ts';
import { previewQuery } from './my-card-query.ts';

type Props = {
  card: MyCardView;
  /** What is typed and not saved. */
  draft?: CallInput<'previewMyCard'>['body']['fields'] | undefined;
};

const NO_DRAFT = {};
const PHONE_PX = 680;

/** The card's own page as a phone shows it, drawn by the server that draws it for visitors. */
export function CardPreview({ card, draft = NO_DRAFT }: Props) {
  const { t } = useTranslation();
  const fields = useDebouncedValue(draft);
  const { data, error, refetch } = useQuery(previewQuery(useApi(), card, fields));
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines lines={4} />;
  return <PaperFrame title={t('myCard.previewTitle')} markup={data.html} screenPx={PHONE_PX} />;
}
