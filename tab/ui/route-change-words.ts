import type { RouteChangeView } from '../../src/contract/route-endpoints.ts';
import { useLocale, useTexts } from './locale.tsx';
import { listed, spaced } from './spaced.ts';
import { routeVersionTexts } from './texts/route-versions.ts';

/** What a version of an approval route changed, as a sentence. */
export function useRouteChangeWords(): (change: RouteChangeView) => string {
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
  return (change) => spaced(locale, said(change));
}
