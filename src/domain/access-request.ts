import { z } from 'zod';
import { GrantLevel } from './grant.ts';
import { Id } from './person.ts';
import { type Instant, addMilliseconds } from './time.ts';

/** Somebody asks to see a campaign that is closed to them: one for each person, in the campaign's partition. */
export const AccessRequest = z.strictObject({
  kind: z.literal('accessRequest'),
  schema: z.literal(1),
  /** Derived from campaign and person. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  personId: Id,
  reason: z.string().max(500),
  askedAt: z.string(),
  /** Counts up each time they ask anew. */
  round: z.number().int().min(1),
  /** Who got a card, so that they may answer. */
  askedIds: z.array(Id).max(20),
  answer: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('given'),
        byId: Id,
        at: z.string(),
        grantId: Id,
        level: GrantLevel,
        until: z.string(),
      }),
      z.strictObject({ kind: z.literal('declined'), byId: Id, at: z.string(), words: z.string().max(500) }),
    ])
    .nullable(),
});
export type AccessRequest = z.infer<typeof AccessRequest>;

/** For which campaigns a person asked lately, in their own partition: written alike for those that do not exist. */
export const AccessAsks = z.strictObject({
  kind: z.literal('accessAsks'),
  schema: z.literal(1),
  /** Always `asks`. */
  id: Id,
  tenantId: Id,
  personId: Id,
  asks: z.array(z.strictObject({ campaignId: Id, at: z.string(), reason: z.string().max(500) })).max(50),
});
export type AccessAsks = z.infer<typeof AccessAsks>;

const day = 24 * 60 * 60_000;
/** So many campaigns a day: enough for a project, too few to try addresses. */
export const mostAsksADay = 10;

export type Asked =
  | { readonly kind: 'again' }
  | { readonly kind: 'tooMany'; readonly seconds: number }
  | { readonly kind: 'new'; readonly asks: AccessAsks['asks'] };

/** What one more wish comes to; the same campaign within a day is the same wish. */
export function askFor(
  asks: AccessAsks['asks'],
  { campaignId, reason }: { readonly campaignId: string; readonly reason: string },
  at: Instant,
): Asked {
  const recent = asks.filter((each) => addMilliseconds(each.at, day) > at);
  if (recent.some((each) => each.campaignId === campaignId)) return { kind: 'again' };
  const [oldest] = recent;
  if (oldest && recent.length >= mostAsksADay) {
    const seconds = Math.ceil((Date.parse(oldest.at) + day - Date.parse(at)) / 1_000);
    return { kind: 'tooMany', seconds };
  }
  return { kind: 'new', asks: [...recent, { campaignId, at, reason }] };
}
