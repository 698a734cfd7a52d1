import { useCallback } from 'react';
import { useSession } from '../../data/session.ts';
import { dateOf } from '../../ui/days.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { conflictTexts } from '../../ui/texts/conflicts.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { isCampaign, type Thing } from './things.ts';

export interface ThingWords {
  /** All of it in one line, for who hears or hovers it. */
  readonly name: (thing: Thing, conflicts?: number, chosen?: boolean) => string;
  /** What stands under the title in a list: when, where it belongs, how it stands. */
  readonly facts: (thing: Thing) => string;
}

/** What a thing on the calendar says of itself. */
export function useThingWords(): ThingWords {
  const text = useTexts(calendarTexts);
  const zoomed = useTexts(zoomTexts);
  const clash = useTexts(conflictTexts);
  const recurs = useTexts(recurrenceTexts);
  const words = useWords();
  const format = useFormat();
  const { zone } = useSession().me.person;
  const when = useCallback(
    (thing: Thing): string => {
      const { first, last } = thing;
      const at = isCampaign(thing) ? undefined : thing.at;
      if (at && 'instant' in at) return format.instant(at.instant, zone);
      if (at) return `${format.longDate(at.date)} ${at.time} ${at.zone}`;
      return format.longRange(dateOf(first), dateOf(last));
    },
    [format, zone],
  );
  const name = useCallback(
    (thing: Thing, conflicts = 0, chosen = false): string => {
      if (isCampaign(thing)) {
        const { status } = thing.campaign;
        const said = conflicts > 0 ? clash.bar(conflicts) : '';
        const own = text.bar(thing.title, when(thing), words.campaignStatus[status]);
        return [own, said, chosen ? text.isChosen : ''].filter(Boolean).join(', ');
      }
      return zoomed.thing(
        zoomed.kind[thing.kind],
        thing.title,
        when(thing),
        thing.campaign?.name ?? thing.note ?? '',
      );
    },
    [clash, text, when, words, zoomed],
  );
  const facts = useCallback(
    (thing: Thing): string => {
      if (isCampaign(thing)) return when(thing);
      const { at, campaign, kind, note = '', standing } = thing;
      const time = at && 'time' in at ? `${at.time} ${at.zone}` : at ? when(thing) : '';
      const stands = standing === 'ahead' ? recurs.notYet : standing === 'done' ? recurs.isDone : '';
      return [kind === 'recurring' ? '' : zoomed.kind[kind], time, campaign?.name ?? '', note, stands]
        .filter(Boolean)
        .join(' · ');
    },
    [recurs, when, zoomed],
  );
  return { name, facts };
}
