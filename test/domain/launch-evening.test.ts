import { describe, expect, it } from 'vitest';
import type { LaunchLine } from '../../src/domain/launch-checklist.ts';
import { type EveningLine, eveningReason, inOrder } from '../../src/domain/launch-evening.ts';
import { dateIn } from '../../src/domain/time.ts';
import { plainWeek } from '../../src/domain/working-time.ts';

/** Wednesday. */
const date = '2026-03-04';
const zone = 'Asia/Shanghai';
const evening = {
  personId: 'lin',
  date,
  calendar: plainWeek(zone),
  dayOf: (at: string) => dateIn(zone, at),
};
const line: LaunchLine = {
  id: 'proofread',
  area: 'content',
  blocking: true,
  source: 'common',
  text: null,
  proof: false,
  role: '',
  fact: null,
  state: 'open',
  ownerId: 'lin',
  due: null,
  evidence: '',
  ticked: null,
  waived: null,
  touchedAt: '2026-03-04T01:00:00.000Z',
};
const why = (more: Partial<LaunchLine>) => eveningReason({ ...line, ...more }, evening);
const ticked = (at: string) => ({ state: 'done', ticked: { byId: 'bo', at } }) as const;

describe('A line of a launch checklist in the evening', () => {
  it.each<[string, Partial<LaunchLine>, string | undefined]>([
    ['is left alone when somebody spoke of it today', {}, undefined],
    ['is left alone when it is not due yet', { due: '2026-03-05' }, undefined],
    ['is told when it is due today', { due: date }, 'today'],
    ['is told when it was due', { due: '2026-03-03' }, 'overdue'],
    ['is of nobody else', { due: date, ownerId: 'bo' }, undefined],
    ['is of nobody', { due: date, ownerId: null }, undefined],
    ['is settled by a waiver', { due: date, state: 'waived' }, undefined],
    ['is settled when it does not apply', { due: date, state: 'dropped' }, undefined],
    ['was touched on Friday, two working days ago', { touchedAt: '2026-02-27T17:00:00.000Z' }, undefined],
    ['was touched on Friday, three working days ago', { touchedAt: '2026-02-27T10:00:00.000Z' }, 'untouched'],
    ['was touched before that was kept', { touchedAt: undefined }, 'untouched'],
    ['was ticked today', ticked('2026-03-03T17:00:00.000Z'), 'ticked'],
    ['was ticked yesterday', ticked('2026-03-03T15:00:00.000Z'), undefined],
    [
      'is of the department and nobody spoke of it',
      { source: 'department', touchedAt: undefined },
      undefined,
    ],
    ['ticked itself', { state: 'done', fact: 'goalNamed' }, undefined],
  ])('%s', (_, more, reason) => {
    expect(why(more)).toBe(reason);
  });

  it('stands by what presses most, and by its day', () => {
    const campaign = { id: 'c1', name: 'Fair', code: 'C-1' };
    const of = (reason: EveningLine['why'], due: string | null): EveningLine => ({
      campaign,
      lineId: `${reason} ${due}`,
      text: null,
      due,
      why: reason,
      mayTick: true,
      wantsProof: false,
    });
    const mixed = [of('ticked', null), of('untouched', null), of('overdue', '2026-03-03'), of('today', date)];
    expect(inOrder([...mixed, of('overdue', '2026-03-01')]).map(({ lineId }) => lineId)).toEqual([
      'overdue 2026-03-01',
      'overdue 2026-03-03',
      `today ${date}`,
      'untouched null',
      'ticked null',
    ]);
  });
});
