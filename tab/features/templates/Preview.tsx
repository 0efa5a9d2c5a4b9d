import { mergeClasses, ToggleButton } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { activeCardsQuery } from '../../api/cards.ts';
import { ColleaguePicker } from '../../components/pickers/ColleaguePicker.tsx';
import { describeError, describeFieldErrors } from '../../components/states/describe-error.ts';
import { Panel } from '../../components/Panel.tsx';
import { useDebouncedValue } from '../../components/use-debounced-value.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import type { TemplateDraft } from './template-draft.ts';
import { templatePreviewQuery } from './template-queries.ts';
import { useTemplatesStyles } from './templates.styles.ts';

/** How long nobody changes anything before the card is drawn anew. */
const SETTLED_MS = 300;

type Props = { templateId: string; picturesVersion: string; draft: TemplateDraft };

/** A real person's card as the draft would draw it: the very page, with nothing stored. */
export function Preview({ templateId, picturesVersion, draft }: Props) {
  const styles = useTemplatesStyles();
  const { t, i18n } = useTranslation();
  const api = useApi();
  const [chosenId, setChosenId] = useState('');
  const [isWide, setIsWide] = useState(false);
  const [isDark, setIsDark] = useState(false);
  const { data: cards } = useQuery(activeCardsQuery(api, ''));
  const cardId = chosenId || cards?.items[0]?.id;
  const settled = useDebouncedValue(draft, SETTLED_MS);
  const colourScheme = isDark ? 'dark' : 'light';
  const wish = { templateId, picturesVersion, draft: settled, language: i18n.language };
  const { data, error } = useQuery(templatePreviewQuery(api, { ...wish, colourScheme, cardId }));
  const drawn = useLast(data);
  if (cards?.items.length === 0) {
    return (
      <Panel title={t('templates.preview')}>
        <p className={styles.soft}>{t('templates.previewNobody')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('templates.preview')} className={mergeClasses(styles.form, styles.preview)}>
      <ColleaguePicker
        label={t('templates.previewOf')}
        cardId={cardId ?? ''}
        onChange={setChosenId}
      />
      <div className={styles.actions}>
        <ToggleButton size="small" checked={isWide} onClick={() => setIsWide(!isWide)}>
          {t('templates.previewWide')}
        </ToggleButton>
        <ToggleButton size="small" checked={isDark} onClick={() => setIsDark(!isDark)}>
          {t('templates.previewDark')}
        </ToggleButton>
      </div>
      {drawn && <PreviewFrame html={drawn.html} isWide={isWide} title={t('templates.preview')} />}
      <p className={styles.soft} role="status">
        {error ? whyNotDrawn(error, t) : t('templates.previewText')}
      </p>
    </Panel>
  );
}

/** What keeps a draft from being drawn: of a field that is to be corrected, its own words. */
function whyNotDrawn(error: Error, t: TFunction): string {
  const [first] = describeFieldErrors(error, t).values();
  return first ?? describeError(error, t).text;
}

/** The last value there was, where there is none now. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
