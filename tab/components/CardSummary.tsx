import { Avatar, Body1, Button, Caption1 } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../api/contract/cards.ts';
import { nameOf, placesOf } from './card-places.ts';
import { useCardSummaryStyles } from './CardSummary.styles.ts';
import { CopyButton } from './CopyButton.tsx';
import { useOpenLink } from './use-open-link.ts';

type Props = {
  card: CardView;
  badge?: ReactNode;
  /** Left out where the page shows the code large. */
  withCode?: boolean;
  /** Left out where the link leads to a page that says that the card is gone. */
  withLink?: boolean;
};

/** A card in short: face, name, work, code, and its link to take along. */
export function CardSummary({ card, badge, withCode = true, withLink = true }: Props) {
  const styles = useCardSummaryStyles();
  const { t } = useTranslation();
  const name = nameOf(card);
  const { photo, svg } = placesOf(card);
  const { jobTitle, department, company } = card.fields;
  const where = [department, company].filter(Boolean).join(' · ');
  return (
    <div className={styles.root}>
      <div className={styles.person}>
        <Avatar
          aria-hidden="true"
          name={name}
          size={96}
          color="colorful"
          {...(photo !== undefined && { image: { src: photo } })}
        />
        <div className={styles.words}>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          {jobTitle && <Body1>{jobTitle}</Body1>}
          {where !== '' && <Body1 className={styles.soft}>{where}</Body1>}
          {badge && <span className={styles.badge}>{badge}</span>}
        </div>
        {withCode && card.status === 'active' && (
          <img src={svg} alt={t('cards.code.alt', { name })} className={styles.code} />
        )}
      </div>
      {withLink && <CardLink card={card} />}
    </div>
  );
}

function CardLink({ card }: { card: CardView }) {
  const styles = useCardSummaryStyles();
  const { t } = useTranslation();
  const openLink = useOpenLink();
  return (
    <div className={styles.link}>
      <Caption1 className={styles.address} dir="ltr" title={card.url}>
        {card.url}
      </Caption1>
      <CopyButton text={card.url} label={t('common.copyLink')} doneLabel={t('common.linkCopied')} />
      <Button icon={<OpenRegular />} onClick={() => openLink(card.url)}>
        {t('common.openCard')}
      </Button>
    </div>
  );
}
