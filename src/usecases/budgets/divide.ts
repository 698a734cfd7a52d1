import type { Actor } from '../../domain/actor.ts';
import { saveFault } from '../../domain/budget-change.ts';
import {
  type BudgetLine,
  type BudgetLineContent,
  mostBudgetLines,
  standingLines,
} from '../../domain/budget-line.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Locale } from '../../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type DividedShare, divided } from '../../domain/usual-plan.ts';
import { exponentOf } from '../../domain/money.ts';
import type { Doors, Store, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { usualFor } from '../templates/usual.ts';
import { rateOf, sceneOf } from './save.ts';

/**
 * How the budget of a campaign is usually divided, in amounts of it, as long as nothing is planned; parts of categories that
 * the department does not have are left out.
 */
export async function usualDivision(
  store: Pick<Store, 'get'>,
  campaign: Campaign,
  lines: readonly BudgetLine[],
  { categories, locale }: { readonly categories: readonly string[]; readonly locale: Locale },
): Promise<readonly DividedShare[]> {
  const { budget } = campaign;
  if (!budget || standingLines(lines).length > 0) return [];
  const { money } = await usualFor(store, campaign, locale);
  return divided(
    money.filter(({ category }) => categories.includes(category)),
    budget,
    10 ** exponentOf(budget.currency),
  );
}

/**
 * Plans several lines of a budget as one: all of them or none. The same request again changes nothing. Refuses what one line
 * refuses (`addBudgetLine`), with the place of the line that cannot be.
 */
export async function divideBudget(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly campaignId: string;
    readonly once: string;
    readonly contents: readonly BudgetLineContent[];
  },
): Promise<readonly Stored<BudgetLine>[] | Refusal> {
  const { campaignId, once, contents } = wanted;
  const scene = await sceneOf(doors, actor, campaignId);
  if (isRefusal(scene)) return scene;
  const { tenantId, personId } = actor;
  const { document: campaign, version, partition } = scene;
  const { workspaceId } = campaign;
  const ids = await Promise.all(
    contents.map((_, at) => derivedId('budgetLine', campaignId, personId, once, String(at))),
  );
  const repeated = ids.flatMap((id) => scene.lines.find(({ document }) => document.id === id) ?? []);
  if (repeated.length > 0) return repeated;
  if (scene.lines.length + contents.length > mostBudgetLines)
    return refuse('tooLarge', { facts: { most: mostBudgetLines } });
  const others = scene.lines.map(({ document }) => document);
  const at = doors.clock.now();
  const made: BudgetLine[] = [];
  for (const [place, content] of contents.entries()) {
    const rate = await rateOf(doors, actor, scene, content.planned.currency, null);
    if (isRefusal(rate)) return { ...rate, at: `lines.${place}.${rate.at}` };
    const key = { id: ids[place] ?? '', tenantId, workspaceId, campaignId };
    const after: BudgetLine = {
      kind: 'budgetLine',
      schema: 1,
      ...content,
      ...key,
      rate,
      createdBy: personId,
      createdAt: at,
    };
    const around = { before: undefined, after, others: [...others, ...made], leads: scene.leads };
    const fault = saveFault(campaign, scene.choice, around);
    if (fault) return { ...fault, at: `lines.${place}.${fault.at ?? ''}` };
    made.push(after);
  }
  const settled = await settle(doors.store, partition, {
    put: [
      ...made.map((document) => ({ document, ifVersion: 'absent' as const })),
      { document: campaign, ifVersion: version },
    ],
    events: record(
      doors.clock,
      { tenantId, workspaceId, campaignId, actorId: personId, at },
      made.map(({ id, name }) => ({ type: 'budgetLine.set', budgetLineId: id, name })),
    ),
  });
  if (isRefusal(settled)) return settled;
  return made.map((document) => ({
    document,
    version: settled.versions[`budgetLine/${document.id}`] ?? '',
  }));
}
