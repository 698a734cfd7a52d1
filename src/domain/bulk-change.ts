import { z } from 'zod';
import { type Campaign, type CampaignEdit, CampaignFiling, CampaignStatus } from './campaign.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Event, Happening } from './event.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Task } from './task.ts';
import { CalendarDate, addDays } from './time.ts';

const tag = CampaignFiling.shape.tags.element;

/** What can be done to many campaigns at once; each is changed as if it were changed alone. */
export const BulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner'), personId: Id }),
  z.strictObject({ kind: z.literal('addToTeam'), personId: Id }),
  z.strictObject({ kind: z.literal('addTag'), tag }),
  z.strictObject({ kind: z.literal('removeTag'), tag }),
  z.strictObject({
    kind: z.literal('shift'),
    days: z.number().int().min(-366).max(366),
    /** Their tasks go along. */
    withTasks: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('status'), status: CampaignStatus }),
  z.strictObject({ kind: z.literal('delete') }),
]);
export type BulkChange = z.infer<typeof BulkChange>;
export type BulkEdit = Exclude<BulkChange, { kind: 'status' | 'delete' }>;

/** What a reason has to be given for: a hard clash, dates that were approved. */
export const reasonsFor = ['clash', 'dates'] as const;
export type ReasonFor = (typeof reasonsFor)[number];

/** So many campaigns stand in one part of a bulk change; whoever has more sends several parts of one batch. */
export const mostInPart = 100;
/** For so long a bulk change can be taken back as a whole. */
export const daysToUndo = 30;

/** One part of a bulk change as it was asked for, so that all of it can be found again. */
export const BulkPart = z.strictObject({
  kind: z.literal('bulkPart'),
  schema: z.literal(1),
  /** Derived: `<batchId>.<part>`. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  batchId: Id,
  part: z.number().int().min(0),
  actorId: Id,
  at: z.string(),
  change: BulkChange,
  campaignIds: z.array(Id).max(mostInPart),
});
export type BulkPart = z.infer<typeof BulkPart>;

export function bulkPartId(batchId: string, part: number): string {
  return `${batchId}.${part}`;
}

/** The edit that a bulk change is for this campaign. Refuses: `incomplete` (there are no dates to shift). */
export function bulkEdit(
  { flight, teamIds, tags }: Pick<Campaign, 'flight' | 'teamIds' | 'tags'>,
  change: BulkEdit,
): CampaignEdit | Refusal {
  switch (change.kind) {
    case 'owner':
      return { ownerId: change.personId };
    case 'addToTeam':
      return { teamIds: [...new Set([...teamIds, change.personId])] };
    case 'addTag':
      return { tags: [...new Set([...tags, change.tag])] };
    case 'removeTag':
      return { tags: tags.filter((each) => each !== change.tag) };
    case 'shift':
      if (!flight) return refuse('incomplete', { at: 'flight', facts: { field: 'flight' } });
      return { flight: { start: addDays(flight.start, change.days), end: addDays(flight.end, change.days) } };
  }
}

type Undoable = Extract<Happening, { type: 'campaign.edited' | 'campaign.statusChanged' }>;

/** What a batch did to a campaign, by its history; undefined when it did nothing to it. */
export function doneBy(batchId: string, history: readonly Event[]): Undoable | undefined {
  return history.map(({ what }) => what).find((what): what is Undoable => isOf(batchId, what));
}

function isOf(batchId: string, what: Happening): boolean {
  const canUndo = what.type === 'campaign.edited' || what.type === 'campaign.statusChanged';
  return canUndo && what.batchId === batchId;
}

/** The way back from what a batch did. Nobody's later change is undone with it: then `stale`. */
export type WayBack =
  | { readonly to: 'edit'; readonly edit: Readonly<Record<string, unknown>> }
  | { readonly to: 'status'; readonly status: Campaign['status'] }
  | { readonly to: 'nothing' };

export function wayBack(campaign: Campaign, what: Undoable): WayBack | Refusal {
  const now: Readonly<Record<string, unknown>> = { ...campaign };
  const changes =
    what.type === 'campaign.edited' ? what.changes : [{ field: 'status', from: what.from, to: what.to }];
  const stands = (side: 'from' | 'to'): boolean =>
    changes.every((change) => canonicalJson(now[change.field]) === canonicalJson(change[side]));
  if (stands('from')) return { to: 'nothing' };
  if (!stands('to')) return refuse('stale');
  if (what.type === 'campaign.statusChanged') return { to: 'status', status: what.from };
  return { to: 'edit', edit: Object.fromEntries(changes.map(({ field, from }) => [field, from])) };
}

/** A task that goes back with its campaign. */
interface TaskBack {
  readonly taskId: string;
  readonly start: CalendarDate | null;
  readonly due: CalendarDate | null;
}

/**
 * The dates from before of the tasks that went along in a batch, by the history of the campaign; `taskOf` gives a task as
 * it is now. One that is gone is left out; where somebody moved one since, nobody's change is undone: then `stale`.
 */
export function tasksBack(
  batchId: string,
  history: readonly Event[],
  taskOf: (taskId: string) => Task | undefined,
): TaskBack[] | Refusal {
  const back: TaskBack[] = [];
  for (const { what } of history) {
    if (what.type !== 'task.edited' || what.batchId !== batchId) continue;
    const task = taskOf(what.taskId);
    if (!task) continue;
    const now = { start: task.start ?? null, due: task.due };
    const was = { ...now };
    for (const { field, from, to } of what.changes) {
      if (field !== 'start' && field !== 'due') continue;
      if (now[field] !== to) return refuse('stale');
      was[field] = CalendarDate.nullable().parse(from);
    }
    back.push({ taskId: what.taskId, ...was });
  }
  return back;
}
