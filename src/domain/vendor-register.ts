import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { type Expense, type ExpenseState, expenseStates } from './expense.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { vendorId } from './vendor.ts';

/** So many vendors of a department have a profile. */
export const mostProfiles = 2_000;

/**
 * An expense as the register of vendors knows it, without the words of people: a copy in the partition of the vendors of a department, kept true from
 * what happens to the expense and to requests about it. Its id is that of the expense.
 */
export const VendorExpense = z.strictObject({
  kind: z.literal('vendorExpense'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  /** Follows from the name, as `vendorId` makes it. */
  vendorId: Id,
  vendor: z.string().max(160),
  amount: Money,
  spentOn: z.string(),
  paidOn: z.string().nullable(),
  invoiceNumber: z.string().max(60),
  hasReceipt: z.boolean(),
  stands: z.enum(expenseStates),
});
export type VendorExpense = z.infer<typeof VendorExpense>;

/** The copy of an expense. */
export function vendorExpense(expense: Expense, stands: ExpenseState): VendorExpense {
  const { id, tenantId, workspaceId, campaignId, vendor, amount } = expense;
  const { spentOn, paidOn, invoiceNumber, receipt } = expense;
  return {
    kind: 'vendorExpense',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    vendorId: vendorId(vendor),
    vendor,
    amount,
    spentOn,
    paidOn,
    invoiceNumber,
    hasReceipt: receipt !== null,
    stands,
  };
}

/** What people say of a vendor. */
export const VendorContent = z.strictObject({
  /** How their work was, from 1 to 5; null where nobody said. */
  rating: z.number().int().min(1).max(5).nullable(),
  note: z.string().trim().max(1_000),
  /** Another name of the same vendor, which stands for both; null for none. */
  sameAs: Id.nullable(),
});
export type VendorContent = z.infer<typeof VendorContent>;

/** What a department says of a vendor; its id is that of the vendor. */
export const VendorProfile = z.strictObject({
  kind: z.literal('vendorProfile'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ...VendorContent.shape,
  editedBy: Id,
  editedAt: z.string(),
});
export type VendorProfile = z.infer<typeof VendorProfile>;

const fields = Object.keys(VendorContent.shape) as (keyof VendorContent)[];
const unsaid: VendorContent = { rating: null, note: '', sameAs: null };

/** What is said of a vendor after an edit. */
export function vendorContent(
  before: VendorContent | undefined,
  edit: Partial<VendorContent>,
): VendorContent {
  const { rating, note, sameAs } = before ?? unsaid;
  return { rating, note, sameAs, ...edit };
}

/** What differs between what was said of a vendor and what is said now. */
export function vendorChanges(before: VendorContent | undefined, after: VendorContent): FieldChange[] {
  return differences<VendorContent>(before ?? unsaid, after, fields);
}

/** Which names stand for which vendor, as the department says. */
export type SameVendors = (id: string) => string;

/** The vendor that a name stands for: itself, or where its profiles lead; of names that lead to each other, the first. */
export function sameVendors(profiles: readonly Pick<VendorProfile, 'id' | 'sameAs'>[]): SameVendors {
  const leads = new Map(profiles.flatMap(({ id, sameAs }) => (sameAs === null ? [] : [[id, sameAs]])));
  return (id) => {
    const passed = new Set([id]);
    let at = id;
    for (let next = leads.get(at); next !== undefined; next = leads.get(at)) {
      if (passed.has(next)) return [...passed].toSorted((one, other) => (one < other ? -1 : 1))[0] ?? id;
      passed.add(next);
      at = next;
    }
    return at;
  };
}

/** All names that stand for the same vendor as this one, the vendor itself first. */
export function namesOf(id: string, profiles: readonly Pick<VendorProfile, 'id' | 'sameAs'>[]): string[] {
  const main = sameVendors(profiles);
  const wanted = main(id);
  const others = profiles.flatMap((profile) => (main(profile.id) === wanted ? [profile.id] : []));
  return [...new Set([wanted, id, ...others])];
}

/** Refuses: `malformed` (a vendor that is the same as itself, or as one that already stands for this one). */
export function vendorFault(
  id: string,
  { sameAs }: VendorContent,
  profiles: readonly Pick<VendorProfile, 'id' | 'sameAs'>[],
): Refusal | undefined {
  const goesInCircles = sameAs !== null && sameVendors(profiles)(sameAs) === id;
  return goesInCircles ? refuse('malformed', { at: 'sameAs', facts: { what: 'vendor' } }) : undefined;
}

export interface VendorLine extends Omit<VendorContent, 'sameAs'> {
  readonly id: string;
  /** As the latest expense writes it. */
  readonly name: string;
  /** How else expenses write it. */
  readonly otherNames: readonly { readonly id: string; readonly name: string }[];
  readonly expenses: number;
  readonly campaigns: number;
  /** In each currency, by its code: what was paid, what is approved and not paid, and what is not decided. */
  readonly sums: readonly {
    readonly currency: string;
    readonly paid: number;
    readonly approved: number;
    readonly open: number;
  }[];
  readonly firstOn: string;
  readonly lastOn: string;
  /** Paid without a receipt. */
  readonly withoutReceipt: number;
}

/** The vendors of a department with what they were paid, those with the latest expense first. Declined ones count in no sum. */
export function registerOf(
  expenses: readonly VendorExpense[],
  profiles: readonly VendorProfile[],
): VendorLine[] {
  const main = sameVendors(profiles);
  const said = new Map(profiles.map((profile) => [profile.id, profile]));
  const groups = new Map<string, VendorExpense[]>();
  for (const expense of expenses) {
    const id = main(expense.vendorId);
    const group = groups.get(id);
    if (group) group.push(expense);
    else groups.set(id, [expense]);
  }
  return [...groups]
    .map(([id, all]) => lineOf(id, all.toSorted(latestFirst), said.get(id)))
    .toSorted((one, other) => (one.lastOn === other.lastOn ? 0 : one.lastOn > other.lastOn ? -1 : 1));
}

function lineOf(id: string, all: readonly VendorExpense[], profile: VendorProfile | undefined): VendorLine {
  const names = new Map(all.toReversed().map(({ vendorId: of, vendor }) => [of, vendor]));
  const { rating, note } = profile ?? unsaid;
  return {
    id,
    rating,
    note,
    name: names.get(id) ?? all[0]?.vendor ?? '',
    otherNames: [...names].filter(([of]) => of !== id).map(([of, name]) => ({ id: of, name })),
    expenses: all.length,
    campaigns: new Set(all.map(({ campaignId }) => campaignId)).size,
    sums: sumsOf(all),
    firstOn: all.at(-1)?.spentOn ?? '',
    lastOn: all[0]?.spentOn ?? '',
    withoutReceipt: all.filter(({ stands, hasReceipt }) => stands === 'paid' && !hasReceipt).length,
  };
}

const sumOf = { paid: 'paid', approved: 'approved', asked: 'open', draft: 'open' } as const;

function sumsOf(all: readonly VendorExpense[]): VendorLine['sums'] {
  const byCurrency = new Map<string, { paid: number; approved: number; open: number }>();
  for (const { stands, amount } of all) {
    if (stands === 'declined') continue;
    const sums = byCurrency.get(amount.currency) ?? { paid: 0, approved: 0, open: 0 };
    sums[sumOf[stands]] += amount.minor;
    byCurrency.set(amount.currency, sums);
  }
  return [...byCurrency]
    .map(([currency, sums]) => ({ currency, ...sums }))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** The order in which expenses of a vendor are shown. */
export function latestFirst(one: VendorExpense, other: VendorExpense): number {
  if (one.spentOn !== other.spentOn) return one.spentOn > other.spentOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
