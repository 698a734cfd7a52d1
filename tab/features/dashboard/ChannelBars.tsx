import { resultWords } from '../../../src/contract/result-words.ts';
import type { ResultBoard } from '../../../src/domain/dashboard.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { useAmounts } from './use-amounts.ts';
import styles from './Dashboard.module.css';

/** Leads of each marketing channel as bars; all its figures in the table behind. */
export function ChannelBars({ board: { channels } }: { readonly board: ResultBoard }) {
  const text = useTexts(dashboardTexts);
  const { figure } = resultWords[useLocale()];
  const words = useWords();
  const format = useFormat();
  const amounts = useAmounts();
  if (channels.length === 0) return null;
  const most = Math.max(1, ...channels.map(({ counts }) => counts.leads ?? 0));
  const hasMoney = channels.some(({ spend, revenue }) => spend.length + revenue.length > 0);
  return (
    <ChartFrame
      title={text.byChannel}
      columns={[
        text.channel,
        figure.impressions,
        figure.clicks,
        figure.leads,
        figure.orders,
        ...(hasMoney ? [figure.spend, figure.revenue] : []),
      ]}
      rows={channels.map(({ channel, counts, spend, revenue }) => [
        words.channel[channel],
        ...[counts.impressions, counts.clicks, counts.leads, counts.orders].map((value) =>
          value === null ? '–' : format.number(value),
        ),
        ...(hasMoney ? [amounts(spend), amounts(revenue)] : []),
      ])}
    >
      <ul className={styles.bars} aria-hidden>
        {channels.map(({ channel, counts }, place) => (
          <li key={channel}>
            <span className={styles.barName}>{words.channel[channel]}</span>
            <span className={styles.barRoom}>
              <span
                className={styles.bar}
                data-first={place === 0}
                style={{ inlineSize: `${Math.max(1, ((counts.leads ?? 0) / most) * 100)}%` }}
              />
            </span>
            <span className={styles.barNumber}>{format.number(counts.leads ?? 0)}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
