import { type CalendarDate, type Instant, addDays } from './time.ts';

/* Calendars as files: RFC 5545, with the names and the pace of RFC 7986. */

export const entryStatuses = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'] as const;

/** Something that takes whole days; such have no zone and never shift. */
export interface CalendarEntry {
  /** The same for the same thing, always and everywhere. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly first: CalendarDate;
  /** The last day on which it is. */
  readonly last: CalendarDate;
  readonly status: (typeof entryStatuses)[number];
  readonly categories: readonly string[];
  readonly url: string;
  /** When it was last changed, where that is known. */
  readonly changedAt?: Instant;
}

export interface CalendarFile {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** When this file was made. */
  readonly at: Instant;
}

/** How often a calendar may look again. */
const pace = 'PT1H';

/** The text of a calendar, each line folded and ended as RFC 5545 asks (3.1). */
export function writeCalendar({ name, entries, at }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Campaign Desk//Calendar//EN',
    'CALSCALE:GREGORIAN',
    // With it, the stamp of an entry says when this file was made (3.8.7.2).
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${pace}`,
    // What Outlook reads in its place.
    `X-PUBLISHED-TTL:${pace}`,
    ...entries.flatMap((entry) => linesOf(entry, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(entry: CalendarEntry, at: Instant): string[] {
  const { uid, title, description, first, last, status, categories, url, changedAt } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART;VALUE=DATE:${digits(first)}`,
    // The first day on which it is no more (3.6.1).
    `DTEND;VALUE=DATE:${digits(addDays(last, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `STATUS:${status}`,
    // It takes nobody's time.
    'TRANSP:TRANSPARENT',
    ...(changedAt === undefined
      ? []
      : [`LAST-MODIFIED:${utc(changedAt)}`, `SEQUENCE:${sequenceOf(changedAt)}`]),
    `URL:${url.replaceAll(/[\s\p{Cc}]/gu, '')}`,
    'END:VEVENT',
  ];
}

const sequencesFrom = Date.UTC(2020, 0, 1);
const mostSequence = 2 ** 31 - 1;

/** Grows with each change: seconds since 2020, which a 32-bit number holds until 2088. */
function sequenceOf(changedAt: Instant): number {
  const seconds = Math.floor((Date.parse(changedAt) - sequencesFrom) / 1_000);
  return Math.max(0, Math.min(mostSequence, seconds));
}

/** A text as a value (3.3.11); signs that no line may hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const mostOctets = 75;

/** A long line goes on in the next one after a space, never within a sign (3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = mostOctets;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (octets > room) {
      parts.push(part);
      part = '';
      // The space that begins it counts.
      room = mostOctets - 1;
    }
    part += sign;
    room -= octets;
  }
  return [...parts, part].join('\r\n ');
}

/** Of one sign in UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

const digits = (date: CalendarDate): string => date.replaceAll('-', '');
const utc = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
