import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../languages/i18n.ts';
import type { Whereabouts } from '../../teams/find-host.ts';
import { useStageStyles } from './stage.styles.ts';

type Props = { slug: string; locate: () => Promise<Whereabouts> };

/**
 * A card and its code before everybody in a meeting. It is what every visitor may see, so nobody signs in:
 * guests of the meeting could not.
 */
export function StageScreen({ slug, locate }: Props) {
  const styles = useStageStyles();
  const { i18n, t } = useTranslation();
  useQuery({
    queryKey: ['stage'],
    queryFn: async () => {
      const whereabouts = await locate();
      if (whereabouts.kind !== 'host') return whereabouts.kind;
      await changeLanguage(i18n, whereabouts.host.locale);
      whereabouts.host.notifyReady();
      return whereabouts.kind;
    },
    staleTime: Infinity,
  });
  return (
    <main className={styles.root}>
      <img src={`/c/${slug}/preview.jpg`} alt="" className={styles.card} />
      <figure className={styles.figure}>
        <img src={`/c/${slug}/qr.svg`} alt={t('team.stageCode')} className={styles.code} />
        <figcaption className={styles.words}>{t('team.scan')}</figcaption>
      </figure>
    </main>
  );
}
