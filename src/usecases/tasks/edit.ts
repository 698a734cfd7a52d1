import type { Actor } from '../../domain/actor.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { SubtaskChoice } from '../../domain/subtask.ts';
import type { Task, TaskEdit } from '../../domain/task.ts';
import { editTask as decide } from '../../domain/task-edit.ts';
import { awaitsYes, yesNeededFrom } from '../../domain/task-yes.ts';
import { may } from '../../domain/policy.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { decideApproval } from '../approvals/decide.ts';
import { subjectOf } from '../campaigns/find.ts';
import { slipPart } from '../plans/slip.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { takenLines } from './taken-lines.ts';
import { faultAround } from './around.ts';
import { type YesPart, askForYes, takeBackYes } from './ask-yes.ts';
import { assigneeOf, remindersOf } from './assignee.ts';
import { type FoundTask, type WhichTask, findTask, meantFor } from './find.ts';
import { isOpenPart, partsIn, readSubtasks } from './subtasks.ts';

export interface EditTask extends WhichTask {
  readonly ifVersion: Version;
  readonly edit: TaskEdit;
  /** What becomes of its open subtasks when it is done. */
  readonly subtasks?: SubtaskChoice | undefined;
}

export interface HowToChange extends Pick<EditTask, 'subtasks'> {
  /** The tasks of its campaign as they are now, where somebody has read them already. */
  readonly known?: readonly Stored<Task>[] | undefined;
}

/**
 * Changes fields of a task, and arms the reminder that follows from them. Nothing changed writes nothing. Refuses:
 * `notFound`, `notAllowed`, `stale`, `wrongStatus`, `unknownPerson`, `subtasksOpen` (nobody said what becomes of them), and what
 * `faultAround` and `askForYes` refuse.
 */
export async function editTask(
  doors: Doors,
  actor: Actor,
  { ifVersion, edit, subtasks, ...which }: EditTask,
): Promise<Stored<Task> | Refusal> {
  const found = await findTask(doors, actor, which, 'task.edit');
  if (isRefusal(found)) return found;
  if (found.version !== ifVersion) return refuse('stale');
  return changeTask(doors, actor, found, edit, { subtasks });
}

/** The part of an edit that needs no version: for answers from a card, which mean the task as it is now. */
export async function changeTask(
  doors: Doors,
  actor: Actor,
  found: FoundTask,
  edit: TaskEdit,
  how: HowToChange = {},
): Promise<Stored<Task> | Refusal> {
  const { document: before, version, campaign: foundCampaign } = found;
  const { document: campaign, partition } = foundCampaign;
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const fault = await faultAround(doors, foundCampaign, before.id, edit);
  if (fault) return fault;
  const held = await endSubtasks(doors, actor, found, edit, how);
  if (held) return held;
  const yesOf = yesNeededFrom(before, edit, actor.personId);
  if (awaitsYes(before) && edit.status === 'done' && yesOf === undefined) {
    return answerByTick(doors, actor, found);
  }
  const at = doors.clock.now();
  const decided = decide(before, yesOf === undefined ? edit : readied(before, edit), at);
  const asksNow = yesOf !== undefined && !awaitsYes(decided.task);
  const yes = await yesPart(doors, actor, found, decided.task, asksNow ? yesOf : undefined);
  if (isRefusal(yes)) return yes;
  const asked: FieldChange[] = asksNow
    ? [{ field: 'confirmation', from: before.confirmation?.state ?? null, to: 'waiting' }]
    : [];
  const changes = [...decided.changes, ...asked];
  if (changes.length === 0) return { document: before, version };
  const { task } = yes;
  const assigned = changes.some(({ field }) => field === 'assigneeId');
  const assignee = await assigneeOf(doors.directory, campaign, task.assigneeId);
  // Somebody who left in the meantime may stay the assignee; only giving a task to them is refused.
  if (assigned && isRefusal(assignee)) return assignee;

  const slip = await slipPart(doors.store, partition, task, changes);
  const { tenantId, workspaceId, id: campaignId } = campaign;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const taken = takenLines(doors, before, task, { deletedAt: at, deletedBy: actor.personId });
  const settled = await settle(doors.store, partition, {
    put: [{ document: task, ifVersion: version }, ...yes.put, ...taken.put],
    events: record(doors.clock, scene, [
      { type: 'task.edited', taskId: task.id, title: task.title, changes, ...slip },
      ...taken.happenings,
      ...yes.happenings,
    ]),
    due: [
      ...(isRefusal(assignee) || !isReplanned(changes) ? [] : await remindersOf(doors, task, assignee, at)),
      ...yes.due,
      ...taken.due,
    ],
  });
  if (isRefusal(settled)) return settled;
  return { document: task, version: settled.versions[`task/${task.id}`] ?? '' };
}

