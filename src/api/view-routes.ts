import type { SavedViewView, viewEndpoints } from '../contract/view-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { SavedView } from '../domain/saved-view.ts';
import type { Stored } from '../ports.ts';
import { deleteView } from '../usecases/trash/delete-view.ts';
import { listViews, mayEditView } from '../usecases/views/find.ts';
import { chooseFirstView, editView, saveView } from '../usecases/views/save.ts';
import type { Routes } from './routes.ts';

/** Views that were kept, over HTTP. */
export const viewRoutes: Routes<keyof typeof viewEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/views'({ doors, actor, params: { workspaceId } }) {
    const listed = await listViews(doors, actor, workspaceId);
    if (isRefusal(listed)) return listed;
    const { views, firstId } = listed;
    const mayShare = may(actor, 'view.share', { workspaceId });
    return { views: views.map((each) => viewOf(actor, each)), firstId, mayShare };
  },

  async 'POST /api/workspaces/:workspaceId/views'({ doors, actor, params, body }) {
    const { once, ...shown } = body;
    const saved = await saveView(doors, actor, { ...params, once, shown });
    return isRefusal(saved) ? saved : viewOf(actor, saved);
  },

  async 'PATCH /api/workspaces/:workspaceId/views/:viewId'({ doors, actor, params, body }) {
    const edited = await editView(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : viewOf(actor, edited);
  },

  async 'DELETE /api/workspaces/:workspaceId/views/:viewId'({ doors, actor, params }) {
    const deleted = await deleteView(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'PUT /api/workspaces/:workspaceId/first-view'({ doors, actor, params, body }) {
    return chooseFirstView(doors, actor, { ...params, ...body });
  },
};

function viewOf(actor: Actor, { document, version }: Stored<SavedView>): SavedViewView {
  const { id, ownerId, name, screen, search, shared } = document;
  return { id, ownerId, name, screen, search, shared, version, mayEdit: mayEditView(actor, document) };
}
