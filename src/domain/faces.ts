import type { Actor } from './actor.ts';
import { type ApprovalRequest, everybodyIn } from './approval.ts';
import { answerOf, waitingFor } from './approval-flow.ts';
import type { Campaign, FieldChange } from './campaign.ts';
import type { ApprovalFace, CampaignFace, TaskFace } from './notice.ts';
import { may } from './policy.ts';
import type { Task } from './task.ts';

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
): ApprovalFace {
  const { id: requestId, round, status, revision, note, submittedAt, dueAt, closedAt } = request;
  const stage = request.stages[request.stage];
  const everybody = [...everybodyIn(request), request.requesterId];
  return {
    requestId,
    round,
    status,
    revision,
    mode: stage?.mode ?? 'any',
    requesterName: nameIn(names, request.requesterId),
    note,
    submittedAt,
    dueAt,
    closedAt,
    answers: request.stages
      .flatMap(({ decisions }) => decisions)
      .map(({ personId, verb, comment, at, withdrawn }) => ({
        name: nameIn(names, personId),
        verb,
        comment,
        at,
        withdrawn: withdrawn !== null,
      })),
    waitingFor: waitingFor(request).map((personId) => nameIn(names, personId)),
    mine: stanceOf(actor, request, campaign),
    changes: readableChanges(actor, campaign, changes),
    refreshIds: [...new Set(everybody)].slice(0, mostRefreshed),
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

export function taskFace(actor: Actor, task: Task): TaskFace {
  const { id, title, due, priority, status, checklist, snoozedUntil } = task;
  return {
    id,
    title,
    due,
    priority,
    status,
    checklist,
    snoozedUntil,
    mine: task.assigneeId === actor.personId,
  };
}
