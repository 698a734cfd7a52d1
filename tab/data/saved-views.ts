import type { SavedViewView } from '../../src/contract/view-endpoints.ts';
import { searchOf } from '../../src/domain/saved-view.ts';
import { usePlace, useViewName } from './place.ts';
import { useRead } from './reads.ts';
import { useSession } from './session.ts';

export const viewsName = 'GET /api/workspaces/:workspaceId/views';

/** The address of a view inside the tab; it says which view it is, so that what was changed since can be told. */
export function addressOfView({ id, screen, search }: SavedViewView): string {
  return `/${screen}?${[search, `view=${id}`].filter(Boolean).join('&')}`;
}

/** Views that were kept; asked for when somebody looks for them. */
export function useSavedViews(enabled = true) {
  const { workspace } = useSession();
  return useRead(viewsName, { params: { workspaceId: workspace.id } }, enabled);
}

/** What the screen shows now as a view would keep it. */
export function useShownState(): { readonly screen: string; readonly search: string } {
  const [place] = usePlace();
  return { screen: useViewName(), search: searchOf(place.toString()) };
}

/** The view that was opened, and whether the screen shows something else by now. */
export function useOpenView(): { readonly view: SavedViewView; readonly isChanged: boolean } | undefined {
  const [place] = usePlace();
  const id = place.get('view');
  const { data } = useSavedViews(id !== null);
  const { screen, search } = useShownState();
  const view = data?.views.find((each) => each.id === id);
  return view && { view, isChanged: view.screen !== screen || view.search !== search };
}
