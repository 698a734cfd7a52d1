import type { Actor } from '../../domain/actor.ts';
import type { CampaignStatus, Flight } from '../../domain/campaign.ts';
import {
  type Clash,
  type ConflictAcceptance,
  type Plan,
  clashId,
  covers,
  sameWords,
} from '../../domain/conflict.ts';
import type { Surroundings } from '../../domain/conflict-index.ts';
import type { Locale } from '../../domain/person.ts';
import { may } from '../../domain/policy.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors, Store } from '../../ports.ts';
import { departmentCalendarOf } from '../calendars/read.ts';
import { subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { type Plans, plansOf } from './plans.ts';
import { conflictRuleOf } from './rule.ts';

/** A campaign of a clash. Of one that the reader may not see only its dates are told. */
export type InConflict =
  | {
      readonly campaignId: string;
      readonly code: string;
      readonly name: string;
      readonly ownerId: string;
      readonly status: CampaignStatus;
      readonly flight: Flight | null;
    }
  | { readonly campaignId: null; readonly flight: Flight | null };

/** A clash as a reader may see it. */
export interface FoundConflict {
  readonly id: string;
  readonly clash: Clash;
  /** What it is about in the words that people chose; of `person` whose tasks, as an id. */
  readonly what: readonly string[];
  readonly campaigns: readonly InConflict[];
  readonly acceptance: ConflictAcceptance | undefined;
  readonly canAccept: boolean;
}

/** All that is needed to find the clashes of a workspace. */
export interface Desk extends Plans {
  readonly around: Surroundings;
  readonly acceptances: readonly ConflictAcceptance[];
}

/** Everything that plans are compared with, as it stands now. */
export async function deskOf(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  tenantId: string,
  workspaceId: string,
): Promise<Desk> {
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const today = dateIn(workspace?.document.zone ?? 'Etc/UTC', clock.now());
  const [plans, { choice }, department, acceptances] = await Promise.all([
    plansOf(store, tenantId, workspaceId),
    conflictRuleOf(store, tenantId, workspaceId),
    departmentCalendarOf(store, tenantId, workspaceId),
    acceptancesFrom(store, { tenantId, workspaceId }, today),
  ]);
  return { ...plans, acceptances, around: { choice, department: department.calendar, today } };
}

async function acceptancesFrom(
  store: Store,
  { tenantId, workspaceId }: { readonly tenantId: string; readonly workspaceId: string },
  from: string,
): Promise<ConflictAcceptance[]> {
  const partition = { tenantId, scope: scopes.conflicts(workspaceId) };
  const items = await readAll(store, partition, 'acceptancesFrom', { from });
  return items.map(({ document }) => document);
}

/** The clashes of which this reader sees a campaign, or that are about `own`: a plan at hand that they may write. */
export function shownTo(
  actor: Actor,
  desk: Desk,
  clashes: readonly Clash[],
  own?: { readonly plan: Plan; readonly summary: Summary | undefined },
): FoundConflict[] {
  const sees = (summary: Summary | undefined): boolean =>
    summary !== undefined && may(actor, 'campaign.read', subjectOf(summary));
  return clashes.flatMap((clash) => {
    const of = clash.campaignIds.map((id) => [id, desk.summaries.get(id)] as const);
    if (clash.kind === 'budget' && !seesBudgets(actor, of)) return [];
    const isOwn = own !== undefined && clash.campaignIds.includes(own.plan.id);
    if (!isOwn && !of.some(([, summary]) => sees(summary))) return [];
    const acceptance = newest(desk.acceptances.filter((each) => covers(each.clash, clash)));
    return [
      {
        id: clashId(clash),
        clash,
        what: clash.what.map((word) => spelt(word, clash, of, actor.locale)),
        // What stands in the plan at hand is known to whoever has it before them.
        campaigns: of
          .filter(([id]) => id !== own?.plan.id)
          .map(([, summary]) => inConflict(summary, sees(summary))),
        acceptance,
        canAccept: of.some(
          ([, summary]) => sees(summary) && summary && may(actor, 'campaign.edit', subjectOf(summary)),
        ),
      },
    ];
  });
}

/** A budget is told of to those who may see the amounts of all that weighs on it. */
export function seesBudgets(actor: Actor, of: readonly (readonly [string, Summary | undefined])[]): boolean {
  return of.every(
    ([, summary]) => summary === undefined || may(actor, 'campaign.readBudget', subjectOf(summary)),
  );
}

function newest(all: readonly ConflictAcceptance[]): ConflictAcceptance | undefined {
  return all.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
}

function inConflict(summary: Summary | undefined, isSeen: boolean): InConflict {
  const flight = summary?.flight ?? null;
  if (!summary || !isSeen) return { campaignId: null, flight };
  const { id: campaignId, code, name, ownerId, status } = summary;
  return { campaignId, code, name, ownerId, status, flight };
}

/** As somebody wrote it; days of a country in the reader's language, where we know it. */
export function spelt(
  word: string,
  { kind }: Pick<Clash, 'kind'>,
  of: readonly (readonly [string, Summary | undefined])[],
  locale: Locale,
): string {
  if (kind === 'person' || kind === 'blackout' || kind === 'budget') return word;
  if (kind === 'holiday') {
    const [english = '', local = english] = word.split('|');
    return locale !== 'en' && /\p{Script=Han}/u.test(local) ? local : english;
  }
  const written = of.flatMap(([, summary]) =>
    summary
      ? [...(summary.segments ?? []), ...(summary.regions ?? []), summary.venue ?? '', summary.audience ?? '']
      : [],
  );
  return written.find((each) => sameWords(each) === word) ?? word;
}
