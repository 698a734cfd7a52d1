import { weekdayOf } from '../../../src/domain/time.ts';
import type { NamedSpecialDay } from '../../data/special-days.ts';
import type { Format } from '../../ui/format.ts';
import type { templateChoiceTexts } from '../../ui/texts/template-choice.ts';

interface Worked {
  /** Weekdays that are worked. */
  readonly week: readonly number[];
  readonly days: ReadonlyMap<string, NamedSpecialDay>;
}

/** Nobody of the department works on this day. */
export function isRest({ week, days }: Worked, date: string): boolean {
  const special = days.get(date);
  return special ? special.is === 'off' : !week.includes(weekdayOf(date));
}

/** What is said under a date. */
export interface DayNote {
  readonly words: string;
  /** It should be looked at: nobody works then, or it is over. */
  readonly warns: boolean;
}

interface Noting extends Worked {
  readonly text: (typeof templateChoiceTexts)['en'];
  readonly today: string;
  readonly format: Format;
}

/** Says the weekday of a date, and what is particular about it: "Thu · National Day, day off". */
export function dayNotes({ text, week, days, today, format }: Noting): (date: string) => DayNote {
  return (date) => {
    const special = days.get(date);
    const rest = isRest({ week, days }, date);
    const particular = special
      ? [
          special.is === 'off' ? text.off(special.name) : text.worked(special.name),
          ...(special.provisional ? [text.provisional] : []),
        ]
      : rest
        ? [text.weekend]
        : [];
    const past = date < today;
    const parts = [format.weekday(weekdayOf(date)), ...particular, ...(past ? [text.past] : [])];
    return { words: parts.join(' · '), warns: rest || past };
  };
}
