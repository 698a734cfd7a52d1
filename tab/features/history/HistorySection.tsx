import { Button } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useState } from 'react';
import { useToday } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { dayIn, plusDays } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { historyKinds, historyTexts, type HistoryKind } from '../../ui/texts/history.ts';
import styles from './HistorySection.module.css';
import { takenBack } from './batches.ts';
import { HistoryLine } from './HistoryLine.tsx';
import { kindOf } from './kinds.ts';
import { useHistory } from './use-history.ts';

/** Everything that happened to a campaign, in sentences, newest first, under the day on which it happened. */
export default function HistorySection({ campaign }: SectionProps) {
  const text = useTexts(historyTexts);
  const troubleOf = useTroubleOf();
  const zone = useSession().me.person.zone;
  const [kind, setKind] = useState<HistoryKind | 'all'>('all');
  const history = useHistory(campaign.id);
  const dayName = useDayNames();

  if (history.isPending) return <ScreenSkeleton rows={6} />;
  if (history.isError && !history.data) {
    return <RefusedFace inPart trouble={troubleOf(history.error)} onRetry={() => void history.refetch()} />;
  }
  const all = history.data.pages.flatMap(({ events }) => events);
  if (all.length === 0) return <Face {...text.empty} picture={<HistoryRegular />} />;

  const shown = all.filter(({ what }) => kind === 'all' || kindOf[what.type] === kind);
  const undone = takenBack(all);
  const days = Map.groupBy(shown, ({ at }) => dayIn(zone, Date.parse(at)));
  return (
    <div className={styles.history}>
      <div className={styles.head}>
        <div className={styles.kinds} role="toolbar" aria-label={text.filter}>
          {(['all', ...historyKinds] as const).map((each) => (
            <button
              key={each}
              type="button"
              className={styles.kind}
              aria-pressed={kind === each}
              onClick={() => setKind(each)}
            >
              {text.kinds[each]}
            </button>
          ))}
        </div>
        <span className={styles.zone}>{text.times(zone)}</span>
      </div>
      {shown.length === 0 && <p className={styles.none}>{text.nothingOfKind}</p>}
      {[...days].map(([day, events]) => (
        <section key={day} className={styles.day}>
          <h3 className={styles.date}>{dayName(day)}</h3>
          <ol className={styles.lines}>
            {events.map((event) => (
              <HistoryLine key={event.id} event={event} zone={zone} undone={undone} />
            ))}
          </ol>
        </section>
      ))}
      {history.hasNextPage && (
        <Button
          className={styles.more}
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {text.earlier}
        </Button>
      )}
    </div>
  );
}

/** "Today · Wed 4 Mar 2026" */
function useDayNames(): (day: string) => string {
  const text = useTexts(historyTexts);
  const format = useFormat();
  const today = useToday();
  return (day) => {
    const date = format.longDate(day);
    if (day === today) return `${text.today} · ${date}`;
    return day === plusDays(today, -1) ? `${text.yesterday} · ${date}` : date;
  };
}
