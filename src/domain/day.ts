import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';
import { CalendarDate, ClockTime, type Instant, Zone } from './time.ts';

/** What a department uses of the daily round: checking in, reports in the evening with one roll-up for whoever leads, and open lines of launch checklists. */
export const DayChoice = z.strictObject({
  checkIn: z.boolean(),
  reports: z.boolean(),
  /** On the clock of whoever leads. */
  rollUpAt: ClockTime,
  /** Owners hear in the evening of lines that are due or untouched; absent: where reports are used. */
  lines: z.boolean().optional(),
});
export type DayChoice = z.infer<typeof DayChoice>;

/** Nobody is asked where they are unless the department chose so. */
export const plainDay: DayChoice = { checkIn: false, reports: false, rollUpAt: '18:30' };

/** Whether owners of open lines of launch checklists hear of them in the evening. */
export const tellsLines = ({ lines, reports }: DayChoice): boolean => lines ?? reports;

/** Whether anybody gets a card in the evening. */
export const hasEvenings = (choice: DayChoice): boolean => choice.reports || tellsLines(choice);

/** One in each workspace, by its id. */
export const DayRule = z.strictObject({
  kind: z.literal('dayRule'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  ...DayChoice.shape,
  /** When it was saved: the round of an older choice ends. */
  since: z.string(),
});
export type DayRule = z.infer<typeof DayRule>;

/** At which hour somebody wants their evening card, wherever they work. */
export const EveningChoice = z.strictObject({ on: z.boolean(), time: ClockTime });
export type EveningChoice = z.infer<typeof EveningChoice>;
export const plainEvening: EveningChoice = { on: true, time: '17:30' };

/** By when somebody who works that day is expected to have checked in, on their own clock. */
export const missingAt = '10:00';
/** Days of people are kept for so many days. */
export const daysKept = 90;
export const mostMarks = 60;
const mostThings = 100;
/** So many lines of what is left go into a report. */
export const mostLeft = 10;

export const marks = ['start', 'away', 'end'] as const;
export const Mark = z.enum(marks);
export type Mark = z.infer<typeof Mark>;

const Thing = z.strictObject({ id: Id, title: z.string() });

/** What one person did and said on one day, in one department. */
export const DayEntry = z.strictObject({
  kind: z.literal('dayEntry'),
  schema: z.literal(1),
  /** `<date>.<personId>`, so that days lie together. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  personId: Id,
  /** On the clock of the person, in the zone that they were in. */
  date: CalendarDate,
  zone: Zone,
  /** `until`: back by then. */
  marks: z.array(z.strictObject({ mark: Mark, at: z.string(), until: z.string().nullable() })).max(mostMarks),
  closed: z.array(Thing).max(mostThings),
  moved: z.array(Thing).max(mostThings),
  report: z
    .strictObject({
      blocked: z.string().trim().max(1_000),
      left: z.array(z.string()).max(mostLeft),
      sentAt: z.string(),
    })
    .nullable(),
});
export type DayEntry = z.infer<typeof DayEntry>;

export const dayHappenings = [
  z.strictObject({ type: z.literal('dayRule.saved'), changes: z.array(FieldChange) }),
] as const;

type Whose = Pick<DayEntry, 'tenantId' | 'workspaceId' | 'personId' | 'date' | 'zone'>;

export function dayEntryId(date: CalendarDate, personId: string): string {
  return `${date}.${personId}`;
}

/** A day of somebody of whom nothing is known yet. */
export function emptyDay(whose: Whose): DayEntry {
  const id = dayEntryId(whose.date, whose.personId);
  return { kind: 'dayEntry', schema: 1, id, ...whose, marks: [], closed: [], moved: [], report: null };
}

/** The day with one more mark; the same mark twice within a minute is one. */
export function withMark(day: DayEntry, mark: Mark, at: Instant, until: Instant | null): DayEntry {
  const last = day.marks.at(-1);
  const isTwice = last?.mark === mark && Date.parse(at) - Date.parse(last.at) < 60_000;
  if (isTwice || day.marks.length >= mostMarks) return day;
  return { ...day, marks: [...day.marks, { mark, at, until }] };
}

/** The day with something closed or moved on it, once however often it is told. */
export function withThing(
  day: DayEntry,
  list: 'closed' | 'moved',
  thing: DayEntry['closed'][number],
): DayEntry {
  const known = day[list].some(({ id }) => id === thing.id);
  if (known || day[list].length >= mostThings) return day;
  return { ...day, [list]: [...day[list], thing] };
}

/** The day without something that was opened again. */
export function withoutThing(day: DayEntry, thingId: string): DayEntry {
  if (!day.closed.some(({ id }) => id === thingId)) return day;
  return { ...day, closed: day.closed.filter(({ id }) => id !== thingId) };
}

export const presences = ['unknown', 'here', 'away', 'gone'] as const;
export interface Presence {
  readonly state: (typeof presences)[number];
  readonly since: Instant | null;
  readonly until: Instant | null;
}

const stateAfter: Record<Mark, Presence['state']> = { start: 'here', away: 'away', end: 'gone' };

/** Where somebody is by what they said last; whoever wanted to be back by now counts as back. */
export function presenceOn(day: Pick<DayEntry, 'marks'> | undefined, now: Instant): Presence {
  const last = day?.marks.at(-1);
  if (!last) return { state: 'unknown', since: null, until: null };
  if (last.until !== null && last.until <= now) return { state: 'here', since: last.until, until: null };
  return { state: stateAfter[last.mark], since: last.at, until: last.until };
}
