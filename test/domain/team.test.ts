import { describe, expect, it } from 'vitest';
import { type Team, TeamList, calendarInTeam, teamOf } from '../../src/domain/team.ts';
import { workingCalendarOf } from '../../src/domain/working-calendar.ts';
import { isWorkday } from '../../src/domain/working-time.ts';
import { departmentPlain, personalPlain } from '../../src/domain/working-week.ts';

const shanghai = { zone: 'Asia/Shanghai' };
const department = {
  ...departmentPlain('nova', 'marketing'),
  daysOff: [{ date: '2026-03-04', name: 'Outing' }],
  extraWorkdays: [{ date: '2026-03-07', name: 'Launch' }],
};
const team = (id: string, part: Partial<Team>): Team => ({
  id,
  name: id,
  memberIds: [],
  country: null,
  daysOff: [],
  extraWorkdays: [],
  ...part,
});

describe('Teams of a department', () => {
  it('stand between the department and the person: the nearer one wins', () => {
    const fair = team('fair', {
      daysOff: [{ date: '2026-03-07', name: 'Rest' }],
      extraWorkdays: [
        { date: '2026-03-04', name: 'Fair' },
        { date: '2026-03-08', name: 'Fair' },
      ],
    });
    const calendar = workingCalendarOf(shanghai, calendarInTeam(department, fair), undefined);
    const worked = (of: typeof calendar) =>
      ['2026-03-04', '2026-03-05', '2026-03-07', '2026-03-08'].map((day) => isWorkday(of, day));
    expect(worked(calendar)).toEqual([true, true, false, true]);
    expect(worked(workingCalendarOf(shanghai, calendarInTeam(department, undefined), undefined))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const away = { ...personalPlain('nova', 'lin'), leave: [{ from: '2026-03-08', to: '2026-03-08' }] };
    expect(worked(workingCalendarOf(shanghai, calendarInTeam(department, fair), away))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('may have the national days of another country, and a person of the team again another', () => {
    const german = calendarInTeam(department, team('berlin', { country: 'DE' }));
    const nationalDay = '2026-10-01';
    expect(isWorkday(workingCalendarOf(shanghai, department, undefined), nationalDay)).toBe(false);
    expect(isWorkday(workingCalendarOf(shanghai, german, undefined), nationalDay)).toBe(true);
    const chinese = { ...personalPlain('nova', 'lin'), country: 'CN' as const };
    expect(isWorkday(workingCalendarOf(shanghai, german, chinese), nationalDay)).toBe(false);
  });

  it('count for somebody in two of them by the one that stands first', () => {
    const teams = [team('one', { memberIds: ['lin'] }), team('two', { memberIds: ['mei', 'lin'] })];
    expect(['lin', 'mei', 'tom'].map((id) => teamOf(teams, id)?.id)).toEqual(['one', 'two', undefined]);
  });

  it('are at most fifty, each once, with a name and everybody once', () => {
    const many = Array.from({ length: 51 }, (_, at) => team(`team-${at}`, {}));
    expect(TeamList.safeParse(many.slice(1)).success).toBe(true);
    for (const refused of [
      many,
      [team('one', {}), team('one', {})],
      [team('one', { name: ' ' })],
      [team('one', { memberIds: ['lin', 'lin'] })],
      [team('one', { daysOff: [department.daysOff, department.daysOff].flat() })],
    ])
      expect(TeamList.safeParse(refused).success).toBe(false);
  });
});
