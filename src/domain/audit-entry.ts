import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { AuditRecord } from './audit.ts';
import { Event } from './event.ts';
import { amountFields } from './money.ts';
import { Origin } from './origin.ts';
import { may } from './policy.ts';

/** One record of the chain as a reader may see it, without what seals it. */
export const AuditEntry = z.strictObject({
  sequence: z.number().int(),
  at: z.string(),
  workspaceId: z.string(),
  campaignId: z.string().nullable(),
  objectId: z.string().nullable(),
  /** Null: taken away, or nobody of the reader's department. */
  actorId: z.string().nullable(),
  from: Origin.nullable(),
  type: z.string(),
  /** What happened; null where a part of it was taken away, so that no sentence can be made of it. */
  what: Event.shape.what.nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What a reader of the record may see: everything, or the records of some departments and of their people. */
export type AuditReach =
  | 'everything'
  | { readonly workspaceIds: readonly string[]; readonly personIds: ReadonlySet<string> };

const Facts = z.looseObject({
  at: z.string(),
  workspaceId: z.string(),
  campaignId: z.string().nullable(),
  objectId: z.string().optional(),
  entrance: Origin.shape.entrance.optional(),
  what: z.looseObject({ type: z.string() }),
});
const Changes = z.array(z.looseObject({ field: z.string() })).catch([]);

/** The record for this reader; undefined when it is not for them. */
export function auditEntry(actor: Actor, reach: AuditReach, record: AuditRecord): AuditEntry | undefined {
  const { data: facts } = Facts.safeParse(record.facts);
  if (!facts) return undefined;
  const { workspaceId, campaignId, at } = facts;
  const isWhole = reach === 'everything';
  if (!isWhole && !reach.workspaceIds.includes(workspaceId)) return undefined;
  const { actorId, from, changes, ...personal } = record.personal ?? {};
  const who = typeof actorId === 'string' && (isWhole || reach.personIds.has(actorId)) ? actorId : null;
  const place = isWhole ? Origin.omit({ entrance: true }).safeParse(from).data : undefined;
  const seesAmounts = may(actor, 'campaign.readBudget', { workspaceId });
  const seesPrices = may(actor, 'vendor.readPrice', { workspaceId });
  const hidesExpense = /^(expense|vendor)\./u.test(facts.what.type) && !seesPrices;
  const isOfResults = facts.what.type.startsWith('results.');
  const seesResults = !isOfResults || may(actor, 'result.read', { workspaceId });
  const all = [...Changes.parse(facts.what['changes']), ...Changes.parse(changes)];
  const what = {
    ...facts.what,
    ...personal,
    // The record does not say which requests are about money: their words are for those who may see all of it.
    ...(facts.what.type.startsWith('approval.') &&
      !(seesAmounts && seesPrices) &&
      without(spoken, facts.what, personal)),
    ...(hidesExpense && without(ofExpense, facts.what, personal)),
    ...(facts.what['changes'] !== undefined && {
      changes:
        seesResults && !hidesExpense
          ? all.filter(({ field }) => seesAmounts || !amountFields.has(field))
          : [],
    }),
  };
  return {
    sequence: record.sequence,
    at,
    workspaceId,
    campaignId,
    objectId: facts.objectId ?? null,
    actorId: who,
    from: facts.entrance ? { entrance: facts.entrance, ...place } : null,
    type: facts.what.type,
    what: Event.shape.what.safeParse(what).data ?? null,
  };
}

const spoken = ['comment', 'words', 'reason'];
const ofExpense = ['name', 'fileName'];

/** These of the fields, as far as they are there, empty. */
function without(fields: readonly string[], ...parts: readonly object[]): Readonly<Record<string, string>> {
  const written = parts.flatMap((part) => Object.keys(part)).filter((field) => fields.includes(field));
  return Object.fromEntries(written.map((field) => [field, '']));
}
