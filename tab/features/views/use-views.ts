import { useQueryClient } from '@tanstack/react-query';
import { pages } from '@microsoft/teams-js';
import type { SavedViewView } from '../../../src/contract/view-endpoints.ts';
import type { SavedScreen } from '../../../src/domain/saved-view.ts';
import { useClient } from '../../data/client.ts';
import { addressOfView, viewsName } from '../../data/saved-views.ts';
import { useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';

export interface ViewDraft {
  readonly name: string;
  readonly shared: boolean;
}

/** What changes views that were kept. */
export function useViews() {
  const client = useClient();
  const queries = useQueryClient();
  const { me, workspace } = useSession();
  const { deleted } = useTrash();
  const workspaceId = workspace.id;
  const readAgain = () => queries.invalidateQueries({ queryKey: [viewsName] });
  return {
    keep: async (
      once: string,
      draft: ViewDraft,
      shown: { readonly screen: SavedScreen; readonly search: string },
    ): Promise<SavedViewView> => {
      const kept = await client.call('POST /api/workspaces/:workspaceId/views', {
        params: { workspaceId },
        body: { once, ...draft, ...shown },
      });
      await readAgain();
      return kept;
    },
    edit: async (
      { id, version }: SavedViewView,
      edit: Partial<ViewDraft & { readonly screen: SavedScreen; readonly search: string }>,
    ): Promise<void> => {
      await client.call('PATCH /api/workspaces/:workspaceId/views/:viewId', {
        params: { workspaceId, viewId: id },
        body: { ifVersion: version, edit },
      });
      await readAgain();
    },
    remove: async ({ id, name }: SavedViewView): Promise<void> => {
      await client.call('DELETE /api/workspaces/:workspaceId/views/:viewId', {
        params: { workspaceId, viewId: id },
      });
      await deleted({ campaignId: null, noun: 'savedView', targetId: id, name });
    },
    beginWith: async (viewId: string | null): Promise<void> => {
      await client.call('PUT /api/workspaces/:workspaceId/first-view', {
        params: { workspaceId },
        body: { viewId },
      });
      await readAgain();
    },
    /** In Teams its own dialog shows the link; elsewhere the address is copied. */
    copyLink: async (view: SavedViewView): Promise<void> => {
      const address = addressOfView(view);
      if (me.local) await navigator.clipboard.writeText(new URL(`/tab${address}`, location.origin).href);
      else pages.shareDeepLink({ subPageId: address.slice(1), subPageLabel: view.name });
    },
  };
}
