import { z } from 'zod';
import { type ApprovalRequest, type Point, isOpen } from './approval.ts';
import type { Step } from './approval-advance.ts';
import { nextPoint, openPoints } from './approval-points.ts';
import { openStages } from './approval-stages.ts';
import { ReviewerCollection } from './collection.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { addMilliseconds } from './time.ts';

const day = 24 * 60 * 60_000;
/** In days. */
export const usualLinkTime = 7;
export const longestLinkTime = 30;
/** So often a link is opened, or a file fetched with it, before it is used up. */
export const mostLinkUses = 500;
export const mostPointsOfLink = 50;

/**
 * What lets one outsider look at what one approval request showed, and say what has to change. Whoever has the secret
 * may; only its hash is kept. Lives in the campaign's partition.
 */
export const ReviewLink = z.strictObject({
  kind: z.literal('reviewLink'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  requestId: Id,
  /** What is shown, and nothing that came later. */
  revision: z.number().int().min(1),
  snapshotHash: z.string(),
  /** The files that can be fetched, and no others. */
  assetIds: z.array(Id).max(100),
  /** For whom, as whoever made it says; nobody checked. */
  forName: z.string().trim().min(1).max(120),
  /** What their name is here for; absent in links of before it was written down. */
  collected: ReviewerCollection.optional(),
  /** SHA-256 of the secret, in hex. */
  secretHash: z.string(),
  madeBy: Id,
  madeAt: z.string(),
  until: z.string(),
  revokedAt: z.string().nullable(),
  uses: z.number().int().min(0),
  lastUsedAt: z.string().nullable(),
  /** When they said that they looked and nothing has to change. */
  nothingAt: z.string().nullable(),
});
export type ReviewLink = z.infer<typeof ReviewLink>;

export function linkEnd(at: string, days: number): string {
  return addMilliseconds(at, days * day);
}

export function isUsable({ until, revokedAt, uses }: ReviewLink, at: string): boolean {
  return revokedAt === null && at < until && uses < mostLinkUses;
}

/** As whom an outsider stands in events and points. */
export function outsiderId(linkId: string): string {
  return `link.${linkId}`;
}

/** Takes as long wherever two digests differ. */
export function isSameDigest(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let place = 0; place < one.length; place += 1)
    difference |= one.charCodeAt(place) ^ other.charCodeAt(place % Math.max(1, other.length));
  return difference === 0;
}

/** Whether what the link shows is still asked about as it shows it. */
export function linkStanding(
  link: Pick<ReviewLink, 'snapshotHash'>,
  request: Pick<ApprovalRequest, 'status' | 'snapshotHash'>,
): 'open' | 'changed' | 'closed' {
  if (!isOpen(request)) return 'closed';
  return link.snapshotHash === request.snapshotHash ? 'open' : 'changed';
}

export interface OutsidePoint {
  readonly text: string;
  readonly anchor: string | null;
  readonly at: string;
}

/**
 * An outsider names a point; it stands among the others, with where it comes from. The same again, while it is open,
 * changes nothing. Refuses: `requestClosed`, `changedSinceShown`, `commentNeeded`, `tooLarge`.
 */
export function namePointByLink(
  request: ApprovalRequest,
  link: ReviewLink,
  { text, anchor, at }: OutsidePoint,
): Step | Refusal {
  const standing = linkStanding(link, request);
  if (standing !== 'open') return refuse(standing === 'closed' ? 'requestClosed' : 'changedSinceShown');
  const words = text.trim();
  if (words === '') return refuse('commentNeeded', { at: 'text' });
  const byId = outsiderId(link.id);
  const known = request.points ?? [];
  const isNamed = openPoints(request).some(
    (point) => point.byId === byId && point.text === words && point.anchor === anchor,
  );
  if (isNamed) return { request, happening: undefined };
  const mine = known.filter((point) => point.byId === byId);
  if (mine.length >= mostPointsOfLink || known.length >= 500) return refuse('tooLarge', { at: 'text' });
  const point: Point = {
    id: `point-${nextPoint(known)}`,
    byId,
    stageId: (openStages(request)[0] ?? request.stages[0])?.id ?? '',
    text: words,
    anchor,
    revision: request.revision,
    at,
    settled: null,
    link: { forName: link.forName, madeBy: link.madeBy },
  };
  return {
    request: { ...request, points: [...known, point] },
    happening: {
      type: 'approval.handled',
      requestId: request.id,
      act: 'pointNamed',
      personIds: [request.requesterId],
      words,
    },
  };
}
