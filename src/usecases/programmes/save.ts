import type { Actor } from '../../domain/actor.ts';
import { tableRate } from '../../domain/exchange-rate.ts';
import type { Money } from '../../domain/money.ts';
import { may } from '../../domain/policy.ts';
import { cutFault } from '../../domain/programme-budget.ts';
import {
  type Programme,
  type ProgrammeContent,
  editProgramme as decide,
  mostProgrammes,
  programmeFault,
} from '../../domain/programme.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { budgetRuleOf } from '../budgets/rule.ts';
import { refuseUnknownPeople } from '../campaigns/people-of-edit.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichProgramme, campaignsOfProgramme, findProgramme, programmesOf } from './find.ts';

type Writing = Pick<Doors, 'store' | 'clock' | 'directory'>;

export interface AddProgramme {
  readonly workspaceId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same programme back. */
  readonly once: string;
  readonly content: ProgrammeContent;
}

/** A new programme. Refuses: `notFound`, `notAllowed`, `flightReversed`, `unknownPerson`, `tooLarge`, `busy`. */
export async function addProgramme(
  doors: Writing,
  actor: Actor,
  { workspaceId, once, content }: AddProgramme,
): Promise<Stored<Programme> | Refusal> {
  if (!may(actor, 'programme.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'programme.edit', { workspaceId })) return refuse('notAllowed');
  if (hidesBudget(actor, workspaceId) && content.budget !== null)
    return refuse('notAllowed', { at: 'budget' });
  const { tenantId, personId } = actor;
  const partition = programmesOf(tenantId, workspaceId);
  const id = await derivedId('programme', workspaceId, personId, once);
  const repeated = await doors.store.get(partition, 'programme', id);
  if (repeated) return repeated;
  const fault =
    programmeFault(content) ??
    (await refuseUnknownPeople(doors.directory, { tenantId, workspaceId }, content, {}));
  if (fault) return fault;
  const present = await readAll(doors.store, partition, 'programmesOfWorkspace', {});
  if (present.length >= mostProgrammes) return refuse('tooLarge', { facts: { most: mostProgrammes } });
  const at = doors.clock.now();
  const document: Programme = {
    kind: 'programme',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    ...content,
    rates: await ratesFor(doors, actor, workspaceId, content.budget),
    createdBy: personId,
    createdAt: at,
  };
  const scene = { tenantId, workspaceId, campaignId: null, actorId: personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [{ type: 'programme.added', programmeId: id, name: content.name }]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`programme/${id}`] ?? '' };
}

/**
 * Changes a programme; a budget that is set takes the rates of the table of today. Refuses: `notFound`, `notAllowed`,
 * `stale`, `flightReversed`, `unknownPerson`, `overBudget` (its campaigns come to more), `busy`.
 */
export async function editProgramme(
  doors: Writing,
  actor: Actor,
  wanted: WhichProgramme & { readonly ifVersion: Version; readonly edit: Partial<ProgrammeContent> },
): Promise<Stored<Programme> | Refusal> {
  const found = await findProgramme(doors, actor, wanted);
  if (isRefusal(found)) return found;
  const { document: before } = found;
  const { tenantId, workspaceId } = before;
  const { edit } = wanted;
  if (hidesBudget(actor, workspaceId) && edit.budget !== undefined)
    return refuse('notAllowed', { at: 'budget' });
  const decided = decide(before, edit);
  if (isRefusal(decided)) return decided;
  if (found.version !== wanted.ifVersion) return refuse('stale');
  const { changes } = decided;
  const setsBudget = edit.budget !== undefined;
  const rates = setsBudget
    ? await ratesFor(doors, actor, workspaceId, decided.programme.budget)
    : before.rates;
  const programme = { ...decided.programme, rates };
  if (changes.length === 0) return found;
  const unknown = await refuseUnknownPeople(doors.directory, before, edit, before);
  if (unknown) return unknown;
  if (changes.some(({ field }) => field === 'budget')) {
    const campaigns = await campaignsOfProgramme(doors.store, programme);
    const fault = cutFault(
      programme,
      campaigns.flatMap(({ budget }) => budget ?? []),
    );
    if (fault) return fault;
  }
  const { id: programmeId, name } = programme;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, found.partition, {
    put: [{ document: programme, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'programme.edited', programmeId, name, changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { document: programme, version: settled.versions[`programme/${programmeId}`] ?? '' };
}

function hidesBudget(actor: Actor, workspaceId: string): boolean {
  return !may(actor, 'campaign.readBudget', { workspaceId });
}

/** What the table of the department says today of all its currencies, towards that of a budget. */
async function ratesFor(
  { store, clock }: Writing,
  { tenantId, zone }: Actor,
  workspaceId: string,
  budget: Money | null,
): Promise<Programme['rates']> {
  if (budget === null) return [];
  const { choice } = await budgetRuleOf(store, tenantId, workspaceId);
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const home = workspace?.document.currency ?? budget.currency;
  const date = dateIn(zone, clock.now());
  const currencies = new Set([home, ...choice.rates.map(({ currency }) => currency)]);
  return [...currencies].flatMap((currency) => {
    if (currency === budget.currency) return [];
    const perUnit = tableRate(choice.rates, home, { of: currency, into: budget.currency }, date);
    if (perUnit === undefined) return [];
    return [{ currency, rate: { perUnit, date, source: 'table' as const, byId: null } }];
  });
}
