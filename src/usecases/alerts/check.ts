import { type Alert, isAmountAlert, lookAgain, needsLooking } from '../../domain/alert.ts';
import { actorOf } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { budgetStanding } from '../../domain/budget-standing.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { end } from '../../domain/delivery.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { goalStanding } from '../../domain/goal-standing.ts';
import { isAmountGoal } from '../../domain/goal.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { inWorkingTime } from '../../domain/reminder-passage.ts';
import { scopes } from '../../domain/scope.ts';
import { addDays, dateIn, instantOf } from '../../domain/time.ts';
import type { Doors, Partition } from '../../ports.ts';
import { expensesOf } from '../budgets/read.ts';
import { budgetRuleOf } from '../budgets/rule.ts';
import { subjectOf } from '../campaigns/find.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { planFor } from '../reminders/plan.ts';
import { settle } from '../settle.ts';

/** On the clock of the department. */
const lookedAt = '08:00';

/**
 * Looks whether something of a campaign crossed a limit: what did is written down and told once, in one commit; what came
 * back is taken off the list, so that it can cross again. What changes by the calendar alone is looked at every morning.
 */
export const checkAlerts: Work<ErrandOf<'checkAlerts'>> = async (doors, item, { campaignId }) => {
  const { store, clock } = doors;
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const [campaign, stored] = await Promise.all([
    store.get(partition, 'campaign', campaignId),
    store.get(partition, 'campaignAlerts', campaignId),
  ]);
  if (!campaign) return end(item.document, 'cancelled', 'notFound');
  const { workspaceId } = campaign.document;
  const tenant = { tenantId, scope: scopes.tenant() };
  const zone = (await store.get(tenant, 'workspace', workspaceId))?.document.zone ?? 'UTC';
  const at = clock.now();
  const today = dateIn(zone, at);
  const [results, goals, lines] = await Promise.all([
    readAll(store, partition, 'resultsOfCampaign', { from: '0001-01-01', to: '9999-12-31' }),
    readAll(store, partition, 'goalsOfCampaign', {}),
    readAll(store, partition, 'budgetLinesOfCampaign', {}),
  ]);
  const rows = results.map(({ document }) => document);
  const { budget, flight } = campaign.document;
  const { choice } = await budgetRuleOf(store, tenantId, workspaceId);
  const { charges } = await expensesOf({ store }, partition, campaign.document, choice.rates);
  const planned = { lines: lines.map(({ document }) => document), charges, results: rows };
  const money = budget && budgetStanding({ ...planned, budget, flight, today });
  const facts = {
    campaign: campaign.document,
    budget: money && { of: money.budget, taken: money.committed + money.actual, forecast: money.forecast },
    results: rows,
    goals: goals.map(({ document: goal }) => ({
      goal,
      standing: goalStanding(goal, rows, today),
      isAmount: isAmountGoal(goal.metric),
    })),
    today,
  };
  const before = stored?.document.standing ?? [];
  const { standing, crossed } = lookAgain(before, facts, at);
  const tomorrow = arm(
    `alerts.${campaignId}.${addDays(today, 1)}`,
    partition,
    { type: 'checkAlerts', campaignId },
    instantOf(addDays(today, 1), lookedAt, zone),
  );
  const isChanged = canonicalJson(standing) !== canonicalJson(before);
  const list = { kind: 'campaignAlerts', schema: 1, id: campaignId, tenantId, workspaceId } as const;
  const told = await Promise.all(
    crossed.map((alert) => tellings(doors, partition, campaign.document, alert)),
  );
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at };
  const settled = await settle(store, partition, {
    put: [
      { document: end(item.document, 'done'), ifVersion: item.version },
      ...(isChanged
        ? [
            {
              document: { ...list, standing: [...standing] },
              ifVersion: stored?.version ?? ('absent' as const),
            },
          ]
        : []),
    ],
    events: record(
      clock,
      scene,
      crossed.map(({ about }) => ({ type: 'alert.raised' as const, alert: about.kind })),
    ),
    due: [
      ...told.flat(),
      ...(needsLooking(
        campaign.document,
        goals.map(({ document }) => document),
        today,
      )
        ? [tomorrow]
        : []),
    ],
  });
  return isRefusal(settled) ? 'again' : 'committed';
};

/** Its owner hears of it; of money also those who answer for the money. Each in their own working time. */
async function tellings(
  doors: Doors,
  partition: Partition,
  campaign: Campaign,
  { key, since, about }: Alert,
): Promise<DueItem[]> {
  const { tenantId, workspaceId, ownerId, id: campaignId } = campaign;
  const people = await doors.directory.people(tenantId);
  const isOfMoney = 'minor' in about;
  const holders = people.filter(
    (person) =>
      isOfMoney &&
      person.memberships.some((each) => each.workspaceId === workspaceId && each.role === 'finance'),
  );
  const named = [...people.filter(({ id }) => id === ownerId), ...holders];
  const readers = named.filter(
    (person, place) =>
      person.active &&
      named.findIndex(({ id }) => id === person.id) === place &&
      (!isAmountAlert(about) || may(actorOf(person), 'campaign.readBudget', subjectOf(campaign))),
  );
  const items = await Promise.all(
    readers.map(async ({ id: personId }): Promise<DueItem[]> => {
      const { choice, calendar } = await planFor(doors, { tenantId, workspaceId }, personId, 'task');
      if (choice.alerts === 'off') return [];
      const errand = { type: 'tellAlert', campaignId, key, since, personId } as const;
      const mark = since.replaceAll(/[-:.TZ]/g, '');
      const name = `tellAlert.${campaignId}.${key}.${mark}.${personId}`;
      return [arm(name, partition, errand, inWorkingTime(choice, calendar, doors.clock.now()))];
    }),
  );
  return items.flat();
}
