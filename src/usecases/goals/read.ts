import type { Actor } from '../../domain/actor.ts';
import { type GoalStanding, goalStanding } from '../../domain/goal-standing.ts';
import { type GoalSuggestion, suggestionsFrom } from '../../domain/goal-suggestion.ts';
import { type Goal, isAmountGoal } from '../../domain/goal.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { dateIn } from '../../domain/time.ts';
import type { UsualMetric } from '../../domain/usual-plan.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { pastCampaignsOf } from '../retrospectives/library.ts';
import { usualFor } from '../templates/usual.ts';

export interface SeenGoal extends Stored<Goal> {
  readonly standing: GoalStanding;
  /** Tasks that serve it, without cancelled ones; null for who may not read tasks. */
  readonly tasks: { readonly done: number; readonly all: number } | null;
}

export interface ReadGoals {
  readonly goals: readonly SeenGoal[];
  readonly suggestions: readonly GoalSuggestion[];
  /** What campaigns of this kind are usually measured by, and this one is not yet; for those who may set goals. */
  readonly usual: readonly UsualMetric[];
  readonly can: { readonly edit: boolean; readonly seeAmounts: boolean };
}

/**
 * What a campaign is to reach and how it stands today, where the reader is; goals about money only for those who may see
 * amounts. Refuses: `notFound`, `notAllowed`.
 */
export async function readGoals(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadGoals | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'goal.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const seeAmounts = may(actor, 'campaign.readBudget', subject);
  const [stored, results, past, tasks] = await Promise.all([
    readAll(store, partition, 'goalsOfCampaign', {}),
    readAll(store, partition, 'resultsOfCampaign', { from: '0001-01-01', to: '9999-12-31' }),
    pastCampaignsOf({ store }, actor, campaign.workspaceId),
    may(actor, 'task.read', subject) ? readAll(store, partition, 'tasksOfCampaign', {}) : null,
  ]);
  const today = dateIn(actor.zone, clock.now());
  const rows = results.map(({ document }) => document);
  const goals = stored
    .filter(({ document }) => seeAmounts || !isAmountGoal(document.metric))
    .map((each) => ({
      ...each,
      standing: goalStanding(each.document, rows, today),
      tasks: tasks && servingTasks(tasks, each.document.id),
    }));
  const edit = campaign.status !== 'archived' && may(actor, 'goal.edit', subject);
  const measured = new Set(
    stored.flatMap(({ document: { state, metric } }) => (state === 'standing' ? [metric] : [])),
  );
  const usual = edit ? (await usualFor(store, campaign, actor.locale)).metrics : [];
  return {
    goals,
    usual: usual.filter((metric) => !measured.has(metric) && (seeAmounts || !isAmountGoal(metric))),
    suggestions: suggestionsFrom(
      past.filter(({ id }) => id !== campaignId),
      campaign.type,
    ),
    can: { edit, seeAmounts },
  };
}

function servingTasks(
  tasks: readonly Stored<Task>[],
  goalId: string,
): { readonly done: number; readonly all: number } {
  const serving = tasks.filter(({ document: task }) => task.goalId === goalId && task.status !== 'cancelled');
  return { done: serving.filter(({ document }) => document.status === 'done').length, all: serving.length };
}
