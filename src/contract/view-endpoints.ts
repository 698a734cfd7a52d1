import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { SavedView } from '../domain/saved-view.ts';
import type { Endpoint } from './endpoint.ts';

const shown = SavedView.pick({ name: true, screen: true, search: true, shared: true });

/** A view that was kept, as those see it who may open it. */
export const SavedViewView = SavedView.pick({
  id: true,
  ownerId: true,
  name: true,
  screen: true,
  search: true,
  shared: true,
}).extend({ version: z.string(), mayEdit: z.boolean() });
export type SavedViewView = z.infer<typeof SavedViewView>;

const once = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** States of screens with a name; each is a link, and shows everybody what they may see. */
export const viewEndpoints = {
  'GET /api/workspaces/:workspaceId/views': {
    summary: 'My saved views and those that are shared, by name, and with which I begin',
    reply: z.strictObject({
      views: z.array(SavedViewView),
      firstId: Id.nullable(),
      mayShare: z.boolean(),
    }),
  },
  'POST /api/workspaces/:workspaceId/views': {
    summary: 'Keep what a screen shows under a name',
    body: z.strictObject({ once, ...shown.shape }),
    reply: SavedViewView,
    refusals: ['tooLarge'],
  },
  'PATCH /api/workspaces/:workspaceId/views/:viewId': {
    summary: 'Rename a view, keep another state in it, share it',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: shown.partial() }),
    reply: SavedViewView,
    refusals: ['stale', 'tooLarge'],
  },
  'DELETE /api/workspaces/:workspaceId/views/:viewId': {
    summary: 'Put a view into the trash',
    reply: 'none',
    refusals: ['stale'],
  },
  'PUT /api/workspaces/:workspaceId/first-view': {
    summary: 'Begin with this view in the department, or as always',
    body: z.strictObject({ viewId: Id.nullable() }),
    reply: 'none',
  },
} as const satisfies Record<string, Endpoint>;
