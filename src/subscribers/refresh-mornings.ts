import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { type Reminder, remindersFrom } from '../domain/reminder.ts';
import { scopes } from '../domain/scope.ts';
import { addMilliseconds } from '../domain/time.ts';
import type { Partition, Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** For so long, in milliseconds, a morning card shows what became of its reminders by itself. */
const fresh = 4 * 24 * 60 * 60_000;

/** Morning cards of the last days show the truth about a task that changed, wherever it was changed. */
export function refreshMornings(store: Store): Subscriber {
  return {
    id: 'refresh-mornings',
    async follow(events) {
      for (const event of events) {
        for (const personId of await readersOf(store, event)) await refresh(store, event, personId);
      }
    },
  };
}

/** Whoever has the task, who had it before, and the owner of the campaign, who is told of late ones. */
async function readersOf(store: Store, { tenantId, campaignId, what }: Event): Promise<string[]> {
  const isAbout = what.type === 'task.edited' || what.type === 'task.snoozed';
  if (!isAbout || campaignId === null) return [];
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const [task, campaign] = await Promise.all([
    store.get(partition, 'task', what.taskId),
    store.get(partition, 'campaign', campaignId),
  ]);
  const changes = what.type === 'task.edited' ? what.changes : [];
  const before = changes.find(({ field }) => field === 'assigneeId')?.from;
  const readers = [task?.document.assigneeId, before, campaign?.document.ownerId];
  return [...new Set(readers.filter((each): each is string => typeof each === 'string'))];
}

async function refresh(store: Store, event: Event, personId: string): Promise<void> {
  const { tenantId, what, at } = event;
  const own: Partition = { tenantId, scope: scopes.person(personId) };
  const range = remindersFrom(addMilliseconds(at, -fresh), at);
  const page = await store.read(own, 'remindersBetween', range, { limit: 200 });
  const taskId = 'taskId' in what ? what.taskId : '';
  const marks = page.items
    .map(({ document }) => document)
    .filter((each) => each.as === 'morning' && each.targetId === taskId)
    .map(markIn);
  await armDue(
    store,
    own,
    [...new Set(marks)].map((mark) => {
      const cardId = `morning.${mark}.${personId}`;
      return arm(`refresh.${cardId}.${event.id}`, own, { type: 'refreshCard', cardId, personId }, at);
    }),
  );
}

const markIn = ({ id, type, targetId }: Reminder): string => id.slice(0, -`.${type}.${targetId}`.length);
