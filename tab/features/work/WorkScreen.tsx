import { Badge, Button, Checkbox } from '@fluentui/react-components';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { useMemo } from 'react';
import type { WorkItemView } from '../../../src/contract/views.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { useTellShown } from '../../data/desk.ts';
import { useMyActs } from '../../data/pending-acts.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { workTexts, type WorkGroup } from '../../ui/texts/work.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { dayOf, grouped } from './groups.ts';
import { SecondPerson } from './SecondPerson.tsx';
import { useTick } from './use-tick.ts';
import styles from './WorkScreen.module.css';

/** Everything that waits for this person, from all campaigns, by when it is due. */
export default function WorkScreen() {
  const text = useTexts(workTexts);
  const troubleOf = useTroubleOf();
  const today = useToday();
  const { me } = useSession();
  const work = useRead('GET /api/me/work');
  const mine = useMyActs();
  const { ticked, tick } = useTick();
  const waiting = useMemo(() => (work.data ?? []).filter(({ id }) => !ticked.has(id)), [work.data, ticked]);
  useTellShown(useMemo(() => [...new Set(waiting.map(({ campaignId }) => campaignId))], [waiting]));

  if (work.isPending) return <ScreenSkeleton rows={8} />;
  if (work.error && !work.data) {
    return <RefusedFace trouble={troubleOf(work.error)} onRetry={() => void work.refetch()} />;
  }
  if (waiting.length === 0 && mine.acts.length === 0) {
    const { go, ...words } = text.empty;
    return (
      <Face {...words} picture={<CheckmarkStarburstRegular />} action={{ label: go, href: '/tab/board' }} />
    );
  }
  const approvals = waiting.filter(({ noun }) => noun === 'approval').length;
  const clock = { zone: me.person.zone, today, now: serviceNow(me.now) };
  return (
    <Page title={text.title} lead={text.lead(waiting.length - approvals, approvals)}>
      <SecondPerson {...mine} />
      {grouped(waiting, clock).map(([group, items]) => (
        <section key={group}>
          <h2 className={styles.group} data-group={group}>
            {text.groups[group]} <span className={styles.count}>{items.length}</span>
          </h2>
          <ul className={styles.list}>
            {items.map((item) => (
              <WorkRow key={item.id} item={item} group={group} onTick={() => void tick(item)} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

interface WorkRowProps {
  readonly item: WorkItemView;
  readonly group: WorkGroup;
  readonly onTick: () => void;
}

function WorkRow({ item, group, onTick }: WorkRowProps) {
  const text = useTexts(workTexts);
  const task = useTexts(taskTexts);
  const { workspace } = useSession();
  const [, setPlace] = usePlace();
  const when = useWhen(item);
  const isTask = item.noun === 'task';
  const open = (): void =>
    setPlace({
      open: item.campaignId,
      section: isTask ? 'tasks' : 'approvals',
      ...(item.workspaceId === workspace.id ? {} : { ws: item.workspaceId }),
    });
  return (
    <WorkLine
      title={item.title}
      facts={isTask ? [item.campaignCode, item.campaignName] : [item.campaignCode]}
      when={when}
      overdue={group === 'overdue'}
      openLabel={text.open(item.title)}
      onOpen={open}
      before={
        isTask ? (
          <Checkbox
            shape="circular"
            checked={false}
            aria-label={task.markDone(item.title)}
            onChange={onTick}
          />
        ) : (
          <Badge appearance="tint" color="brand" size="large">
            {text.approval}
          </Badge>
        )
      }
      after={!isTask && <Button onClick={open}>{text.decide}</Button>}
    />
  );
}

/** "Thu 5 Mar 2026 · tomorrow"; for approvals the closing moment with its zone. */
function useWhen(item: WorkItemView): string {
  const text = useTexts(workTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const { zone } = useSession().me.person;
  const day = dayOf(item, zone);
  if (day === undefined) return '';
  const date = item.noun === 'task' ? format.longDate(day) : text.until(format.instant(item.dueKey, zone));
  return `${date} · ${relativeDay(locale, day, today)}`;
}
