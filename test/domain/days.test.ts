import { describe, expect, it } from 'vitest';
import { presenceIn } from '../../bot/presence-words.ts';
import { emptyDay, plainDay, presenceOn, withMark, withThing, withoutThing } from '../../src/domain/day.ts';
import { leadsOf, ledBy } from '../../src/domain/day-leads.ts';
import { type Expected, cardsOfDay } from '../../src/domain/day-round.ts';

const at = (time: string): string => `2026-03-04T${time}:00.000Z`;
const whose = { tenantId: 't', workspaceId: 'w', personId: 'lin', date: '2026-03-04', zone: 'Asia/Shanghai' };

describe('A day of somebody', () => {
  it('knows where they are by what they said last', () => {
    const here = withMark(emptyDay(whose), 'start', at('01:00'), null);
    const away = withMark(here, 'away', at('02:00'), at('03:00'));
    expect(withMark(here, 'start', at('01:00'), null)).toBe(here);
    expect(presenceOn(undefined, at('01:00')).state).toBe('unknown');
    expect(presenceOn(away, at('02:30'))).toEqual({ state: 'away', since: at('02:00'), until: at('03:00') });
    expect(presenceOn(away, at('03:00'))).toEqual({ state: 'here', since: at('03:00'), until: null });
    expect(presenceOn(withMark(away, 'end', at('10:00'), null), at('11:00')).state).toBe('gone');
  });

  it('holds what closed once, until it is opened again', () => {
    const day = withThing(emptyDay(whose), 'closed', { id: 'a', title: 'Hall' });
    expect(withThing(day, 'closed', { id: 'a', title: 'Hall' })).toBe(day);
    expect(withoutThing(day, 'b')).toBe(day);
    expect(withoutThing(day, 'a').closed).toEqual([]);
  });
});

describe('Whoever leads', () => {
  const people = ['zoe', 'nia'].map((id) => ({ id, role: 'manager' }));
  const members = [...people, { id: 'ada', role: 'admin' }, { id: 'lin', role: 'member' }];
  const team = { id: 'a', name: 'A', country: null, daysOff: [], extraWorkdays: [] };

  it('is the manager in the team, else those in none, else all, else the administrators', () => {
    expect(leadsOf('lin', members, [{ ...team, memberIds: ['lin', 'zoe'] }])).toEqual(['zoe']);
    expect(leadsOf('lin', members, [{ ...team, memberIds: ['zoe'] }])).toEqual(['nia']);
    expect(leadsOf('lin', members, [{ ...team, memberIds: ['zoe', 'nia'] }])).toEqual(['zoe', 'nia']);
    expect(leadsOf('lin', members.slice(2), [])).toEqual(['ada']);
    expect(leadsOf('zoe', members, [])).toEqual([]);
    expect(ledBy('nia', members, [{ ...team, memberIds: ['lin', 'zoe'] }])).toEqual(['ada']);
  });
});

describe('The cards of a day', () => {
  const person = (id: string, zone: string, more: Partial<Expected> = {}): Expected => ({
    id,
    zone,
    works: true,
    leadIds: ['zoe'],
    evening: { on: true, time: '17:30' },
    ...more,
  });
  const people = [
    person('zoe', 'Asia/Shanghai', { leadIds: [] }),
    person('lin', 'Asia/Shanghai', { evening: { on: false, time: '17:30' } }),
    person('otto', 'Europe/Berlin'),
    person('nia', 'America/New_York', { works: false }),
  ];
  const cards = (choice: object, now = at('00:00')): string[] =>
    cardsOfDay(
      { tenantId: 't', workspaceId: 'w' },
      { ...plainDay, ...choice },
      { date: '2026-03-04', now },
      people,
    )
      .map(({ errand, dueAt }) => `${errand.type} ${'personId' in errand ? errand.personId : ''} ${dueAt}`)
      .toSorted();

  it('come on the clock of each, to those who work and want them, and not when their time is over', () => {
    expect(cards({})).toEqual([]);
    expect(cards({ checkIn: true })).toEqual([
      `tellMissing zoe ${at('02:00')}`,
      `tellMissing zoe ${at('09:00')}`,
    ]);
    expect(cards({ reports: true })).toEqual([
      `tellEvening otto ${at('16:30')}`,
      `tellEvening zoe ${at('09:30')}`,
      `tellRollUp zoe ${at('10:30')}`,
    ]);
    const evenings = [`tellEvening otto ${at('16:30')}`, `tellEvening zoe ${at('09:30')}`];
    expect(cards({ lines: true })).toEqual(evenings);
    expect(cards({ checkIn: true }, at('08:00'))).toEqual([`tellMissing zoe ${at('09:00')}`]);
  });
});

describe('Words of checking in', () => {
  it.each([
    ['start', 'start', null],
    ['上班！', 'start', null],
    ['<at>Campaign Desk</at> away 1h', 'away', 60],
    ['离开 1.5小时', 'away', 90],
    ['away 30 min', 'away', 30],
    ['下班', 'end', null],
  ] as const)('%s', (text, mark, minutes) => {
    expect(presenceIn(text)).toEqual({ mark, minutes });
  });

  it.each(['start the fair', 'away from home', 'Spring', '', 'away 99h'])('%j is none', (text) => {
    expect(presenceIn(text)).toBeUndefined();
  });
});
