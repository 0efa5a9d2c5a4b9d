import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';

/** The way to ask Microsoft once more, for a connection that is there. */
export function ConsentAgain({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <LinkButton to={`/directory/connect/consent?connection=${id}`}>
      {t('directory.consent.askAgain')}
    </LinkButton>
  );
}
