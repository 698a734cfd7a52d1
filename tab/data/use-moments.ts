import { useMemo } from 'react';
import type { MomentView, OccasionView } from '../../src/contract/moment-endpoints.ts';
import type { Country } from '../../src/domain/country.ts';
import { useLocale } from '../ui/locale.tsx';
import { usePlace } from './place.ts';
import { useRead } from './reads.ts';
import { useSession } from './session.ts';

/** A moment as the calendar draws it; pressed, it opens with `?moment=<id>`. */
export interface MomentLine extends Pick<
  MomentView,
  'id' | 'sort' | 'start' | 'end' | 'countries' | 'provisional' | 'approximate'
> {
  readonly name: string;
}

export interface Moments {
  readonly moments: readonly MomentLine[];
  /** The department's own dates; each opens with `?moment=<id>` too. */
  readonly occasions: readonly OccasionView[];
  /** Whose moments these are: those chosen in the URL (`?countries=CN,TW`), or my own. */
  readonly countries: readonly Country[];
}

const none: Moments = { moments: [], occasions: [], countries: [] };

/** What marketing plans around between two dates, at most 800 days apart; nothing as long as it is on its way. */
export function useMoments({
  from,
  to,
  enabled = true,
}: {
  readonly from: string;
  readonly to: string;
  readonly enabled?: boolean;
}): Moments {
  const { workspace } = useSession();
  const locale = useLocale();
  const [place] = usePlace();
  const countries = place.get('countries');
  const params = { workspaceId: workspace.id };
  const query = { from, to, ...(countries !== null && { countries: countries === 'none' ? '' : countries }) };
  const { data } = useRead('GET /api/workspaces/:workspaceId/moments', { params, query }, enabled);
  return useMemo(() => {
    if (!data) return none;
    const moments = data.moments.map(({ names, ...moment }) => ({ ...moment, name: names[locale] }));
    return { moments, occasions: data.occasions, countries: data.countries };
  }, [data, locale]);
}
