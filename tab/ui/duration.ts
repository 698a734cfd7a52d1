import type { Locale } from '../../src/domain/person.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "2 days 4 hours", "35 minutes": by the clock on the wall, to the second of two units; never less than a minute. */
export function durationWords(locale: Locale, milliseconds: number): string {
  const rest = Math.max(minute, milliseconds);
  const print = (count: number, unit: 'day' | 'hour' | 'minute'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const of = (large: number, small: number, units: ['day', 'hour'] | ['hour', 'minute']): string => {
    const all = Math.round(rest / small);
    const [whole, part] = [Math.floor((all * small) / large), all % (large / small)];
    return [print(whole, units[0]), ...(part > 0 ? [print(part, units[1])] : [])].join(
      locale === 'zh-CN' ? '' : ' ',
    );
  };
  if (rest >= day - hour / 2) return of(day, hour, ['day', 'hour']);
  if (rest >= hour - minute / 2) return of(hour, minute, ['hour', 'minute']);
  return print(Math.round(rest / minute), 'minute');
}
