import type { Actor } from './actor.ts';
import { type ApprovalRequest, byRule, everybodyIn } from './approval.ts';
import { abilitiesOf } from './approval-abilities.ts';
import { answerOf, waitingFor } from './approval-flow.ts';
import { liveAnswers } from './approval-outcome.ts';
import { openPoints } from './approval-points.ts';
import { answersFor, stageFor, stepFor, whyAsked } from './approval-step.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import type { Campaign, FieldChange } from './campaign.ts';
import type { ApprovalFace, CampaignFace, SharedFace, TaskFace, SubjectFace } from './notice.ts';
import { may } from './policy.ts';
import { accountableFor, openMention, partOf } from './raci.ts';
import { subtasksOf } from './subtask.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { nextSteps } from './task-steps.ts';
import { awaitsYes } from './task-yes.ts';

/** Names by person id; who is not in it is shown by id. */
export type Names = ReadonlyMap<string, string>;

const nameIn = (names: Names, id: string): string => names.get(id) ?? id;

/** The campaign as this reader may see it: without rights to amounts there is no budget, not a hidden one. */
export function campaignFace(actor: Actor, campaign: Campaign, names: Names): CampaignFace {
  const { id, workspaceId, code, name, type, status, brief, flight, channels, budget, ownerId } = campaign;
  const seesBudget = may(actor, 'campaign.readBudget', { workspaceId, campaign });
  return {
    id,
    workspaceId,
    code,
    name,
    type,
    status,
    brief,
    flight,
    channels,
    budget: seesBudget ? budget : undefined,
    ownerName: nameIn(names, ownerId),
  };
}

/** Teams refreshes a card by itself for at most this many people. */
const mostRefreshed = 60;

/** The request as this reader sees it; `changes` are those since what they knew before. */
export function approvalFace(
  actor: Actor,
  request: ApprovalRequest,
  campaign: Campaign,
  names: Names,
  changes: readonly FieldChange[],
  at: string,
  picture?: string,
): ApprovalFace {
  const { id: requestId, round, status, revision, note, submittedAt, closedAt } = request;
  const me = actor.personId;
  const stage = stageFor(request, me) ?? request.stages[request.stage];
  const everybody = [...everybodyIn(request), request.requesterId];
  const forWhom = answersFor(request, me);
  return {
    requestId,
    subject: subjectFace(request.subject, picture),
    round,
    status,
    revision,
    mode: stage?.mode ?? 'any',
    requesterName: nameIn(names, request.requesterId),
    note,
    submittedAt,
    dueAt: closedAt === null ? soonest(request.dueAt, stage?.dueAt) : request.dueAt,
    closedAt,
    answers: answersIn(request, names),
    waitingFor: waitingFor(request).map((personId) => nameIn(names, personId)),
    step: stepFor(request, me),
    why: whyAsked(request, me),
    answersFor: forWhom === undefined ? undefined : nameIn(names, forWhom),
    ruling: request.ruling && { ...request.ruling, name: nameIn(names, request.ruling.byId) },
    reopenAskedBy: (request.reopenAsked ?? []).map(({ personId }) => nameIn(names, personId)),
    can: cardAbilities(actor, request, campaign, names, at),
    mine: stanceOf(actor, request, campaign),
    points: openPoints(request).map(({ byId, text, anchor, link }) => ({
      name: link?.forName ?? nameIn(names, byId),
      text,
      anchor,
    })),
    changes: readableChanges(actor, campaign, changes),
    refreshIds: [...new Set(everybody)].slice(0, mostRefreshed),
  };
}

/** What it is about, without what only the service needs. Whoever may not see amounts does not see such a request at all. */
export function subjectFace(subject: ApprovalSubject, picture?: string): SubjectFace {
  switch (subject.kind) {
    case 'campaign':
    case 'launch':
      return { kind: subject.kind };
    case 'budgetChange':
      return { kind: subject.kind, from: subject.from, to: subject.to };
    case 'budgetTransfer':
      return subject;
    case 'contentItem': {
      const { kind, title, channel, publishOn, text } = subject;
      return { kind, title, channel, publishOn, text };
    }
    case 'assetVersion': {
      const { kind, name, version, bytes } = subject;
      return { kind, name, version, bytes, ...(picture !== undefined && { picture }) };
    }
    case 'expense': {
      const { kind, amount, vendor, purpose, invoiceNumber, receipt } = subject;
      return { kind, amount, vendor, purpose, invoiceNumber, receipt };
    }
  }
}

function soonest(one: string | null, other: string | undefined): string | null {
  if (one === null || other === undefined) return one ?? other ?? null;
  return one < other ? one : other;
}

function answersIn({ stages }: ApprovalRequest, names: Names): ApprovalFace['answers'] {
  return stages
    .flatMap(({ decisions }) => decisions)
    .map(({ personId, onBehalfOf, verb, comment, at, withdrawn }) => ({
      name: nameIn(names, personId),
      ...(onBehalfOf !== undefined && { onBehalfOf: nameIn(names, onBehalfOf) }),
      ...(personId === byRule && { byRule: true }),
      verb,
      comment,
      at,
      withdrawn: withdrawn && { why: withdrawn.why ?? ('edit' as const), at: withdrawn.at },
    }));
}

