import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useRunChartStyles } from './run-chart.styles.ts';

const HEIGHT = 96;
const STEP = 20;
const MOST_RUNS = 30;
/** So that one changed card among thousands is still seen. */
const LEAST = 2;

const KINDS = ['created', 'updated', 'paused', 'failed'] as const;

/** The latest runs from left to right, each as high as it changed cards. Whoever hears the page has the list below. */
export function RunChart({ runs }: { runs: readonly RunView[] }) {
  const styles = useRunChartStyles();
  const { t } = useTranslation();
  const shown = runs.slice(0, MOST_RUNS).toReversed();
  const most = Math.max(1, ...shown.map(changedBy));
  if (shown.every((run) => changedBy(run) === 0 && run.status !== 'held')) return null;
  return (
    <div className={styles.chart} aria-hidden="true">
      <svg className={styles.bars} viewBox={`0 0 ${MOST_RUNS * STEP} ${HEIGHT}`}>
        {shown.map((run, i) => (
          <RunBar key={run.id} run={run} x={i * STEP} most={most} />
        ))}
      </svg>
      <ul className={styles.legend}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.entry}>
            <span className={styles[`${kind}Spot`]} />
            {t(`imports.chart.${kind}`)}
          </li>
        ))}
        <li className={styles.entry}>
          <span className={styles.heldSpot} />
          {t('imports.run.status_held')}
        </li>
      </ul>
    </div>
  );
}

function RunBar({ run, x, most }: { run: RunView; x: number; most: number }) {
  const styles = useRunChartStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const parts = stack(run, most);
  const top = HEIGHT - parts.reduce((sum, { height }) => sum + height, 0);
  const words = KINDS.map((kind) => `${t(`imports.chart.${kind}`)} ${format.number(run[kind])}`);
  return (
    <g>
      <title>{[format.moment(run.createdAt), ...words].join(', ')}</title>
      {parts.map(({ kind, y, height }) => (
        <rect
          key={kind}
          className={styles[kind]}
          x={x + 3}
          y={y}
          width={STEP - 6}
          height={height}
        />
      ))}
      {run.status === 'held' && (
        <circle className={styles.held} cx={x + STEP / 2} cy={Math.max(5, top - 8)} r={4} />
      )}
    </g>
  );
}

const changedBy = (run: RunView): number => KINDS.reduce((sum, kind) => sum + run[kind], 0);

/** The parts of a bar from the ground up, in the chart's units. */
function stack(run: RunView, most: number) {
  const room = HEIGHT - 16;
  let y = HEIGHT;
  return KINDS.filter((kind) => run[kind] > 0).map((kind) => {
    const height = Math.max(LEAST, (run[kind] / most) * room);
    y -= height;
    return { kind, y, height };
  });
}