/** Nothing when none is open, or they may stay so, or they are finished now: each by itself, as if it had been ticked. */
async function endSubtasks(
  doors: Doors,
  actor: Actor,
  { document: { id, status }, campaign }: FoundTask,
  edit: TaskEdit,
  { subtasks: choice, known }: HowToChange,
): Promise<Refusal | undefined> {
  if (edit.status !== 'done' || status === 'done' || choice === 'leave') return undefined;
  const parts = known ? partsIn(known, id) : await readSubtasks(doors, campaign.partition, id);
  const open = parts.filter(isOpenPart);
  if (open.length === 0) return undefined;
  if (choice === undefined) return refuse('subtasksOpen', { facts: { count: open.length } });
  const allowed = ({ document }: Stored<Task>): boolean =>
    may(actor, 'task.edit', subjectOf(campaign.document, meantFor(document)));
  if (!open.every(allowed)) return refuse('notAllowed');
  for (const part of open) {
    const ended = await changeTask(doors, actor, { ...part, campaign }, { status: 'done' });
    if (isRefusal(ended)) return ended;
  }
  return undefined;
}

const replanning: ReadonlySet<string> = new Set(['due', 'assigneeId', 'status', 'milestone']);

/** Whether the edit brings another reminder than the one that is armed already. */
function isReplanned(changes: readonly FieldChange[]): boolean {
  return changes.some(({ field }) => replanning.has(field));
}

/** Ready, not done: work on it goes on until the yes is there. Ready twice is ready. */
function readied(before: Task, { status: _status, ...edit }: TaskEdit): TaskEdit {
  return awaitsYes(before) ? edit : { ...edit, status: 'inProgress' };
}

/** Whoever answers for it ticks it off: that is their yes, given through their request like any other. */
async function answerByTick(
  doors: Doors,
  actor: Actor,
  { document: task, version, campaign }: FoundTask,
): Promise<Stored<Task> | Refusal> {
  const requestId = task.confirmation?.requestId ?? '';
  const request = (await doors.store.get(campaign.partition, 'approval', requestId))?.document;
  if (!request) return refuse('notFound');
  const { campaignId, round, revision: revisionShown } = request;
  const answer = { campaignId, requestId, round, revisionShown, verb: 'approve', comment: '' } as const;
  const decided = await decideApproval(doors, actor, answer);
  const refusal = isRefusal(decided) ? decided : decided.refusal;
  return refusal ?? { document: task, version };
}

/** What the edit asks of whoever answers for the task, or takes back from them. */
async function yesPart(
  doors: Doors,
  actor: Actor,
  { document: before, version, campaign }: FoundTask,
  task: Task,
  accountableId: string | undefined,
): Promise<YesPart | Refusal> {
  if (accountableId !== undefined)
    return askForYes(doors, actor, campaign, { document: task, version }, accountableId);
  if (!awaitsYes(before) || awaitsYes(task)) return { task, put: [], happenings: [], due: [] };
  const takenBack = await takeBackYes(doors, campaign, before);
  return isRefusal(takenBack) ? takenBack : { task, ...takenBack };
}
