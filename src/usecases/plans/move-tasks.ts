import type { Actor } from '../../domain/actor.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { editTask } from '../../domain/task-edit.ts';
import type { CalendarDate } from '../../domain/time.ts';
import type { Commit, Doors, Stored, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign, subjectOf } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { assigneeOf, remindersOf } from '../tasks/assignee.ts';
import { meantFor } from '../tasks/find.ts';
import { slipPart } from './slip.ts';

export interface MoveTasks {
  readonly campaignId: string;
  readonly moves: readonly {
    readonly taskId: string;
    readonly ifVersion: Version;
    readonly start: CalendarDate | null;
    readonly due: CalendarDate | null;
  }[];
}

/**
 * Gives several tasks of a campaign new dates: all of them or none. Moving them back is the same call with the dates from
 * before. Refuses: `notFound`, `notAllowed`, `wrongStatus` (archived), `stale` (one of them changed since), `malformed`
 * (one stands there twice), `busy`.
 */
export async function moveTasks(
  doors: Doors,
  actor: Actor,
  { campaignId, moves }: MoveTasks,
): Promise<readonly Stored<Task>[] | Refusal> {
  const { store, clock } = doors;
  const campaign = await findCampaign({ store }, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  if (campaign.document.status === 'archived')
    return refuse('wrongStatus', { facts: { status: campaign.document.status } });
  const at = clock.now();
  const part = await movesPart(doors, actor, campaign, moves, at);
  if (isRefusal(part)) return part;
  const { tenantId, workspaceId } = campaign.document;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled =
    part.put.length > 0 &&
    (await settle(store, campaign.partition, {
      put: part.put,
      events: record(clock, scene, part.happenings),
      due: part.due,
    }));
  if (isRefusal(settled)) return settled;
  return part.movedTo(settled ? settled.versions : {});
}

/** What has to be written so that tasks move, and what they are once it is. */
export interface MovesPart {
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
  readonly due: readonly DueItem[];
  readonly movedTo: (versions: Readonly<Record<string, Version>>) => readonly Stored<Task>[];
}

/**
 * The new dates of several tasks of a campaign, for the commit of whoever moves them. Refuses: `notFound`, `notAllowed`,
 * `stale`, `malformed` (one stands there twice).
 */
export async function movesPart(
  doors: Doors,
  actor: Actor,
  campaign: FoundCampaign,
  moves: MoveTasks['moves'],
  at: string,
): Promise<MovesPart | Refusal> {
  if (new Set(moves.map(({ taskId }) => taskId)).size < moves.length)
    return refuse('malformed', { at: 'moves' });
  const moved = await Promise.all(moves.map((move) => moveOne(doors, actor, campaign, move, at)));
  const done: Moved[] = [];
  for (const one of moved) {
    if (isRefusal(one)) return one;
    done.push(one);
  }
  const changed = done.filter(({ changes }) => changes.length > 0);
  return {
    put: changed.map(({ task, version }) => ({ document: task, ifVersion: version })),
    happenings: changed.map(({ task, changes, slip }): Happening => {
      const { id: taskId, title } = task;
      return { type: 'task.edited', taskId, title, changes, ...slip };
    }),
    due: changed.flatMap(({ due }) => due),
    movedTo: (versions) =>
      done.map(({ task, version }) => ({
        document: task,
        version: versions[`task/${task.id}`] ?? version,
      })),
  };
}

interface Moved {
  readonly task: Task;
  readonly version: Version;
  readonly changes: FieldChange[];
  readonly due: readonly DueItem[];
  readonly slip: { readonly slip?: number };
}

async function moveOne(
  doors: Doors,
  actor: Actor,
  { document: campaign, partition }: FoundCampaign,
  { taskId, ifVersion, start, due }: MoveTasks['moves'][number],
  at: string,
): Promise<Moved | Refusal> {
  const { store, directory } = doors;
  const stored = await store.get(partition, 'task', taskId);
  if (!stored) return refuse('notFound');
  if (!may(actor, 'task.edit', subjectOf(campaign, meantFor(stored.document)))) return refuse('notAllowed');
  if (stored.version !== ifVersion) return refuse('stale');
  const { task, changes } = editTask(stored.document, { start, due }, at);
  // Somebody who left in the meantime may stay the assignee; they are reminded of nothing.
  const assignee = await assigneeOf(directory, campaign, task.assigneeId);
  return {
    task,
    changes: [...changes],
    slip: await slipPart(store, partition, task, changes),
    version: stored.version,
    due: isRefusal(assignee) ? [] : await remindersOf(doors, task, assignee, at),
  };
}
