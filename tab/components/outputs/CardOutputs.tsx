import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { useSession } from '../../start/SessionContext.ts';
import { BACKGROUNDS, FILES, placesOf } from '../card-places.ts';
import { DownloadLink } from './DownloadLink.tsx';
import { useOutputStyles } from './outputs.styles.ts';
import { Signature } from './Signature.tsx';

type Props = { card: CardView };

/** What an active card leaves as beside its page: for mails, meetings, print and address books. */
export function CardOutputs({ card }: Props) {
  const { t } = useTranslation();
  return (
    <Accordion collapsible multiple>
      <AccordionItem value="signature">
        <AccordionHeader as="h3">{t('outputs.signature')}</AccordionHeader>
        <AccordionPanel>
          <Signature card={card} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="backgrounds">
        <AccordionHeader as="h3">{t('outputs.backgrounds')}</AccordionHeader>
        <AccordionPanel>
          <Backgrounds card={card} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="files">
        <AccordionHeader as="h3">{t('outputs.files')}</AccordionHeader>
        <AccordionPanel>
          <Files card={card} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Backgrounds({ card }: Props) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t('outputs.backgroundsText')}</p>
      <ul className={styles.pictures}>
        {BACKGROUNDS.map((design) => {
          const part = `/background-${design}.jpg`;
          const name = t(`outputs.background_${design}`);
          return (
            <li key={design} className={styles.picture}>
              <img
                src={placesOf(card).here(part)}
                alt=""
                loading="lazy"
                width={1_920}
                height={1_080}
                className={styles.thumbnail}
              />
              <DownloadLink card={card} part={part} fileEnd={` ${design}.jpg`}>
                {name}
              </DownloadLink>
            </li>
          );
        })}
      </ul>
      <WhereItOpens />
    </div>
  );
}

function Files({ card }: Props) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.stack}>
      <div className={styles.rowStart}>
        {(['vcard', 'png', 'svg', 'pdf'] as const).map((file) => (
          <DownloadLink
            key={file}
            card={card}
            part={FILES[file].part}
            fileEnd={`.${FILES[file].extension}`}
          >
            {t(`outputs.file_${file}`)}
          </DownloadLink>
        ))}
      </div>
      <WhereItOpens />
    </div>
  );
}

/** A host keeps files out of its frames: whoever presses a button there should know that they leave. */
function WhereItOpens() {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  const isHosted = useSession().whereabouts.kind === 'host';
  return isHosted && <p className={styles.soft}>{t('outputs.opensOutside')}</p>;
}
