import { default as chinese } from 'chinese-days';

const span = { first: 2018, last: 2030 };

/** Days of the Chinese lunar calendar on which something is celebrated: month and day, never of a leap month. */
const lunarDays = ['01-01', '01-15', '05-05', '07-07', '07-15', '08-15', '09-09'];
/** Solar terms on which something is celebrated, with the month that they fall into. */
const terms = { pure_brightness: 4, the_winter_solstice: 12 } as const;

/** When lunar days and solar terms of the years 2018 to 2030 are, in China: day or term → year → date. */
export function lunarDaysFromSource(): Record<string, Record<string, string>> {
  return {
    ...Object.fromEntries(
      lunarDays.map((day) => [day, inYears((year) => chinese.getSolarDateFromLunar(`${year}-${day}`).date)]),
    ),
    pure_brightness: inYears((year) =>
      chinese.getSolarTermDate(year, terms.pure_brightness, 'pure_brightness'),
    ),
    the_winter_solstice: inYears((year) =>
      chinese.getSolarTermDate(year, terms.the_winter_solstice, 'the_winter_solstice'),
    ),
  };
}

function inYears(dateIn: (year: number) => string): Record<string, string> {
  const years = Array.from({ length: span.last - span.first + 1 }, (_, place) => span.first + place);
  return Object.fromEntries(years.map((year) => [String(year), dateIn(year)]));
}
