import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { feedKeyIn, feedPath } from '../../src/domain/calendar-feed.ts';
import { type CalendarEntry, type CalendarFile, writeCalendar } from '../../src/domain/ical.ts';
import { chanceFrom } from '../kit/chance.ts';

const at = '2026-03-04T01:02:03.456Z';

function entry(changes: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'campaign.coast.tenant-1@campaign-desk',
    title: 'Coast film',
    description: 'MKT-1\nStatus: Running',
    first: '2026-03-23',
    last: '2026-03-29',
    status: 'CONFIRMED',
    categories: ['Email', 'WeChat'],
    url: 'https://desk.example/tab/campaigns/coast',
    changedAt: '2026-03-02T01:00:00.000Z',
    ...changes,
  };
}

const file = (entries: readonly CalendarEntry[], name = 'Spring'): CalendarFile => ({ name, entries, at });

// RFC 7986 is younger than the reader: it has to be told that these are texts.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };

/** As somebody reads it who never saw our code. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

const octets = (line: string): number => new TextEncoder().encode(line).length;

const hostile = [
  'Comma, semicolon; colon: backslash\\ and \\n that is none',
  'first\nsecond\r\nthird\rfourth\u2028fifth',
  'BEGIN:VEVENT\r\nEND:VCALENDAR',
  '🎉 👩‍👩‍👧 é ÅÄÖ "quoted" ^n ^\'',
  '\u0000bell\u0007\u001b[0m tab\there \u0085',
  `lone \uD800 half`,
  ' leading and trailing ',
  '上海春季发布'.repeat(167).slice(0, 1_000),
  'x'.repeat(75 - 'SUMMARY:'.length),
  'x'.repeat(76 - 'SUMMARY:'.length),
];

/** What is left of a text in a line: one kind of line end, no signs that no line may hold. */
const kept = (text: string): string =>
  text
    .replaceAll(/\r\n?|\u2028/g, '\n')
    .replaceAll('\uD800', '\uFFFD')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '');

describe('A calendar as a file', () => {
  it('is read by others as it was meant: whole days with their end, names, states and addresses', () => {
    const { calendar, events } = read(writeCalendar(file([entry()])));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Spring');
    expect(calendar.getFirstPropertyValue('name')).toBe('Spring');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getFirstSubcomponent('vtimezone')).toBeNull();
    const [event] = events;
    if (!event) throw new Error('There is no event.');
    expect(event.uid).toBe('campaign.coast.tenant-1@campaign-desk');
    expect([event.startDate.isDate, String(event.startDate)]).toEqual([true, '2026-03-23']);
    // The first day on which it is no more.
    expect([event.endDate.isDate, String(event.endDate)]).toEqual([true, '2026-03-30']);
    expect(event.duration.toSeconds()).toBe(7 * 86_400);
    expect(event.description).toBe('MKT-1\nStatus: Running');
    const value = (name: string) => String(event.component.getFirstPropertyValue(name));
    expect(value('status')).toBe('CONFIRMED');
    expect(value('transp')).toBe('TRANSPARENT');
    expect(value('url')).toBe('https://desk.example/tab/campaigns/coast');
    expect(value('dtstamp')).toBe('2026-03-04T01:02:03Z');
    expect(value('last-modified')).toBe('2026-03-02T01:00:00Z');
    expect(event.component.getFirstProperty('categories')?.getValues()).toEqual(['Email', 'WeChat']);
  });

  it('keeps every name as it was written, and lets none become a line of its own', () => {
    const entries = hostile.map((title, index) =>
      entry({ uid: `u${index}`, title, description: title, categories: [title] }),
    );
    for (const name of hostile) {
      const { calendar, events } = read(writeCalendar(file(entries, name)));
      expect(calendar.getFirstPropertyValue('name')).toBe(kept(name));
      expect(events.map(({ summary }) => summary)).toEqual(hostile.map(kept));
      expect(events.map(({ description }) => description)).toEqual(hostile.map(kept));
      expect(events.map(({ component }) => component.getFirstProperty('categories')?.getValues())).toEqual(
        hostile.map((text) => [kept(text)]),
      );
      expect(calendar.getAllSubcomponents()).toHaveLength(hostile.length);
    }
    expect(writeCalendar(file([entry({ url: 'https://a.example/\r\nX-EVIL:1' })]))).toContain(
      'URL:https://a.example/X-EVIL:1\r\n',
    );
  });

  it('folds whatever it is given within 75 octets, between signs, and loses nothing', () => {
    const chance = chanceFrom(5_545);
    const signs = ['a', ';', ',', '\\', '\n', 'é', '春', '🎉', ' ', '\t'];
    for (let round = 0; round < 400; round += 1) {
      const title = Array.from({ length: chance.below(300) }, () => chance.pick(signs)).join('');
      const text = writeCalendar(file([entry({ title })]));
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = text.split('\r\n');
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
      // Cut within a sign, a line would hold half of one.
      expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([]);
      expect(read(text).events.map(({ summary }) => summary)).toEqual([title]);
    }
  });

  it('says of a later change a higher number, and of an unknown one none', () => {
    const sequence = (changedAt?: string) =>
      read(
        writeCalendar(file([changedAt === undefined ? without() : entry({ changedAt })])),
      ).events[0]?.component.getFirstPropertyValue('sequence');
    const without = (): CalendarEntry => {
      const { changedAt: _at, ...rest } = entry();
      return rest;
    };
    const [one, other] = [sequence('2026-03-02T01:00:00.000Z'), sequence('2026-03-02T01:00:01.000Z')];
    expect(Number(other) - Number(one)).toBe(1);
    expect(sequence()).toBeNull();
    expect(sequence('2199-01-01T00:00:00.000Z')).toBe(2 ** 31 - 1);
  });
});

describe('The address of a feed', () => {
  const secret = 'A'.repeat(43);

  it('holds what opens it, and nothing else is one', () => {
    const key = { tenantId: 'tenant-1', feedId: 'feed_1.x', secret };
    expect(feedKeyIn(feedPath(key).replace('/feeds/', ''))).toEqual(key);
    const wrong = [
      '',
      'calendar.ics',
      `a~~b~~${secret}`,
      `a~b~~${secret}.ics`,
      `a~~b~~short.ics`,
      `../~~b~~${secret}.ics`,
    ];
    expect(wrong.map(feedKeyIn)).toEqual(wrong.map(() => undefined));
  });
});
