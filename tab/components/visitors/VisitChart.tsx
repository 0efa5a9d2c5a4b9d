import { useTranslation } from 'react-i18next';
import type { InsightsView } from '../../../api/contract/insights.ts';
import { useLocaleFormat } from '../use-locale-format.ts';
import { useVisitorStyles } from './visitors.styles.ts';

const HEIGHT = 120;
const STEP = 20;

/** Visits as bars with the saves in front of them. Whoever hears the page gets the same as a table. */
export function VisitChart({ insights: { series } }: { insights: InsightsView }) {
  const styles = useVisitorStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const most = Math.max(1, ...series.map(({ visits, saves }) => Math.max(visits, saves)));
  const heightOf = (count: number) => (count / most) * HEIGHT;
  const [first, last] = [series[0]?.start, series.at(-1)?.start];
  return (
    <div className={styles.chart}>
      <div className={styles.scale} aria-hidden="true">
        <span>{format.number(most)}</span>
        <span className={styles.meaning}>
          <Mark className={styles.visits} />
          {t('visitors.visits')}
        </span>
        <span className={styles.meaning}>
          <Mark className={styles.saves} />
          {t('visitors.saves')}
        </span>
      </div>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${series.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {series.map(({ start, visits, saves }, i) => (
          <g key={start}>
            <title>{`${format.day(start)}: ${visits} / ${saves}`}</title>
            <rect
              className={styles.visits}
              x={i * STEP + 2}
              y={HEIGHT - heightOf(visits)}
              width={STEP - 4}
              height={heightOf(visits)}
            />
            <rect
              className={styles.saves}
              x={i * STEP + 6}
              y={HEIGHT - heightOf(saves)}
              width={STEP - 12}
              height={heightOf(saves)}
            />
          </g>
        ))}
      </svg>
      <div className={styles.scale} aria-hidden="true">
        <span>{first && format.day(first)}</span>
        <span>{last && format.day(last)}</span>
      </div>
      <VisitTable series={series} />
    </div>
  );
}

/** What a colour of the bars means; drawn, so that it is there in every theme. */
const Mark = ({ className }: { className: string }) => (
  <svg width="10" height="10">
    <rect className={className} width="10" height="10" rx="2" />
  </svg>
);

function VisitTable({ series }: Pick<InsightsView, 'series'>) {
  const styles = useVisitorStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    // A table does not become as small as it is told to, and would widen a narrow page.
    <div className={styles.heard}>
      <table>
        <caption>{t('visitors.chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('visitors.from')}</th>
            <th scope="col">{t('visitors.visits')}</th>
            <th scope="col">{t('visitors.saves')}</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ start, visits, saves }) => (
            <tr key={start}>
              <th scope="row">{format.day(start)}</th>
              <td>{format.number(visits)}</td>
              <td>{format.number(saves)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
