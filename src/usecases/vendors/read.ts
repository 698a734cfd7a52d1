import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import {
  type VendorExpense,
  type VendorLine,
  type VendorProfile,
  latestFirst,
  namesOf,
  registerOf,
} from '../../domain/vendor-register.ts';
import type { Doors, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { profilesOf, vendorsOf } from './find.ts';

type Reading = Pick<Doors, 'store'>;

export interface FoundVendors {
  readonly expenses: readonly VendorExpense[];
  readonly profiles: readonly Stored<VendorProfile>[];
  readonly campaigns: ReadonlyMap<string, Summary>;
}

export interface ReadVendor extends Omit<VendorLine, 'otherNames'> {
  readonly otherNames: readonly (VendorLine['otherNames'][number] & { readonly version: string | null })[];
  /** The version of what is said of it; null where nothing is. */
  readonly version: string | null;
}

/** At most so many expenses of a vendor are shown. */
export const mostShown = 500;

/** The vendors of a department. Those of campaigns in the trash are not counted. Refuses: `notFound`, `notAllowed`. */
export async function readVendors(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<readonly ReadVendor[] | Refusal> {
  const found = await findVendors({ store }, actor, workspaceId);
  if (isRefusal(found)) return found;
  const versions = new Map(found.profiles.map(({ document, version }) => [document.id, version]));
  const lines = registerOf(
    found.expenses,
    found.profiles.map(({ document }) => document),
  );
  const withVersion = <N extends { readonly id: string }>(named: N) => ({
    ...named,
    version: versions.get(named.id) ?? null,
  });
  return lines.map((line) => withVersion({ ...line, otherNames: line.otherNames.map(withVersion) }));
}

export interface VendorExpenses {
  readonly total: number;
  readonly rows: readonly { readonly expense: VendorExpense; readonly campaign: Summary }[];
}

/** The expenses of a vendor under all its names, the latest first, 500 at most. Refuses: `notFound`, `notAllowed`. */
export async function readVendorExpenses(
  { store }: Reading,
  actor: Actor,
  { workspaceId, vendorId }: { readonly workspaceId: string; readonly vendorId: string },
): Promise<VendorExpenses | Refusal> {
  const found = await findVendors({ store }, actor, workspaceId);
  if (isRefusal(found)) return found;
  const names = new Set(
    namesOf(
      vendorId,
      found.profiles.map(({ document }) => document),
    ),
  );
  const all = found.expenses.filter((expense) => names.has(expense.vendorId));
  if (all.length === 0) return refuse('notFound');
  const rows = all
    .toSorted(latestFirst)
    .slice(0, mostShown)
    .flatMap((expense) => {
      const campaign = found.campaigns.get(expense.campaignId);
      return campaign ? [{ expense, campaign }] : [];
    });
  return { total: all.length, rows };
}

/** Everything that is known of the vendors of a department. Refuses: `notFound`, `notAllowed`. */
export async function findVendors(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<FoundVendors | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'vendor.readPrice', { workspaceId })) return refuse('notAllowed');
  const { tenantId } = actor;
  const register = vendorsOf(tenantId, workspaceId);
  const [copies, profiles, summaries] = await Promise.all([
    readAll(store, register, 'vendorExpensesOfWorkspace', {}),
    profilesOf(store, register),
    readAll(store, { tenantId, scope: scopes.board(workspaceId) }, 'summariesOfWorkspace', {}),
  ]);
  const campaigns = new Map(summaries.map(({ document }) => [document.id, document]));
  const expenses = copies
    .map(({ document }) => document)
    .filter(({ campaignId }) => campaigns.has(campaignId));
  return { expenses, profiles, campaigns };
}
