import { Button, Switch } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useState } from 'react';
import type { WorkloadView } from '../../../src/contract/workload-endpoints.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useTeams } from '../../data/use-teams.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { dateOf, dayNumber, mondayOf, plusDays } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { workloadTexts } from '../../ui/texts/workload.ts';
import { LoadList } from './LoadList.tsx';
import { LoadTable } from './LoadTable.tsx';
import { type LoadedPerson, isOverSomewhere, loadGroups } from './load-rows.ts';
import { useWorkload } from './use-workload.ts';
import { VenuesTwice } from './VenuesTwice.tsx';
import { WeekPanel } from './WeekPanel.tsx';
import styles from './Workload.module.css';

/** Who has more to do than time for it, what it comes from, and which venues are booked twice. */
export default function WorkloadScreen() {
  const text = useTexts(workloadTexts);
  const troubleOf = useTroubleOf();
  const today = useToday();
  const [place, setPlace] = usePlace();
  const first = dateOf(mondayOf(dayNumber(CalendarDate.safeParse(place.get('day')).data ?? today)));
  const read = useWorkload(first);
  const [opened, setOpened] = useState<{ readonly personId: string; readonly at: number }>();
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.isError)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data.people.length === 0)
    return <Face {...text.empty} picture={<PeopleTeamRegular fontSize={48} />} />;
  const goTo = (day: string | null): void => {
    setOpened(undefined);
    setPlace({ day }, 'replace');
  };
  const row = read.data.people.find(({ personId }) => personId === opened?.personId);
  const week = opened && row?.weeks[opened.at];
  const monday = opened && read.data.weeks[opened.at];
  return (
    <>
      <Page
        title={text.title}
        lead={text.lead}
        actions={
          <>
            <Button onClick={() => goTo(plusDays(first, -42))}>{text.earlier}</Button>
            <Button onClick={() => goTo(null)}>{text.now}</Button>
            <Button onClick={() => goTo(plusDays(first, 42))}>{text.later}</Button>
          </>
        }
      >
        <Loads load={read.data} onOpen={(personId, at) => setOpened({ personId, at })} />
        <VenuesTwice from={first} to={plusDays(first, 41)} />
      </Page>
      {row && week && monday && (
        <WeekPanel
          personId={row.personId}
          monday={monday}
          week={week}
          tasks={read.data.tasks}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

interface LoadsProps {
  readonly load: WorkloadView;
  readonly onOpen: (personId: string, at: number) => void;
}

function Loads({ load: { weeks, people, whole }, onOpen }: LoadsProps) {
  const text = useTexts(workloadTexts);
  const locale = useLocale();
  const narrow = useNarrow();
  const nameOf = useNameOf();
  const teams = useTeams().read.data?.teams ?? [];
  const [onlyOver, setOnlyOver] = useState(false);
  const shown: readonly LoadedPerson[] = onlyOver ? people.filter(isOverSomewhere) : people;
  const groups = loadGroups(shown, teams, nameOf, locale);
  const Rows = narrow ? LoadList : LoadTable;
  return (
    <section className={styles.loads} aria-label={text.title}>
      <p className={styles.quiet}>{text.estimate}</p>
      {!whole && <p>{text.notWhole}</p>}
      <Switch
        className={styles.switch}
        label={text.onlyOver}
        checked={onlyOver}
        onChange={(_, { checked }) => setOnlyOver(checked)}
      />
      {shown.length === 0 ? (
        <p>{text.nobodyOver}</p>
      ) : (
        <Rows weeks={weeks} groups={groups} named={teams.length > 0} nameOf={nameOf} onOpen={onOpen} />
      )}
    </section>
  );
}
