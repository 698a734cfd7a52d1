import type { DueItem } from '../../domain/due.ts';
import type { Person } from '../../domain/person.ts';
import { nextRunItems, zonesOf } from '../../domain/report-times.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import type { TeamChannel } from '../../domain/team-channel.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { calendarIn } from '../series/calendar.ts';
import { channelsOf, zoneOfChannels } from './channels.ts';
import { type Asked, recipientsOf } from './recipients.ts';

/** Who receives a schedule, and by whose clock and working days each of them does. */
export interface Clocks {
  readonly everybody: readonly Person[];
  readonly channels: readonly TeamChannel[];
  readonly calendars: readonly WorkingCalendar[];
  readonly calendarOf: (person: Pick<Person, 'zone'>) => WorkingCalendar;
  readonly calendarOfChannels: WorkingCalendar;
}

/** Nobody's leave counts: a report is there when they are back. */
export async function clocksOf(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  schedule: Asked & Pick<ReportSchedule, 'zone'>,
): Promise<Clocks> {
  const [everybody, channels, zone, calendarFor] = await Promise.all([
    recipientsOf({ store, directory }, schedule),
    channelsOf({ store }, schedule),
    zoneOfChannels({ store }, schedule),
    calendarIn({ store }, schedule),
  ]);
  const readers = channels.length > 0 ? [...everybody, { zone }] : everybody;
  return {
    everybody,
    channels,
    calendars: zonesOf(schedule, readers).map(calendarFor),
    calendarOfChannels: calendarFor(schedule.zone ?? zone),
    calendarOf: (person) => calendarFor(schedule.zone ?? person.zone),
  };
}

/** The next run on each clock, to be armed with what changes a schedule. */
export async function runsAhead(
  doors: Pick<Doors, 'store' | 'directory'>,
  schedule: ReportSchedule,
  after: string,
): Promise<DueItem[]> {
  if (!schedule.active) return [];
  return nextRunItems(schedule, (await clocksOf(doors, schedule)).calendars, after);
}
