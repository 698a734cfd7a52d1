import { describe, expect, it } from 'vitest';
import type { ApprovalRequest, Stage } from '../../src/domain/approval.ts';
import { dueRungs } from '../../src/domain/approval-ladder.ts';
import { keptAsItWas, reversed, shifted, shiftsOf } from '../../src/domain/calendar-shift.ts';
import type { InWorkingTime } from '../../src/domain/working-time.ts';

/** Working time that runs day and night, some people some hours later. */
const plus =
  (late: Readonly<Record<string, number>> = {}): InWorkingTime =>
  (personId, from, hours) =>
    new Date(Date.parse(from) + (hours + (late[personId] ?? 0)) * 3_600_000).toISOString();

const openedAt = '2026-09-30T01:00:00.000Z';
const atHour = (hours: number): string => plus()('', openedAt, hours);

function stage(fields: Partial<Stage> = {}): Stage {
  return {
    id: 'legal',
    mode: 'all',
    approverIds: ['mei', 'bo'],
    decisions: [],
    outcome: 'open',
    openedAt,
    deadlineHours: 24,
    dueAt: atHour(24),
    ...fields,
  };
}

function request(...stages: Stage[]): ApprovalRequest {
  return {
    kind: 'approval',
    schema: 1,
    id: 'request',
    tenantId: 't',
    workspaceId: 'w',
    campaignId: 'c',
    subject: { kind: 'campaign' },
    round: 1,
    requesterId: 'lin',
    note: '',
    status: 'inStage',
    stages,
    stage: 0,
    revision: 1,
    snapshotHash: '',
    submittedAt: openedAt,
    dueAt: null,
    closedAt: null,
  };
}

const yes = (personId: string): Stage['decisions'][number] => ({
  personId,
  verb: 'approve',
  comment: '',
  at: openedAt,
  revision: 1,
  snapshotHash: '',
  withdrawn: null,
});

const calendars = (late: Readonly<Record<string, number>>) => ({ before: plus(), after: plus(late) });
const moves = (of: ApprovalRequest, late: Readonly<Record<string, number>>) =>
  shiftsOf([of], calendars(late)).map(({ what, from, to }) => [what, from, to]);

describe('A change of calendars moves', () => {
  it.each<[string, ApprovalRequest, Record<string, number>, [string, string, string][]]>([
    [
      'the deadline of whoever works later',
      request(stage()),
      { bo: 8 },
      [['deadline', atHour(24), atHour(32)]],
    ],
    ['nothing for those who are not asked', request(stage()), { ana: 8 }, []],
    ['nothing for somebody who answered', request(stage({ decisions: [yes('bo')] })), { bo: 8 }, []],
    ['nothing that closed', request(stage({ outcome: 'approved' })), { bo: 8 }, []],
    [
      'nothing that is not asked yet',
      request(stage(), stage({ id: 'later', approverIds: ['ana'] })),
      { ana: 8 },
      [],
    ],
    [
      'nothing without a deadline or a ladder',
      request(stage({ deadlineHours: undefined, dueAt: undefined })),
      { bo: 8 },
      [],
    ],
    [
      'a deadline that was kept before only when it moves again, to where it belongs',
      request(stage({ dueAt: atHour(20) })),
      { bo: 8 },
      [['deadline', atHour(20), atHour(32)]],
    ],
    ['nothing that stands there already', request(stage({ dueAt: atHour(32) })), { bo: 8 }, []],
    [
      'the next rung where there is no deadline',
      request(
        stage({
          deadlineHours: undefined,
          dueAt: undefined,
          climbed: 1,
          ladder: [
            { afterHours: 4, act: 'remind' },
            { afterHours: 8, act: 'nudge' },
          ],
        }),
      ),
      { bo: 8 },
      [['rung', atHour(8), atHour(16)]],
    ],
  ])('%s', (_, of, late, expected) => {
    expect(moves(of, late)).toEqual(expected);
  });

  it('what concerns whose answer is missing, and the requester', () => {
    const [one] = shiftsOf([request(stage({ decisions: [yes('bo')] }))], calendars({ mei: 8 }));
    expect(one?.personIds).toEqual(['mei', 'lin']);
  });
});

describe('A shift', () => {
  const asked = request(stage({ ladder: [{ afterHours: 8, act: 'remind' }] }));
  const [shift] = shiftsOf([asked], calendars({ bo: 8 }));

  it('is done once, and back again only where nothing else moved it', () => {
    const moved = shift && shifted(asked, shift);
    expect(moved?.stages[0]?.dueAt).toBe(atHour(32));
    expect(moved && shift && shifted(moved, shift)).toBeUndefined();
    expect(moved && shift && shifted(moved, reversed(shift))).toEqual(asked);
    const other = request(stage({ dueAt: atHour(40) }));
    expect(shift && shifted(other, reversed(shift))).toBeUndefined();
    const anew = request(stage({ openedAt: atHour(1) }));
    expect(shift && shifted(anew, shift)).toBeUndefined();
  });

  it('that is not wanted leaves the rungs where they are, whatever is counted later', () => {
    const kept = shift && keptAsItWas(asked, shift, plus());
    expect(kept && dueRungs(kept, plus({ bo: 99 })).map(({ at }) => at)).toEqual([atHour(8)]);
    expect(dueRungs(asked, plus({ bo: 99 })).map(({ at }) => at)).toEqual([atHour(107)]);
    expect(kept && shift && keptAsItWas(kept, shift, plus({ bo: 50 }))).toBeUndefined();
  });
});
