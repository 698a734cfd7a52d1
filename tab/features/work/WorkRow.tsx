import { Badge, Button, Checkbox } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { WorkItemView, WorkView } from '../../../src/contract/views.ts';
import type { WorkPlace } from '../../../src/domain/my-work.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useSnoozeTask } from '../../data/use-tasks.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { SnoozeMenu } from '../../ui/SnoozeMenu.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { workTexts } from '../../ui/texts/work.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';
import type { Ticking } from './use-tick.ts';
import styles from './WorkScreen.module.css';

interface WorkRowProps {
  readonly place: WorkPlace<WorkView>;
  readonly now: string;
  readonly ticking: Ticking;
}

/** One thing that waits: what it is, why it is here, and what can be done about it in place. */
export function WorkRow({ place, now, ticking }: WorkRowProps) {
  const { item, group, why } = place;
  const text = useTexts(workTexts);
  const open = useOpening(item);
  const when = useWhen(place);
  const facts = item.noun === 'report' ? [] : [item.campaignCode, item.campaignName];
  const reason = item.noun === 'report' && item.failed > 0 ? text.failed(item.failed) : text.why[why];
  return (
    <WorkLine
      title={item.title}
      facts={[...(item.noun === 'task' || item.title !== facts[1] ? facts : facts.slice(0, 1)), reason]}
      when={when}
      overdue={group === 'overdue'}
      openLabel={text.open(item.title)}
      onOpen={open}
      before={
        item.noun === 'task' ? <DoneBox item={item} ticking={ticking} /> : <NounBadge noun={item.noun} />
      }
      after={
        item.noun === 'task' ? (
          <Snooze item={item} now={now} />
        ) : (
          <Button onClick={open}>{text.act[item.noun]}</Button>
        )
      }
      below={item.noun === 'task' && item.checklist && <OpenLines item={item} ticking={ticking} />}
    />
  );
}

function NounBadge({ noun }: { noun: Exclude<WorkView['noun'], 'task'> }) {
  const text = useTexts(workTexts);
  return (
    <Badge appearance="tint" color={noun === 'approval' ? 'brand' : 'informative'} size="large">
      {text.nouns[noun]}
    </Badge>
  );
}

interface TaskProps {
  readonly item: WorkItemView;
  readonly ticking: Ticking;
}

function DoneBox({ item, ticking }: TaskProps) {
  const task = useTexts(taskTexts);
  return (
    <Checkbox
      shape="circular"
      checked={false}
      aria-label={task.markDone(item.title)}
      onChange={() => void ticking.tick(item)}
    />
  );
}

/** The next open lines of a checklist, ticked off right here. */
function OpenLines({ item, ticking }: TaskProps) {
  const text = useTexts(workTexts);
  const { checklist } = item;
  const open = checklist?.open.filter(({ id }) => !ticking.ticked.has(`${item.id} ${id}`)) ?? [];
  if (!checklist || open.length === 0) return null;
  const more = checklist.count - checklist.done - checklist.open.length;
  return (
    <ul className={styles.lines} aria-label={text.checklist(checklist.done, checklist.count)}>
      {open.map((line) => (
        <li key={line.id}>
          <Checkbox checked={false} label={line.text} onChange={() => void ticking.tickLine(item, line.id)} />
        </li>
      ))}
      {more > 0 && <li className={styles.count}>{text.moreLines(more)}</li>}
    </ul>
  );
}

function Snooze({ item, now }: { item: WorkItemView; now: string }) {
  const { zone } = useSession().me.person;
  const task = useTexts(taskTexts);
  const snooze = useSnoozeTask();
  const { targetId: id, campaignId, title } = item;
  return (
    <SnoozeMenu
      zone={zone}
      now={now}
      label={`${task.snooze}: ${title}`}
      onSnooze={(...chosen) => void snooze({ id, campaignId, title }, ...chosen)}
    />
  );
}

const inTasks: ReadonlySet<WorkView['noun']> = new Set(['task', 'remark', 'answer']);

/** Opens the campaign at the right section, or the reports. */
function useOpening(item: WorkView): () => void {
  const { workspace } = useSession();
  const [, setPlace] = usePlace();
  const [, navigate] = useLocation();
  const elsewhere = item.workspaceId === workspace.id ? undefined : item.workspaceId;
  if (item.noun === 'report') {
    return () => navigate(`/reports${elsewhere === undefined ? '' : `?ws=${elsewhere}`}`);
  }
  const { campaignId, noun } = item;
  return () =>
    setPlace({
      open: campaignId,
      section: inTasks.has(noun) ? 'tasks' : 'approvals',
      ...(elsewhere === undefined ? {} : { ws: elsewhere }),
    });
}

/** "Thu 5 Mar 2026 · tomorrow"; for what is asked until an instant the moment with its zone. */
function useWhen({ item, day, group }: WorkPlace<WorkView>): string {
  const text = useTexts(workTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const { zone } = useSession().me.person;
  if (group === 'snoozed' && item.noun !== 'report' && item.snoozedUntil !== undefined) {
    return text.snoozedUntil(format.instant(item.snoozedUntil, zone));
  }
  if (day === undefined) return '';
  const moment = format.instant(item.dueKey, zone);
  if (item.noun === 'report') return text.goesOut(moment);
  const date = inTasks.has(item.noun) ? format.longDate(day) : text.until(moment);
  return `${date} · ${relativeDay(locale, day, today)}`;
}
