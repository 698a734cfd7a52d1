import type { RouteChangeView, RouteVersionView } from '../../../src/contract/route-endpoints.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { routeVersionTexts } from '../../ui/texts/route-versions.ts';

/** What a version changed, one sentence each. */
export function useVersionWords(): (version: RouteVersionView) => string[] {
  const text = useTexts(routeVersionTexts);
  const locale = useLocale();
  const said = (change: RouteChangeView): string => {
    switch (change.what) {
      case 'route':
        return text.whole(
          listed(
            locale,
            change.parts.map((part) => text.part[part]),
          ),
        );
      case 'added':
        return text.added(change.stage);
      case 'removed':
        return text.removed(change.stage);
      case 'changed':
        return text.changed(
          change.stage,
          listed(
            locale,
            change.parts.map((part) => text.stagePart[part]),
          ),
        );
    }
  };
  return ({ changes, route }) => {
    if (changes.length > 0) return changes.map((change) => spaced(locale, said(change)));
    return [route.version === 1 ? text.first : text.same];
  };
}
