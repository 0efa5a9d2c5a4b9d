import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular, OpenRegular } from '@fluentui/react-icons';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { placesOf } from '../card-places.ts';
import { ErrorState } from '../states/ErrorState.tsx';
import { LoadingLines } from '../states/LoadingPage.tsx';
import { useOpenLink } from '../use-open-link.ts';
import { fetchText } from './fetch-text.ts';
import { useOutputStyles } from './outputs.styles.ts';
import { PaperFrame } from './PaperFrame.tsx';
import { copyRich } from './rich-copy.ts';

const signatureQuery = (card: CardView) =>
  queryOptions({
    queryKey: ['signature', card.slug, card.updatedAt],
    queryFn: ({ signal }) => fetchText(placesOf(card).signature, signal),
  });

/** A mail signature to look at and to copy, and how Outlook takes it. */
export function Signature({ card }: { card: CardView }) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  const { data: markup, error, refetch } = useQuery(signatureQuery(card));
  if (markup === undefined)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingLines lines={3} />
    );
  return (
    <div className={styles.stack}>
      <PaperFrame title={t('outputs.signaturePreview')} markup={markup} />
      <SignatureActions card={card} markup={markup} />
      <ol className={styles.steps}>
        <li>{t('outputs.signatureStepCopy')}</li>
        <li>{t('outputs.signatureStepNew')}</li>
        <li>{t('outputs.signatureStepClassic')}</li>
        <li>{t('outputs.signatureStepPaste')}</li>
      </ol>
    </div>
  );
}

function SignatureActions({ card, markup }: { card: CardView; markup: string }) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  const openLink = useOpenLink();
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle');
  const copy = async () => setState((await copyRich(toRich(markup))) ? 'done' : 'refused');
  return (
    <>
      <div className={styles.rowStart}>
        <Button
          icon={state === 'done' ? <CheckmarkRegular /> : <CopyRegular />}
          onClick={() => void copy()}
        >
          {t(state === 'done' ? 'outputs.signatureCopied' : 'outputs.signatureCopy')}
        </Button>
        <Button
          icon={<OpenRegular />}
          onClick={() => openLink(placesOf(card).outside('/signature.html'))}
        >
          {t('outputs.signatureOpen')}
        </Button>
      </div>
      <div role="status">
        {state === 'refused' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('outputs.signatureRefused')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}

/** The signature without the page around it, and what it says where no looks are taken. */
function toRich(markup: string): { html: string; text: string } {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const rows = [...body.querySelectorAll('table table tr')].map((row) => row.textContent.trim());
  return { html: body.innerHTML.trim(), text: rows.filter(Boolean).join('\n') };
}
