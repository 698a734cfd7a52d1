import { useMemo } from 'react';

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
  return useMemo(
    () => ({
      team: () => [],
      teamName: (id) => id,
      personName,
      channelName: (one) => channel[one],
      none: without,
      forAll,
      compare: new Intl.Collator(locale).compare,
    }),
    [channel, forAll, locale, personName, without],
  );
}
