import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import { useWidth } from '../../ui/use-width.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import styles from '../../ui/Chart.module.css';

const ROW = 30;
const LABEL = 112;
const VALUE = 56;

/** Leads per marketing channel as bars, the longest first, each with its value beside it. */
export function ChannelChart({ channels }: { channels: ReportContent['channels'] }) {
  const text = useTexts(reportTexts);
  const words = useWords();
  const locale = useLocale();
  const format = useFormat();
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const all = channels.reduce((sum, { leads }) => sum + leads, 0);
  const first = channels[0];
  const most = Math.max(1, ...channels.map(({ leads }) => leads));
  const title =
    first && all > 0
      ? spaced(
          locale,
          text.channels.finding(words.channel[first.channel], format.number(first.leads), format.number(all)),
        )
      : text.channels.none;
  const longest = Math.max(40, width - LABEL - VALUE);

  return (
    <ChartFrame
      title={title}
      columns={[
        text.columns.channel,
        text.figure.leads,
        text.figure.orders,
        text.figure.clicks,
        text.figure.impressions,
      ]}
      rows={channels.map(({ channel, leads, orders, clicks, impressions }) => [
        words.channel[channel],
        ...[leads, orders, clicks, impressions].map((value) => format.number(value)),
      ])}
    >
      <div ref={holder}>
        {channels.length > 0 && (
          <svg className={styles.chart} width={width} height={channels.length * ROW} aria-hidden>
            {channels.map(({ channel, leads }, index) => {
              const length = Math.max(2, (leads / most) * longest);
              return (
                <g key={channel} transform={`translate(0 ${index * ROW})`}>
                  <text className={styles.label} x={LABEL - 12} y={ROW / 2 + 5} textAnchor="end">
                    {words.channel[channel]}
                  </text>
                  <rect
                    className={styles.bar}
                    data-first={index === 0}
                    x={LABEL}
                    y={5}
                    width={length}
                    height={ROW - 10}
                    rx={3}
                  />
                  <text className={styles.value} x={LABEL + length + 8} y={ROW / 2 + 5}>
                    {format.number(leads)}
                  </text>
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </ChartFrame>
  );
}
