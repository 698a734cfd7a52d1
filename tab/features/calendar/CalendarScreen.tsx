import { CalendarMonthRegular } from '@fluentui/react-icons/svg/calendar-month';
import { useDeferredValue, useMemo } from 'react';
import { useToday } from '../../data/clock.ts';
import { useTellShown } from '../../data/desk.ts';
import { mayCreate } from '../../data/faults.ts';
import { byStart, matching } from '../../data/match.ts';
import { useFilter, usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useCampaigns } from '../../data/summaries.ts';
import { useOccurrences } from '../../data/use-series.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { dateOf } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { Agenda } from './Agenda.tsx';
import styles from './Calendar.module.css';
import { CalendarHead } from './CalendarHead.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { ofCampaigns } from './recurring-days.ts';
import { layOut, weeksOf } from './weeks.ts';

/** The flights of one month. */
export default function CalendarScreen() {
  const campaigns = useCampaigns();
  const troubleOf = useTroubleOf();
  const [now] = useFilter();
  const filter = useDeferredValue(now);
  const text = useTexts(toolbarTexts);
  const { newCampaign } = useTexts(shellTexts);
  const session = useSession();
  const narrow = useNarrow();
  const today = useToday();
  const [place, setPlace] = usePlace();
  const asked = place.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);

  const shown = useMemo(
    () => (campaigns.state === 'here' ? matching(campaigns.campaigns, filter) : []),
    [campaigns, filter],
  );
  const weeks = useMemo(() => layOut(weeksOf(month), shown), [month, shown]);
  const here = useMemo(
    () =>
      [...new Set(weeks.flatMap(({ segments }) => segments.map(({ campaign }) => campaign)))].toSorted(
        byStart,
      ),
    [weeks],
  );
  const recurs = useOccurrences(dateOf(weeks[0]?.monday ?? 0), dateOf((weeks.at(-1)?.monday ?? 0) + 6));
  const recurring = useMemo(() => ofCampaigns(recurs, shown), [recurs, shown]);
  useTellShown(useMemo(() => here.map(({ id }) => id), [here]));

  if (campaigns.state === 'refused')
    return <RefusedFace trouble={troubleOf(campaigns.error)} onRetry={campaigns.retry} />;
  if (campaigns.state === 'loading' || !campaigns.whole) return <ScreenSkeleton rows={10} />;
  if (campaigns.campaigns.length === 0) {
    const action = mayCreate(session) ? { label: newCampaign, run: () => setPlace({ new: '1' }) } : undefined;
    return (
      <Face
        {...(action ? text.empty : text.emptyReader)}
        picture={<CalendarMonthRegular />}
        action={action}
      />
    );
  }
  const goTo = (wanted: string): void =>
    setPlace({ month: wanted === today.slice(0, 7) ? null : wanted }, 'replace');
  return (
    <div className={styles.screen}>
      <CalendarHead month={month} today={today} empty={here.length === 0} onGo={goTo} />
      {narrow ? (
        <Agenda month={month} campaigns={here} recurring={recurring} today={today} />
      ) : (
        <MonthGrid month={month} weeks={weeks} recurring={recurring} today={today} onMonth={goTo} />
      )}
    </div>
  );
}
