import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useMemo, useState, type CSSProperties } from 'react';
import type { CampaignOutside } from '../../src/contract/view-link-endpoints.ts';
import type { Flight } from '../../src/domain/campaign.ts';
import type { Span } from '../features/calendar/spans.ts';
import { layOut, type Week, weeksOf } from '../features/calendar/weeks.ts';
import { dateOf, dayNumber, plusMonths } from '../ui/days.ts';
import { useFormat, useTexts, useWords } from '../ui/locale.tsx';
import styles from './Shown.module.css';
import { shownTexts } from './shown-texts.ts';

interface Placed extends Span {
  readonly campaign: CampaignOutside & { readonly flight: Flight };
}

const columns = [0, 1, 2, 3, 4, 5, 6];

interface ShownMonthProps {
  readonly campaigns: readonly CampaignOutside[];
  readonly today: string;
}

/** A month of weeks; what runs lies as a bar over its days. Opens where today is, or where the nearest campaign begins. */
export function ShownMonth({ campaigns, today }: ShownMonthProps) {
  const text = useTexts(shownTexts);
  const format = useFormat();
  const placed = useMemo(() => campaigns.flatMap(place), [campaigns]);
  const [month, setMonth] = useState(() => firstMonth(placed, today));
  const weeks = useMemo(() => layOut(weeksOf(month), placed), [month, placed]);
  return (
    <section aria-label={format.month(month)} className={styles.month}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={text.back}
          onClick={() => setMonth(plusMonths(month, -1))}
        />
        <h2 className={styles.title} aria-live="polite">
          {format.month(month)}
        </h2>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={text.next}
          onClick={() => setMonth(plusMonths(month, 1))}
        />
        <Button appearance="subtle" onClick={() => setMonth(today.slice(0, 7))}>
          {text.today}
        </Button>
      </div>
      <div className={styles.weekdays} aria-hidden>
        {columns.map((column) => (
          <span key={column}>{format.weekday(column + 1)}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <WeekLine key={week.monday} week={week} month={month} today={today} />
      ))}
    </section>
  );
}

function WeekLine({ week, month, today }: { week: Week<Placed>; month: string; today: string }) {
  const format = useFormat();
  const words = useWords();
  const { monday, segments } = week;
  return (
    <section className={styles.week} aria-label={format.range(dateOf(monday), dateOf(monday + 6))}>
      {columns.map((column) => {
        const date = dateOf(monday + column);
        return (
          <span
            key={column}
            aria-hidden
            className={styles.day}
            style={{ gridColumn: column + 1 } satisfies CSSProperties}
            data-outside={date.startsWith(month) ? undefined : ''}
            data-today={date === today ? '' : undefined}
          >
            {Number(date.slice(8))}
          </span>
        );
      })}
      <ul className={styles.bars}>
        {segments.map(({ thing: { campaign }, from, to, lane, cutLeft, cutRight }) => (
          <li
            key={campaign.code}
            className={styles.bar}
            style={{ gridColumn: `${from + 1} / ${to + 2}`, gridRow: lane + 1 }}
            data-status={campaign.status}
            data-cut={[cutLeft && 'left', cutRight && 'right'].filter(Boolean).join(' ') || undefined}
            title={campaign.name}
          >
            <span>{campaign.name}</span>
            <span className={styles.spoken}>
              {`, ${words.campaignStatus[campaign.status]}, ${format.longRange(campaign.flight.start, campaign.flight.end)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function place(campaign: CampaignOutside): Placed[] {
  const { flight } = campaign;
  if (!flight) return [];
  return [{ campaign: { ...campaign, flight }, first: dayNumber(flight.start), last: dayNumber(flight.end) }];
}

/** The present month while something runs in it; else that of what comes next, else of what was last. */
function firstMonth(placed: readonly Placed[], today: string): string {
  const now = dayNumber(today);
  const near =
    placed.find(({ first, last }) => first <= now && now <= last) ??
    placed.find(({ first }) => first > now) ??
    placed.at(-1);
  if (!near) return today.slice(0, 7);
  return dateOf(near.first <= now && now <= near.last ? now : near.first).slice(0, 7);
}
