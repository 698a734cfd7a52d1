import { z } from 'zod';
import { Asset } from '../domain/asset.ts';
import { Point } from '../domain/approval.ts';
import { subjectKinds } from '../domain/approval-subject.ts';
import { CampaignContent } from '../domain/campaign.ts';
import { ReviewLink, longestLinkTime } from '../domain/review-link.ts';
import type { Endpoint } from './endpoint.ts';

/** A link as whoever made it sees it; never what opens it. */
export const ReviewLinkView = ReviewLink.pick({
  id: true,
  forName: true,
  madeBy: true,
  madeAt: true,
  until: true,
  revokedAt: true,
  uses: true,
  lastUsedAt: true,
  nothingAt: true,
}).extend({ files: z.number().int() });
export type ReviewLinkView = z.infer<typeof ReviewLinkView>;

export const MakeLink = z.strictObject({
  forName: z.string().trim().min(1).max(120),
  days: z.number().int().min(1).max(longestLinkTime),
  withFiles: z.boolean(),
});

/** Links with which somebody without an account looks at one request. */
export const linkEndpoints = {
  'GET /api/campaigns/:campaignId/approvals/:requestId/links': {
    summary: 'Links of an approval request, newest first; what opens them is not kept',
    reply: z.array(ReviewLinkView),
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/links': {
    summary: 'Make a link for somebody outside; its address is told once, here',
    body: MakeLink,
    reply: z.strictObject({ link: ReviewLinkView, path: z.string() }),
    refusals: ['requestClosed', 'unfit'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation': {
    summary: 'End a link at once',
    reply: ReviewLinkView,
  },
} as const satisfies Record<string, Endpoint>;

/** What the page behind a link shows: what was submitted, without amounts and addresses. */
export const OutsideView = z.strictObject({
  forName: z.string(),
  makerName: z.string(),
  until: z.string(),
  standing: z.enum(['open', 'changed', 'closed']),
  subject: z.strictObject({ kind: z.enum(subjectKinds), name: z.string() }),
  content: CampaignContent.omit({ budget: true }),
  files: z.array(Asset.pick({ id: true, name: true, mediaType: true, bytes: true, shown: true })),
  points: z.array(
    Point.pick({ id: true, text: true, anchor: true, at: true }).extend({ settled: z.boolean() }),
  ),
  nothingAt: z.string().nullable(),
});
export type OutsideView = z.infer<typeof OutsideView>;

export const OutsidePointBody = z.strictObject({
  text: z.string().trim().min(1).max(2_000),
  anchor: z.string().max(300).nullable(),
});

/** Where the page behind a link lies; what opens it stands behind `#`, which no browser sends anywhere. */
export function reviewPath(key: {
  readonly tenantId: string;
  readonly campaignId: string;
  readonly linkId: string;
  readonly secret: string;
}): string {
  return `/review/${key.tenantId}/${key.campaignId}/${key.linkId}#${key.secret}`;
}
