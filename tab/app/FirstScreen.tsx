import { Redirect } from 'wouter';
import { addressOfView, useSavedViews } from '../data/saved-views.ts';
import { ScreenSkeleton } from '../ui/Skeletons.tsx';

/** Where somebody begins: with the view that they chose, or with the board. */
export function FirstScreen() {
  const { data, isPending } = useSavedViews();
  if (isPending) return <ScreenSkeleton />;
  const first = data?.views.find(({ id }) => id === data.firstId);
  return <Redirect to={first ? addressOfView(first) : '/board'} replace />;
}
