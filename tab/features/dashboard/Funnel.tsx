import { resultWords } from '../../../src/contract/result-words.ts';
import type { ResultBoard } from '../../../src/domain/dashboard.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { dashboardRowTexts } from '../../ui/texts/dashboard-rows.ts';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import styles from './Dashboard.module.css';

const steps = ['impressions', 'clicks', 'leads', 'qualifiedLeads', 'opportunities', 'wins'] as const;

/** From step to step how many are left; steps of which nobody said anything are left out. */
export function Funnel({ counts }: { readonly counts: ResultBoard['counts'] }) {
  const text = useTexts(dashboardTexts);
  const rowText = useTexts(dashboardRowTexts);
  const { figure } = resultWords[useLocale()];
  const format = useFormat();
  const said = steps.flatMap((step) => {
    const { now } = counts[step];
    return now === null ? [] : [{ step, now }];
  });
  if (said.length < 2) return null;
  const shareAt = (place: number): string => {
    const [before, here] = [said[place - 1]?.now ?? 0, said[place]?.now ?? 0];
    return before === 0 ? '–' : text.ofFirst(format.percent(here / before));
  };
  return (
    <ChartFrame
      title={text.funnel}
      columns={[text.measure, rowText.column.current, '%']}
      rows={said.map(({ step, now }, place) => [
        figure[step],
        format.number(now),
        place === 0 ? '' : shareAt(place),
      ])}
    >
      <ol className={styles.funnel} aria-hidden>
        {said.map(({ step, now }, place) => (
          <li key={step}>
            <span className={styles.funnelName}>{figure[step]}</span>
            {/* A step that is a thousandth of the first would not be seen: lengths go by the order of magnitude. */}
            <span
              className={styles.funnelBar}
              style={{ inlineSize: `${lengthOf(now, said[0]?.now ?? 1)}%` }}
            />
            <span className={styles.funnelNumber}>
              {format.number(now)} {place > 0 && <small>{shareAt(place)}</small>}
            </span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

const lengthOf = (value: number, first: number): number =>
  value <= 0 || first <= 0 ? 1 : Math.max(2, (Math.log10(value + 1) / Math.log10(first + 1)) * 100);
