import type { Happening } from '../../../src/domain/event.ts';
import type { Locale } from '../../../src/domain/person.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { historyTexts, tell, type Say } from '../../ui/texts/history.ts';

/** Puts one thing that happened into a sentence. */
export function useSentence(): (what: Happening, who: string) => string {
  const { sentences, somebody } = useTexts(historyTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const labels: Readonly<Record<string, string>> = words.field;
  const inSentence = (label: string): string => (locale === 'en' ? label.toLowerCase() : label);

  return (what, who) => {
    const say: Say = {
      who,
      words,
      names: (ids) =>
        listed(
          locale,
          ids.map((id) => people.get(id)?.name ?? somebody),
        ),
      fields: (changes) =>
        listed(
          locale,
          changes.map(({ field }) => inSentence(labels[field] ?? field)),
        ),
      instant: (at) => format.instant(at, zone),
      date: (day) => format.longDate(day),
      number: (value) => format.number(value),
    };
    return spaced(locale, tell(sentences, what, say));
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "09:05" on the clock of a zone, which the screen names once. */
export function clockIn(locale: Locale, zone: string, at: string): string {
  const key = `${locale} ${zone}`;
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    });
    clocks.set(key, clock);
  }
  return clock.format(Date.parse(at));
}
