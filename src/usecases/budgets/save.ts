import type { Actor } from '../../domain/actor.ts';
import { saveFault } from '../../domain/budget-change.ts';
import {
  type BudgetLine,
  type BudgetLineContent,
  lineChanges,
  mostBudgetLines,
} from '../../domain/budget-line.ts';
import type { BudgetChoice } from '../../domain/budget-rule.ts';
import { type StoredRate, tableRate } from '../../domain/exchange-rate.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { dateIn } from '../../domain/time.ts';
import type { Happening } from '../../domain/event.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { budgetRuleOf } from './rule.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

interface Scene extends FoundCampaign {
  readonly choice: BudgetChoice;
  readonly lines: readonly Stored<BudgetLine>[];
  readonly leads: boolean;
}

/** The lines of a campaign, for whoever may plan its money: its editors, as far as they see amounts. */
export async function sceneOf(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<Scene | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  if (!may(actor, 'campaign.readBudget', found.subject)) return refuse('notAllowed');
  const { tenantId, workspaceId } = found.document;
  const [lines, requests, { choice }] = await Promise.all([
    readAll(store, found.partition, 'budgetLinesOfCampaign', {}),
    readAll(store, found.partition, 'approvalsOfCampaign', {}),
    budgetRuleOf(store, tenantId, workspaceId),
  ]);
  // What somebody is asked to change does not move meanwhile: the lines could come to more than what they say yes to.
  const isAsked = requests.some(
    ({ document: { status, subject } }) =>
      subject.kind === 'budgetChange' && (status === 'inStage' || status === 'submitted'),
  );
  return isAsked
    ? refuse('approvalRunning')
    : { ...found, lines, choice, leads: may(actor, 'approval.override', found.subject) };
}

/** The rate to save with a line: none in the budget's own currency, the typed one, or that of the department's table. */
export async function rateOf(
  { store, clock }: Writing,
  actor: Actor,
  { document: { budget, tenantId, workspaceId }, choice }: Scene,
  currency: string,
  typed: number | null,
): Promise<StoredRate | null | Refusal> {
  if (budget === null || budget.currency === currency) return null;
  const date = dateIn(actor.zone, clock.now());
  if (typed !== null) return { perUnit: typed, date, source: 'typed', byId: actor.personId };
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const home = workspace?.document.currency ?? budget.currency;
  const perUnit = tableRate(choice.rates, home, { of: currency, into: budget.currency }, date);
  return perUnit === undefined
    ? refuse('rateMissing', { at: 'rate' })
    : { perUnit, date, source: 'table', byId: null };
}

/**
 * Writes a line together with the campaign as it is: of two who save at the same time one is `stale`, so that the lines
 * never come to more than the budget.
 */
async function write(
  doors: Writing,
  actor: Actor,
  { document: campaign, version, partition }: Scene,
  line: BudgetLine,
  ifVersion: Version | 'absent',
  happening: Happening,
): Promise<Stored<BudgetLine> | Refusal> {
  const { id: campaignId, tenantId, workspaceId } = campaign;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, partition, {
    put: [
      { document: line, ifVersion },
      { document: campaign, ifVersion: version },
    ],
    events: record(doors.clock, scene, [happening]),
  });
  if (isRefusal(settled)) return settled;
  return { document: line, version: settled.versions[`budgetLine/${line.id}`] ?? '' };
}

/**
 * A line of a budget; the same request again changes nothing. Refuses: `notFound`, `notAllowed`, `rateMissing`,
 * `tooLarge`, `stale`, `busy`, and what `saveFault` refuses.
 */
export async function addBudgetLine(
  doors: Writing,
  actor: Actor,
  wanted: {
    readonly campaignId: string;
    readonly once: string;
    readonly content: BudgetLineContent;
    readonly perUnit: number | null;
  },
): Promise<Stored<BudgetLine> | Refusal> {
  const { campaignId, once, content } = wanted;
  const scene = await sceneOf(doors, actor, campaignId);
  if (isRefusal(scene)) return scene;
  const { tenantId, personId: createdBy } = actor;
  const { workspaceId } = scene.document;
  const id = await derivedId('budgetLine', campaignId, createdBy, once);
  const repeated = scene.lines.find(({ document }) => document.id === id);
  if (repeated) return repeated;
  if (scene.lines.length >= mostBudgetLines) return refuse('tooLarge', { facts: { most: mostBudgetLines } });
  const rate = await rateOf(doors, actor, scene, content.planned.currency, wanted.perUnit);
  if (isRefusal(rate)) return rate;
  const made = { id, tenantId, workspaceId, campaignId, rate, createdBy, createdAt: doors.clock.now() };
  const after: BudgetLine = { kind: 'budgetLine', schema: 1, ...content, ...made };
  const others = scene.lines.map(({ document }) => document);
  const fault = saveFault(scene.document, scene.choice, {
    before: undefined,
    after,
    others,
    leads: scene.leads,
  });
  if (fault) return fault;
  return write(doors, actor, scene, after, 'absent', {
    type: 'budgetLine.set',
    budgetLineId: id,
    name: after.name,
  });
}

/**
 * Changes a line, takes it away or puts it back. Its rate stays, unless the currency changes or another is typed.
 * Refuses: `notFound`, `notAllowed`, `rateMissing`, `stale`, `busy`, and what `saveFault` refuses.
 */
export async function editBudgetLine(
  doors: Writing,
  actor: Actor,
  wanted: {
    readonly campaignId: string;
    readonly lineId: string;
    readonly ifVersion: Version;
    readonly edit: Partial<BudgetLineContent>;
    readonly perUnit: number | null;
  },
): Promise<Stored<BudgetLine> | Refusal> {
  const scene = await sceneOf(doors, actor, wanted.campaignId);
  if (isRefusal(scene)) return scene;
  const found = scene.lines.find(({ document }) => document.id === wanted.lineId);
  if (!found) return refuse('notFound');
  const before = found.document;
  const edited = { ...before, ...wanted.edit };
  const keepsRate = wanted.perUnit === null && edited.planned.currency === before.planned.currency;
  const rate = keepsRate
    ? before.rate
    : await rateOf(doors, actor, scene, edited.planned.currency, wanted.perUnit);
  if (isRefusal(rate)) return rate;
  const after: BudgetLine = { ...edited, rate };
  const others = scene.lines.map(({ document }) => document).filter(({ id }) => id !== before.id);
  const fault = saveFault(scene.document, scene.choice, { before, after, others, leads: scene.leads });
  if (fault) return fault;
  if (found.version !== wanted.ifVersion) return refuse('stale');
  const changes = lineChanges(before, after);
  if (changes.length === 0) return found;
  return write(doors, actor, scene, after, found.version, {
    type: 'budgetLine.edited',
    budgetLineId: before.id,
    name: after.name,
    changes,
  });
}
