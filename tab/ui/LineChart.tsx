import styles from './Chart.module.css';
import { ticksUpTo } from './chart-scale.ts';
import { useFormat } from './locale.tsx';
import { useWidth } from './use-width.ts';

const HEIGHT = 220;
const INSIDE = { top: 16, right: 24, bottom: 28, left: 52 };

export interface ChartLine {
  readonly name: string;
  readonly values: readonly number[];
  /** Told apart by dashes and marks as well as by colour; `before` is what the first is set against. */
  readonly kind: 'first' | 'before' | 'second' | 'third' | 'fourth' | 'fifth';
}

interface LineChartProps {
  readonly lines: readonly ChartLine[];
  /** Of each place on the axis. */
  readonly labels: readonly string[];
}

/** Lines over time with a legend; the table under the chart is its words. */
export function LineChart({ lines, labels }: LineChartProps) {
  const format = useFormat();
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const ticks = ticksUpTo(Math.max(0, ...lines.flatMap(({ values }) => values)));
  const highest = ticks.at(-1) ?? 1;
  const steps = Math.max(1, labels.length - 1);
  const x = (place: number): number => INSIDE.left + (place * (width - INSIDE.left - INSIDE.right)) / steps;
  const y = (value: number): number =>
    HEIGHT - INSIDE.bottom - (value / highest) * (HEIGHT - INSIDE.top - INSIDE.bottom);
  const every = Math.max(1, Math.ceil((labels.length * 88) / width));
  return (
    <div ref={holder}>
      <svg className={styles.chart} width={width} height={HEIGHT} aria-hidden>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={INSIDE.left}
              x2={width - INSIDE.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={styles.tick} x={INSIDE.left - 8} y={y(tick) + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
        {labels.map(
          (label, place) =>
            place % every === 0 && (
              <text
                key={label}
                className={styles.tick}
                x={x(place)}
                y={HEIGHT - 8}
                textAnchor={place === 0 ? 'start' : 'middle'}
              >
                {label}
              </text>
            ),
        )}
        {lines.map(({ name, values, kind }) => (
          <g key={name} className={styles.series} data-kind={kind}>
            <polyline points={values.map((value, place) => `${x(place)},${y(value)}`).join(' ')} />
            {values.length === 1 && <circle cx={x(0)} cy={y(values[0] ?? 0)} r={4} />}
          </g>
        ))}
      </svg>
      {lines.length > 1 && (
        <ul className={styles.legend}>
          {lines.map(({ name, kind }) => (
            <li key={name}>
              <svg width={28} height={10} aria-hidden className={styles.series} data-kind={kind}>
                <line x1={0} x2={28} y1={5} y2={5} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
