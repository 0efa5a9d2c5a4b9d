import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { activeCardsQuery } from '../../api/cards.ts';
import { Panel } from '../../components/Panel.tsx';
import { TemplatePicture } from '../../components/TemplatePicture.tsx';
import type { TemplateDraft } from './template-draft.ts';
import { useTemplatesStyles } from './templates.styles.ts';

/** Near to the families that the public page names; a sketch needs no more. */
const FAMILIES: Record<TemplateDraft['design']['font'], string> = {
  sans: 'system-ui, sans-serif',
  humanist: 'Seravek, Calibri, "Gill Sans", sans-serif',
  serif: 'Charter, Georgia, serif',
  slab: 'Rockwell, "Roboto Slab", serif',
  rounded: 'ui-rounded, "Arial Rounded MT Bold", sans-serif',
};

/** A sketch of the draft with the name of somebody who has a card. */
export function Preview({ draft }: { draft: TemplateDraft }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const { data } = useQuery(activeCardsQuery(useApi(), ''));
  const { displayName, jobTitle } = data?.items[0]?.fields ?? {};
  const { design, fields, legalLine } = draft;
  return (
    <Panel title={t('templates.preview')} className={styles.form}>
      <div className={styles.sketch}>
        <TemplatePicture layout={design.layout} accent={design.accent} />
        <div className={styles.sketchWords} style={{ fontFamily: FAMILIES[design.font] }}>
          <span className={styles.sketchName}>{displayName ?? t('templates.sampleName')}</span>
          {fields.jobTitle?.rule !== 'hidden' && (
            <span>{jobTitle ?? t('templates.sampleTitle')}</span>
          )}
          {legalLine && <span className={styles.legal}>{legalLine}</span>}
        </div>
      </div>
      <p className={styles.soft}>{t('templates.previewText')}</p>
    </Panel>
  );
}