function cardAbilities(
  actor: Actor,
  request: ApprovalRequest,
  campaign: Campaign,
  names: Names,
  at: string,
): ApprovalFace['can'] {
  const can = abilitiesOf(actor, request, campaign, at);
  const mine = request.stages.flatMap(liveAnswers).filter(({ personId }) => personId === actor.personId);
  const last = mine.reduce((latest, each) => (each.at > latest ? each.at : latest), '');
  const isMine = request.requesterId === actor.personId;
  return {
    urge: isMine ? can.urge.map((personId) => ({ personId, name: nameIn(names, personId) })) : [],
    undo: can.undoUntil === null ? undefined : last,
    reopen: can.reopen && request.status === 'expired',
    askToReopen: can.askToReopen && !can.reopen,
    namePoint: can.namePoints,
    handOver: can.transferFor.includes(actor.personId),
    object: can.object,
  };
}

/** What this reader can do about a request now. */
export function stanceOf(actor: Actor, request: ApprovalRequest, campaign: Campaign): ApprovalFace['mine'] {
  if (answerOf(request, actor.personId)) return 'decided';
  const asked = waitingFor(request);
  const { workspaceId } = request;
  return may(actor, 'approval.decide', { workspaceId, campaign, meantFor: asked }) ? 'decide' : 'look';
}

/** Changes without the fields that the reader may not see. */
export function readableChanges(
  actor: Actor,
  campaign: Campaign,
  changes: readonly FieldChange[],
): FieldChange[] {
  const seesBudget = may(actor, 'campaign.readBudget', { workspaceId: campaign.workspaceId, campaign });
  return changes.filter(({ field }) => field !== 'budget' || seesBudget);
}

/** The request without changes that the reader may not see, not even as the reason of a yes that was taken back. */
export function readableRequest(actor: Actor, campaign: Campaign, request: ApprovalRequest): ApprovalRequest {
  const seesBudget = may(actor, 'campaign.readBudget', { workspaceId: campaign.workspaceId, campaign });
  const stages = request.stages.map(({ ladder, ...stage }) => ({
    ...stage,
    // Ceilings are amounts too.
    ...(ladder && seesBudget && { ladder }),
    decisions: stage.decisions.map((decision) => ({
      ...decision,
      withdrawn: decision.withdrawn && {
        ...decision.withdrawn,
        changes: readableChanges(actor, campaign, decision.withdrawn.changes),
      },
    })),
  }));
  return { ...request, stages };
}

/** The task as this reader sees it; `shared` when others have to do with it too. */
export function taskFace(actor: Actor, task: Task, shared?: SharedFace): TaskFace {
  const { id, title, due, priority, status, checklist, snoozedUntil, snoozedForReply } = task;
  return {
    id,
    title,
    due,
    priority,
    status,
    checklist,
    snoozedUntil,
    ...(snoozedForReply && { snoozedForReply }),
    mine: task.assigneeId === actor.personId,
    ...(shared && { shared }),
  };
}

/** What a task is a part of, and its own parts, as far as there are any. */
export function partsOfTask(
  { id, parentId }: Pick<Task, 'id' | 'parentId'>,
  tasks: readonly Task[],
): Pick<TaskFace, 'subtasks' | 'partOf'> {
  const whole = parentId ? tasks.find((one) => one.id === parentId) : undefined;
  const subtasks = subtasksOf(tasks, id).map(({ title, status }) => ({ title, status }));
  return { ...(subtasks.length > 0 && { subtasks }), ...(whole && { partOf: whole.title }) };
}

/** The people and steps around a task; undefined where there are none. */
export function sharedFace(
  actor: Actor,
  task: Task,
  tasks: readonly Task[],
  names: Names,
): SharedFace | undefined {
  const { raci = [], remarks = [], afterId } = task;
  const before = tasks.find(({ id }) => id === afterId);
  const next = nextSteps(tasks, task.id);
  if (raci.length + remarks.length + next.length === 0 && !before) return undefined;
  const named = (id: string | null | undefined): string => (id ? nameIn(names, id) : '');
  const mention = openMention(remarks, actor.personId);
  return {
    mine: partOf(task, actor.personId),
    ownerName: named(task.assigneeId),
    accountableName: named(accountableFor(task)),
    awaitsYes: awaitsYes(task),
    remarks: remarks.map(({ byId, text, at }) => ({ name: named(byId), text, at })),
    hasRemarked: remarks.some(({ byId }) => byId === actor.personId),
    ...(mention && { mention: { remarkId: mention.id, name: named(mention.byId) } }),
    before: before && { title: before.title, isOver: !isOpenTask(before.status) },
    next: next.map(({ title, assigneeId }) => ({ title, ownerName: named(assigneeId) })),
  };
}

/** Everybody whom `sharedFace` names. */
export function peopleAround(task: Task, tasks: readonly Task[]): string[] {
  const parts = (task.raci ?? []).map(({ personId }) => personId);
  const speakers = (task.remarks ?? []).map(({ byId }) => byId);
  const owners = [task, ...nextSteps(tasks, task.id)].flatMap(({ assigneeId }) => assigneeId ?? []);
  return [...new Set([...parts, ...speakers, ...owners])];
}
