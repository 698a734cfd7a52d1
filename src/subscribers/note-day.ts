import { type DayEntry, dayEntryId, emptyDay, withThing, withoutThing } from '../domain/day.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { dateIn } from '../domain/time.ts';
import { type Doors, type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** Keeps what closed and what moved on somebody's day, where the department wants reports of it. Told twice it is one thing. */
export function noteDay(doors: Pick<Doors, 'store' | 'directory'>): Subscriber {
  return {
    id: 'note-day',
    async follow(events) {
      for (const event of events) await note(doors, event);
    },
  };
}

type Whose = Parameters<typeof emptyDay>[0];

interface Noted {
  readonly personId: string;
  readonly change: (day: DayEntry) => DayEntry;
}

async function note(doors: Pick<Doors, 'store' | 'directory'>, event: Event): Promise<void> {
  const { tenantId, workspaceId, campaignId, at, what } = event;
  if (campaignId === null || (what.type !== 'task.edited' && what.type !== 'approval.decided')) return;
  const days = { tenantId, scope: scopes.days(workspaceId) };
  const rule = await doors.store.get(days, 'dayRule', workspaceId);
  if (rule?.document.reports !== true) return;
  const noted = await notedIn(doors, event);
  if (!noted) return;
  const { personId, change } = noted;
  const zone = (await doors.directory.person(tenantId, personId))?.zone;
  if (zone === undefined) return;
  const whose = { tenantId, workspaceId, personId, date: dateIn(zone, at), zone };
  while (!(await written(doors.store, whose, change)));
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function written(store: Store, whose: Whose, change: Noted['change']): Promise<boolean> {
  const { tenantId, workspaceId, date, personId } = whose;
  const days = { tenantId, scope: scopes.days(workspaceId) };
  const stored = await store.get(days, 'dayEntry', dayEntryId(date, personId));
  const before = stored?.document ?? emptyDay(whose);
  const document = change(before);
  if (document === before) return true;
  const outcome = await store.commit(days, { put: [{ document, ifVersion: stored?.version ?? 'absent' }] });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The day of ${personId} could not be written`, outcome);
}

async function notedIn(
  { store }: Pick<Doors, 'store'>,
  { tenantId, campaignId, actorId, what }: Event,
): Promise<Noted | undefined> {
  const partition = { tenantId, scope: scopes.campaign(campaignId ?? '') };
  if (what.type === 'approval.decided') {
    const title = (await store.get(partition, 'campaign', partition.scope))?.document.name;
    if (title === undefined) return undefined;
    return { personId: actorId, change: (day) => withThing(day, 'closed', { id: what.requestId, title }) };
  }
  if (what.type !== 'task.edited') return undefined;
  const task = (await store.get(partition, 'task', what.taskId))?.document;
  if (!task || task.assigneeId === null) return undefined;
  const thing = { id: task.id, title: task.title };
  const status = what.changes.find(({ field }) => field === 'status');
  const personId = task.assigneeId;
  if (status?.to === 'done') return { personId, change: (day) => withThing(day, 'closed', thing) };
  if (status?.from === 'done') return { personId, change: (day) => withoutThing(day, task.id) };
  const isMoved = what.changes.some(({ field, from }) => field === 'due' && from !== null);
  return isMoved ? { personId, change: (day) => withThing(day, 'moved', thing) } : undefined;
}
