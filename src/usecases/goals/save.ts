import type { Actor } from '../../domain/actor.ts';
import {
  type Goal,
  type GoalContent,
  editGoal as decide,
  isAmountGoal,
  missingLetters,
  mostGoals,
} from '../../domain/goal.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** A campaign whose goals the actor may change. */
async function findOpen(doors: Writing, actor: Actor, campaignId: string): Promise<FoundCampaign | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'goal.edit');
  if (isRefusal(found)) return found;
  const { status } = found.document;
  return status === 'archived' ? refuse('wrongStatus', { facts: { status } }) : found;
}

/** What does not hold together, is not SMART, or tells of money to somebody who may not see any. */
function contentFault(
  actor: Actor,
  { subject }: Pick<FoundCampaign, 'subject'>,
  content: GoalContent,
): Refusal | undefined {
  if (isAmountGoal(content.metric) && !may(actor, 'campaign.readBudget', subject))
    return refuse('notAllowed', { at: 'metric' });
  const letters = missingLetters(content).join('');
  if (letters !== '') return refuse('notSmart', { facts: { letters } });
  return content.atRisk < content.onTrack
    ? undefined
    : refuse('malformed', { at: 'atRisk', facts: { what: 'rule' } });
}

/**
 * A goal of a campaign; the same request again changes nothing. Refuses: `notFound`, `notAllowed`, `wrongStatus`,
 * `notSmart`, `malformed`, `tooLarge`, `busy`.
 */
export async function setGoal(
  doors: Writing,
  actor: Actor,
  wanted: { readonly campaignId: string; readonly once: string; readonly content: GoalContent },
): Promise<Stored<Goal> | Refusal> {
  const { campaignId, once, content } = wanted;
  const found = await findOpen(doors, actor, campaignId);
  if (isRefusal(found)) return found;
  const fault = contentFault(actor, found, content);
  if (fault) return fault;
  const { tenantId, personId: actorId } = actor;
  const { workspaceId } = found.document;
  const id = await derivedId('goal', campaignId, actorId, once);
  const repeated = await doors.store.get(found.partition, 'goal', id);
  if (repeated) return repeated;
  const present = await readAll(doors.store, found.partition, 'goalsOfCampaign', {});
  if (present.length >= mostGoals) return refuse('tooLarge', { facts: { most: mostGoals } });
  const at = doors.clock.now();
  const made = { id, tenantId, workspaceId, campaignId, createdBy: actorId, createdAt: at };
  const document: Goal = { kind: 'goal', schema: 1, ...content, ...made };
  const scene = { tenantId, workspaceId, campaignId, actorId, at };
  const settled = await settle(doors.store, found.partition, {
    put: [{ document, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [{ type: 'goal.set', goalId: id, name: content.name }]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`goal/${id}`] ?? '' };
}

/**
 * Changes a goal; one that is dropped stays, and can be taken up again. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus`, `notSmart`, `malformed`, `stale`, `busy`.
 */
export async function editGoal(
  doors: Writing,
  actor: Actor,
  wanted: {
    readonly campaignId: string;
    readonly goalId: string;
    readonly ifVersion: Version;
    readonly edit: Partial<GoalContent>;
  },
): Promise<Stored<Goal> | Refusal> {
  const campaign = await findOpen(doors, actor, wanted.campaignId);
  if (isRefusal(campaign)) return campaign;
  const found = await doors.store.get(campaign.partition, 'goal', wanted.goalId);
  if (!found) return refuse('notFound');
  // As if it were not there, for those who do not see it.
  if (isAmountGoal(found.document.metric) && !may(actor, 'campaign.readBudget', campaign.subject))
    return refuse('notFound');
  const { goal, isChanged, changes } = decide(found.document, wanted.edit);
  const fault = contentFault(actor, campaign, goal);
  if (fault) return fault;
  if (found.version !== wanted.ifVersion) return refuse('stale');
  if (!isChanged) return found;
  const { tenantId, workspaceId, campaignId, id: goalId, name } = goal;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: goal, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'goal.edited', goalId, name, changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { document: goal, version: settled.versions[`goal/${goalId}`] ?? '' };
}
