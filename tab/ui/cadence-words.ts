import type { Cadence } from '../../src/domain/report-cadence.ts';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import { listed } from './spaced.ts';
import { cadenceTexts } from './texts/cadence.ts';

/** A cadence as people say it: "every Monday and Thursday", "every month on the first working day". */
export function useCadenceWords(): (cadence: Cadence) => string {
  const text = useTexts(cadenceTexts);
  const format = useFormat();
  const locale = useLocale();
  return (cadence) => {
    switch (cadence.every) {
      case 'workday':
      case 'eve':
        return text.plain[cadence.every];
      case 'week':
      case 'weeks': {
        const days = cadence.weekdays
          .toSorted((one, other) => one - other)
          .map((day) => format.weekday(day, 'long'));
        const interval = cadence.every === 'weeks' ? cadence.interval : 1;
        return text.weekly(cadence.every, interval, listed(locale, days));
      }
      case 'month':
      case 'quarter':
        return text.monthly(cadence.every, cadence.on);
      case 'campaign':
        return text.byCampaign(cadence.moment, cadence.days);
    }
  };
}
