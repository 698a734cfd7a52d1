import { z } from 'zod';
import { Country } from '../domain/country.ts';
import { momentSorts } from '../domain/moment-rule.ts';
import { Locale } from '../domain/person.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

/** A festival, a shopping day, a season or a fair, in one year. */
export const MomentView = z.strictObject({
  /** "singlesDay.2026" */
  id: z.string(),
  sort: z.enum(momentSorts),
  names: z.record(Locale, z.string()),
  countries: z.array(Country),
  start: CalendarDate,
  end: CalendarDate,
  /** So many days before it a campaign for it begins, unless somebody chooses otherwise. */
  ahead: z.number().int(),
  /** Reckoned and not announced: it may move. */
  provisional: z.boolean(),
  /** Shops and regions keep days of their own around this one. */
  approximate: z.boolean(),
  /** Who published the dates, where they follow from no rule. */
  source: z.string().nullable(),
});
export type MomentView = z.infer<typeof MomentView>;

/** "CN,TW" */
const Countries = z
  .string()
  .max(40)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(Country));

/** What a department plans around. */
export const momentEndpoints = {
  'GET /api/workspaces/:workspaceId/moments': {
    summary: 'Moments of marketing between two dates, at most 800 days apart; without countries, of mine',
    query: z.strictObject({ from: CalendarDate, to: CalendarDate, countries: Countries.optional() }),
    reply: z.strictObject({ countries: z.array(Country), moments: z.array(MomentView) }),
  },
} as const satisfies Record<string, Endpoint>;
