import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { consultedIn } from '../../domain/raci.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type Task, mostRemarks } from '../../domain/task.ts';
import { endsSnooze } from '../../domain/task-edit.ts';
import { snoozeReminder } from '../../domain/task-reminder.ts';
import type { Doors, Stored } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichTask, findTask, meantFor } from './find.ts';
import { mentionMessages, mentionsOf } from './mentions.ts';

export interface RemarkOnTask extends WhichTask {
  /** Chosen once per intention: saying it again with it says it once. */
  readonly once: string;
  readonly text: string;
  /** Who is addressed in it: each gets one message. */
  readonly mentionIds?: readonly string[] | undefined;
}

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 8;

/**
 * Says something about a task: staff, whoever does it, whoever is consulted, and whoever was addressed in a remark.
 * Refuses: `notFound`, `notAllowed`, `wrongStatus` (the campaign is archived), `commentNeeded`, `unknownPerson` (somebody
 * is addressed who may not read it), `tooLarge` (there are very many), `stale`.
 */
export async function remarkOnTask(
  doors: Doors,
  actor: Actor,
  wanted: RemarkOnTask,
): Promise<Stored<Task> | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(doors, actor, wanted);
    if (!isRefusal(tried) || tried.refused !== 'stale' || attempt === attempts) return tried;
  }
}

async function tryOnce(
  doors: Doors,
  actor: Actor,
  { once, text, mentionIds = [], ...which }: RemarkOnTask,
): Promise<Stored<Task> | Refusal> {
  const found = await findTask(doors, actor, which, 'task.read');
  if (isRefusal(found)) return found;
  const { document: before, version, campaign } = found;
  if (!may(actor, 'task.edit', subjectOf(campaign.document, { meantFor: speakersOn(before) })))
    return refuse('notAllowed');
  const { status } = campaign.document;
  if (status === 'archived') return refuse('wrongStatus', { facts: { status } });
  const said = text.trim();
  if (said === '') return refuse('commentNeeded', { at: 'text' });
  const remarks = before.remarks ?? [];
  const id = await derivedId('remark', before.id, actor.personId, once);
  if (remarks.some((remark) => remark.id === id)) return { document: before, version };
  if (remarks.length >= mostRemarks) return refuse('tooLarge');

  const mentioned = await mentionsOf(doors, campaign, before, mentionIds);
  if (isRefusal(mentioned)) return mentioned;

  const at = doors.clock.now();
  const mentions = mentioned.length > 0 && { mentionIds: mentioned };
  const remark = { id, byId: actor.personId, text: said, at, ...mentions };
  const awaited = endsSnooze(before, actor.personId, at);
  const task: Task = { ...(awaited ?? before), remarks: [...remarks, remark] };
  const { tenantId, workspaceId, campaignId, title } = task;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: task, ifVersion: version }],
    events: record(doors.clock, scene, [{ type: 'task.remarked', taskId: task.id, title, text: said }]),
    due: [...(await mentionMessages(doors, task, remark)), ...(awaited ? [snoozeReminder(task, at)] : [])],
  });
  if (isRefusal(settled)) return settled;
  return { document: task, version: settled.versions[`task/${task.id}`] ?? '' };
}

/** Whose word counts although they may not edit it. */
function speakersOn(task: Task): string[] {
  const addressed = (task.remarks ?? []).flatMap(({ mentionIds = [] }) => mentionIds);
  return [...meantFor(task).meantFor, ...consultedIn(task), ...addressed];
}
