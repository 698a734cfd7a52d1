import type { Absence, WorkingHours } from '../domain/colleague.ts';
import { instantOf } from '../domain/time.ts';
import { fieldsOf } from './graph-client.ts';
import { ianaZone } from './windows-zones.ts';

/** What a mailbox says of its owner's time. The words of automatic replies are never looked at. */
export interface Mailbox {
  readonly absence: Absence | undefined;
  readonly workingHours: WorkingHours | undefined;
}

/** Reads Graph's `mailboxSettings`; whatever is not in the expected form counts as unsaid. */
export function readMailbox(settings: unknown): Mailbox {
  const { automaticRepliesSetting, workingHours, timeZone } = fieldsOf(settings);
  return { absence: absenceIn(automaticRepliesSetting), workingHours: hoursIn(workingHours, timeZone) };
}

function absenceIn(setting: unknown): Absence | undefined {
  const { status, scheduledStartDateTime, scheduledEndDateTime } = fieldsOf(setting);
  if (status === 'alwaysEnabled') return { from: null, until: null };
  if (status !== 'scheduled') return undefined;
  const from = instantIn(scheduledStartDateTime);
  const until = instantIn(scheduledEndDateTime);
  return from && until ? { from, until } : undefined;
}

/** A wall time with seven decimals beside the name of its zone. */
function instantIn(value: unknown): string | undefined {
  const { dateTime, timeZone } = fieldsOf(value);
  const zone = typeof timeZone === 'string' ? ianaZone(timeZone) : undefined;
  if (typeof dateTime !== 'string' || !zone) return undefined;
  try {
    return instantOf(dateTime.slice(0, 10), dateTime.slice(11).replace(/Z$/, ''), zone);
  } catch {
    return undefined;
  }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function hoursIn(value: unknown, mailboxZone: unknown): WorkingHours | undefined {
  const { daysOfWeek, startTime, endTime, timeZone } = fieldsOf(value);
  const [start, end] = [clockTimeIn(startTime), clockTimeIn(endTime)];
  if (!Array.isArray(daysOfWeek) || !start || !end) return undefined;
  const days = weekdays.flatMap((day, place) => (daysOfWeek.includes(day) ? [place + 1] : []));
  const { name = mailboxZone } = fieldsOf(timeZone);
  const zone = typeof name === 'string' ? ianaZone(name) : undefined;
  return { zone: zone ?? null, weekdays: days, start, end };
}

function clockTimeIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /^(([01]\d|2[0-3]):[0-5]\d):/.exec(value)?.[1] : undefined;
}
