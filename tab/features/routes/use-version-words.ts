import type { RouteVersionView } from '../../../src/contract/route-endpoints.ts';
import { useTexts } from '../../ui/locale.tsx';
import { useRouteChangeWords } from '../../ui/route-change-words.ts';
import { routeVersionTexts } from '../../ui/texts/route-versions.ts';

/** What a version changed, one sentence each. */
export function useVersionWords(): (version: RouteVersionView) => string[] {
  const text = useTexts(routeVersionTexts);
  const said = useRouteChangeWords();
  return ({ changes, route }) =>
    changes.length > 0 ? changes.map(said) : [route.version === 1 ? text.first : text.same];
}
