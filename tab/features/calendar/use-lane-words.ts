import { useMemo } from 'react';

import { useTeams } from '../../data/use-teams.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import type { LaneWords } from './lanes.ts';

/** What the rows of the calendar are called. */
export function useLaneWords(): LaneWords {
  const { without, forAll } = useTexts(zoomTexts);
  const { channel } = useWords();
  const locale = useLocale();
  const personName = useNameOf();
  const { data } = useTeams().read;
  return useMemo(() => {
    const teams = data?.teams ?? [];
    return {
      // Whoever is in two belongs to the one that stands first, as where working time is counted.
      team: (personId) =>
        teams
          .filter(({ memberIds }) => memberIds.includes(personId))
          .map(({ id }) => id)
          .slice(0, 1),
      teamName: (teamId) => teams.find(({ id }) => id === teamId)?.name ?? teamId,
      personName,
      channelName: (one) => channel[one],
      none: without,
      forAll,
      compare: new Intl.Collator(locale).compare,
    };
  }, [channel, data, forAll, locale, personName, without]);
}
