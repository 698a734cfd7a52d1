import type { Locale } from '../domain/person.ts';
import type { Sentence } from '../domain/report-sentences.ts';
import { reportWords } from './report-words.ts';
import { words } from './words/index.ts';

/** How a place prints figures, so that a sentence shows them as they stand beside it. */
export interface Print {
  readonly number: (value: number) => string;
  readonly money: (minor: number, currency: string) => string;
}

/** A sentence of a report in a language. Every number in it is one of the figure that it cites, printed alike. */
export function sentenceText(locale: Locale, sentence: Sentence, print: Print): string {
  const { sentence: say, figure, columns } = reportWords[locale];
  switch (sentence.says) {
    case 'moved': {
      const { what, now, before } = sentence;
      const [shown, earlier] = [print.number(now), print.number(before)];
      return say.moved(figure[what], way(now, before, shown === earlier), shown, earlier);
    }
    case 'money': {
      const { what, now, before } = sentence;
      const [shown, earlier] = [
        print.money(now.minor, now.currency),
        print.money(before.minor, now.currency),
      ];
      return say.moved(columns[what], way(now.minor, before.minor, shown === earlier), shown, earlier);
    }
    case 'counted':
      return say.counted(figure[sentence.what], print.number(sentence.now));
    case 'overdue':
    case 'waiting':
      return say[sentence.says](print.number(sentence.now));
    case 'channel':
      return say.channel(words(locale).channel[sentence.channel], print.number(sentence.leads));
    case 'campaign':
      return say.campaign(sentence.name, print.number(sentence.leads));
  }
}

/** Equal as printed is unchanged: nobody can see a difference behind the last digit. */
function way(now: number, before: number, alike: boolean): 'up' | 'down' | 'same' {
  if (alike) return 'same';
  return now > before ? 'up' : 'down';
}
