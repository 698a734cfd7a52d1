import { z } from 'zod';
import { ImportNoun } from '../domain/import.ts';
import type { Endpoint } from './endpoint.ts';
import * as requests from './requests.ts';
import * as views from './views.ts';

/** Tables that are taken in. */
export const importEndpoints = {
  'GET /api/workspaces/:workspaceId/imports': {
    summary: 'Imports, newest first',
    reply: z.array(views.ImportView),
  },
  'POST /api/workspaces/:workspaceId/imports': {
    summary: 'Read and check a CSV or XLSX file; writes nothing yet',
    query: z.strictObject({ noun: ImportNoun, fileName: z.string().min(1).max(200) }),
    body: 'bytes',
    reply: views.ImportView,
    refusals: ['unreadableFile', 'tooLarge', 'wrongContentType'],
  },
  'GET /api/workspaces/:workspaceId/imports/:importId': {
    summary: 'One import with its progress',
    reply: views.ImportView,
  },
  'PATCH /api/workspaces/:workspaceId/imports/:importId': {
    summary: 'Change which column means what',
    body: requests.MapImport,
    reply: views.ImportView,
    refusals: ['stale', 'importClosed'],
  },
  'POST /api/workspaces/:workspaceId/imports/:importId/acceptance': {
    summary: 'Take all rows in',
    body: requests.AcceptImport,
    reply: views.ImportView,
    refusals: ['stale', 'importHasErrors', 'importClosed'],
  },
  'DELETE /api/workspaces/:workspaceId/imports/:importId': {
    summary: 'Discard a checked import',
    reply: 'none',
    refusals: ['importClosed'],
  },
} as const satisfies Record<string, Endpoint>;
