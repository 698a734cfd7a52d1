import type { Happening } from '../../../src/domain/event.ts';
import type { Locale } from '../../../src/domain/person.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
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
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const inSentence = (label: string): string => (locale === 'en' ? label.toLowerCase() : label);

  return (what, who) => {
    const say: Say = {
      who,
      words,
      names: (ids) => list.format(ids.map((id) => people.get(id)?.name ?? somebody)),
      fields: (changes) => list.format(changes.map(({ field }) => inSentence(labels[field] ?? field))),
      instant: (at) => format.instant(at, zone),
      number: (value) => format.number(value),
    };
    return spaced(locale, tell(sentences, what, say));
  };
}

/** Chinese sets a blank between its own characters and Latin letters or digits. */
function spaced(locale: Locale, text: string): string {
  if (locale === 'en') return text;
  return text
    .replaceAll(/([A-Za-z0-9])(?=\p{Script=Han})/gu, '$1 ')
    .replaceAll(/(\p{Script=Han})(?=[A-Za-z0-9])/gu, '$1 ');
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
