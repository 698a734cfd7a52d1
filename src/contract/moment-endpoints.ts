import { z } from 'zod';
import { Country } from '../domain/country.ts';
import { momentSorts } from '../domain/moment-rule.ts';
import { Occasion, OccasionContent, OccasionRow, mostOfFile, rowFates } from '../domain/occasion.ts';
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
export const Countries = z
  .string()
  .max(40)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(Country));

/** The department's own date, as those see it who may. */
export const OccasionView = Occasion.pick({
  id: true,
  type: true,
  name: true,
  start: true,
  end: true,
  place: true,
  country: true,
  note: true,
  createdBy: true,
}).extend({ version: z.string() });
export type OccasionView = z.infer<typeof OccasionView>;

const once = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** What a department plans around. */
export const momentEndpoints = {
  'GET /api/workspaces/:workspaceId/moments': {
    summary: 'Moments of marketing between two dates, at most 800 days apart; without countries, of mine',
    query: z.strictObject({ from: CalendarDate, to: CalendarDate, countries: Countries.optional() }),
    reply: z.strictObject({
      countries: z.array(Country),
      moments: z.array(MomentView),
      occasions: z.array(OccasionView),
    }),
  },
  'POST /api/workspaces/:workspaceId/occasions': {
    summary: 'Add a date of the department: a fair, a launch, a photo shoot',
    body: z.strictObject({ once, ...OccasionContent.shape }),
    reply: OccasionView,
    refusals: ['flightReversed', 'tooLarge'],
  },
  'GET /api/workspaces/:workspaceId/occasions/:occasionId': {
    summary: 'One date of the department',
    reply: OccasionView,
  },
  'PATCH /api/workspaces/:workspaceId/occasions/:occasionId': {
    summary: 'Change a date of the department',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: OccasionContent.partial() }),
    reply: OccasionView,
    refusals: ['flightReversed', 'stale'],
  },
  'DELETE /api/workspaces/:workspaceId/occasions/:occasionId': {
    summary: 'Put a date of the department into the trash',
    reply: 'none',
    refusals: ['stale'],
  },
  'POST /api/workspaces/:workspaceId/occasions/file': {
    summary: 'Take in dates from a file of another calendar, or only say what each row would do',
    body: z.strictObject({
      fileName: z.string().min(1).max(200),
      rows: z.array(OccasionRow).max(mostOfFile),
      write: z.boolean(),
    }),
    reply: z.strictObject({ fates: z.array(z.enum(rowFates)) }),
    refusals: ['tooLarge', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
