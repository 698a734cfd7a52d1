import type { Actor } from '../../domain/actor.ts';
import { standingLines } from '../../domain/budget-line.ts';
import { isAmountGoal } from '../../domain/goal.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { templateOf } from '../../domain/template-of-campaign.ts';
import type { TemplateContent } from '../../domain/template.ts';
import { sharesOf } from '../../domain/usual-plan.ts';
import type { Doors } from '../../ports.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

/**
 * What a campaign would be as a template, to look over before it is saved. Refuses: `notFound`, `notAllowed`,
 * `incomplete` (without a flight no day can be counted from it).
 */
export async function templateFromCampaign(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  campaignId: string,
): Promise<TemplateContent | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'task.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const { tenantId, workspaceId, flight } = campaign;
  if (!may(actor, 'template.edit', { workspaceId })) return refuse('notAllowed');
  if (!flight) return refuse('incomplete', { at: 'flight', facts: { field: 'flight' } });
  const seesBudget = may(actor, 'campaign.readBudget', subject);
  const [tasks, requests, { calendar }, people, goals, lines] = await Promise.all([
    readAll(store, partition, 'tasksOfCampaign', {}),
    readAll(store, partition, 'approvalsOfCampaign', {}),
    calendarOfDepartment(store, tenantId, workspaceId),
    directory.people(tenantId),
    may(actor, 'goal.read', subject) ? readAll(store, partition, 'goalsOfCampaign', {}) : [],
    seesBudget ? readAll(store, partition, 'budgetLinesOfCampaign', {}) : [],
  ]);
  const titles = new Map(people.map(({ id, title }) => [id, title]));
  const routed = requests
    .map(({ document }) => document)
    .findLast((request) => request.subject.kind === 'campaign');
  return templateOf({
    campaign,
    flight,
    tasks: tasks.map(({ document }) => document),
    calendar,
    titleOf: (personId) => titles.get(personId),
    routeId: routed?.route?.id ?? campaign.template?.routeId ?? null,
    metrics: goals
      .map(({ document }) => document)
      .filter(({ state, metric }) => state === 'standing' && (seesBudget || !isAmountGoal(metric)))
      .flatMap(({ metric }) => (metric === null || metric === 'own' ? [] : [metric])),
    money: campaign.budget
      ? sharesOf(standingLines(lines.map(({ document }) => document)), campaign.budget)
      : [],
    locale: actor.locale,
  });
}
