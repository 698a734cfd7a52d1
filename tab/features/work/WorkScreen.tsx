import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { useMemo } from 'react';
import { groupedWork, myWork } from '../../../src/domain/my-work.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { useTellShown } from '../../data/desk.ts';
import { useMyActs } from '../../data/pending-acts.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { dayIn } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { workTexts } from '../../ui/texts/work.ts';
import { DayPanel } from './DayPanel.tsx';
import { SecondPerson } from './SecondPerson.tsx';
import { useTick } from './use-tick.ts';
import { WorkRow } from './WorkRow.tsx';
import styles from './WorkScreen.module.css';

/** Everything that waits for this person, from all campaigns and workspaces, by when it is due. */
export default function WorkScreen() {
  const text = useTexts(workTexts);
  const troubleOf = useTroubleOf();
  const today = useToday();
  const { me } = useSession();
  const { zone } = me.person;
  const work = useRead('GET /api/me/work');
  const mine = useMyActs();
  const ticking = useTick();
  const { ticked } = ticking;
  const waiting = useMemo(() => (work.data ?? []).filter(({ id }) => !ticked.has(id)), [work.data, ticked]);
  useTellShown(
    useMemo(
      () => [...new Set(waiting.flatMap((item) => (item.noun === 'report' ? [] : [item.campaignId])))],
      [waiting],
    ),
  );

  if (work.isPending) return <ScreenSkeleton rows={8} />;
  if (work.error && !work.data) {
    return <RefusedFace trouble={troubleOf(work.error)} onRetry={() => void work.refetch()} />;
  }
  const now = new Date(serviceNow(me.now)).toISOString();
  const places = myWork(waiting, { today, now, dayOf: (at) => dayIn(zone, Date.parse(at)) });
  if (places.length === 0 && mine.acts.length === 0) {
    const { go, ...words } = text.empty;
    return (
      <>
        <DayPanel />
        <Face {...words} picture={<CheckmarkStarburstRegular />} action={{ label: go, href: '/tab/board' }} />
      </>
    );
  }
  const tasks = places.filter(({ item }) => item.noun === 'task').length;
  const approvals = places.filter(({ item }) => item.noun === 'approval').length;
  return (
    <Page title={text.title} lead={text.lead(tasks, approvals, places.length - tasks - approvals)}>
      <DayPanel />
      <SecondPerson {...mine} />
      {groupedWork(places).map(([group, own]) => (
        <section key={group}>
          <h2 className={styles.group} data-group={group}>
            {text.groups[group]} <span className={styles.count}>{own.length}</span>
          </h2>
          <ul className={styles.list}>
            {own.map((place) => (
              <WorkRow key={place.item.id} place={place} now={now} ticking={ticking} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
