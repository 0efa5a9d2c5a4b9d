import { Button } from '@fluentui/react-components';
import { MailRegular, ShareRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { nameOf } from '../../components/card-places.ts';

/** The ways to send a card: the device's own, where it has one, and a mail. */
export function ShareButtons({ card }: { card: CardView }) {
  const { t } = useTranslation();
  const title = t('myCard.mailSubject', { name: nameOf(card) });
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(card.url)}`;
  // A sheet that is closed without a choice is no fault.
  const handleShare = () => void navigator.share({ title, url: card.url }).catch(() => undefined);
  const canShare = 'share' in navigator;
  return (
    <>
      {canShare && (
        <Button appearance="primary" icon={<ShareRegular />} onClick={handleShare}>
          {t('myCard.share')}
        </Button>
      )}
      <Button
        as="a"
        href={mail}
        target="_blank"
        rel="noopener noreferrer"
        appearance={canShare ? 'secondary' : 'primary'}
        icon={<MailRegular />}
      >
        {t('myCard.mail')}
      </Button>
    </>
  );
}
