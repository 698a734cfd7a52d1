import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import * as views from './views.ts';

/** Files of campaigns. */
export const fileEndpoints = {
  'GET /api/campaigns/:campaignId/files': { summary: 'Files of a campaign', reply: z.array(views.AssetView) },
  'POST /api/campaigns/:campaignId/files': {
    summary: 'Upload a file',
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    body: 'bytes',
    reply: views.AssetView,
    refusals: ['tooLarge', 'wrongContentType', 'wrongStatus'],
  },
  'GET /api/campaigns/:campaignId/files/:assetId': {
    summary: 'Download a file',
    reply: 'bytes',
    refusals: ['fileLost'],
  },
  'GET /api/campaigns/:campaignId/files/:assetId/picture': {
    summary:
      'What is shown of a file that is a picture: the same drawn anew as JPEG, at most 1,280 pixels a side',
    reply: 'bytes',
    refusals: ['fileLost'],
  },
  'POST /api/campaigns/:campaignId/files/:assetId/link': {
    summary:
      'An address for five minutes from which the file can be downloaded without signing in; null where files have none',
    reply: views.FileLinkView,
  },
  'POST /api/campaigns/:campaignId/files/:assetId/restoration': {
    summary: 'Make an older version the newest again, as the next version',
    reply: views.AssetView,
    refusals: ['wrongStatus', 'fileLost', 'stale'],
  },
  'DELETE /api/campaigns/:campaignId/files/:assetId': {
    summary: 'Remove a file',
    reply: 'none',
    refusals: ['wrongStatus', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
