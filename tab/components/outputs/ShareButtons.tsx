import { Button } from '@fluentui/react-components';
import { MailRegular, PeopleChatRegular, ShareRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { nameOf } from '../card-places.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useOutputStyles } from './outputs.styles.ts';
import { useSending } from './use-sending.ts';

/** The ways to send a card's address: a chat or channel, whatever the device offers, mail, the clipboard. */
export function ShareButtons({ card }: { card: CardView }) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  const { share, shareInTeams, mail, isInHost, hasDeviceShare } = useSending({
    url: card.url,
    message: t('outputs.message', { name: nameOf(card) }),
  });
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" icon={<ShareRegular />} onClick={share}>
          {t('outputs.share')}
        </Button>
        <CopyButton
          text={card.url}
          label={t('common.copyLink')}
          doneLabel={t('common.linkCopied')}
        />
      </div>
      <div className={styles.row}>
        <Button appearance="subtle" icon={<MailRegular />} onClick={mail}>
          {t('outputs.mail')}
        </Button>
        {!isInHost && hasDeviceShare && (
          <Button appearance="subtle" icon={<PeopleChatRegular />} onClick={shareInTeams}>
            {t('outputs.shareInTeams')}
          </Button>
        )}
      </div>
    </>
  );
}
