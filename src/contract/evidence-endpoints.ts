import type { Endpoint } from './endpoint.ts';

/** The evidence of an approval as files: sealed JSON, and the same on pages with its digest. */
export const evidenceEndpoints = {
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json': {
    summary: 'Evidence of an approval as sealed JSON; the same until something happens',
    reply: 'bytes',
  },
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf': {
    summary: 'Evidence of an approval on pages, in my language, with the digest of the JSON',
    reply: 'bytes',
  },
} as const satisfies Record<string, Endpoint>;
