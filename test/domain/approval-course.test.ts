import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/domain/approval-course.ts';
import { type ApprovalRequest, byRule } from '../../src/domain/approval.ts';
import type { Event } from '../../src/domain/event.ts';
import { at, decisionOf, later, requestOf } from './approval-cases.ts';

const muchLater = '2026-03-05T01:00:00.000Z';

let told = 0;
function event(what: Event['what'], when: string, actorId = 'lin'): Event {
  told += 1;
  const where = { tenantId: 't-1', workspaceId: 'w-1', campaignId: 'c-1' };
  return { kind: 'event', schema: 1, id: `e-${told}`, ...where, at: when, actorId, what };
}

const submitted = event(
  {
    type: 'approval.submitted',
    requestId: 'r-1',
    round: 2,
    mode: 'all',
    approverIds: ['mei', 'bo'],
    dueAt: null,
  },
  at,
);
const decided = (actorId: string, when: string) =>
  event(
    { type: 'approval.decided', requestId: 'r-1', round: 2, verb: 'approve', comment: '', closed: false },
    when,
    actorId,
  );

const alone = (request: ApprovalRequest, events: readonly Event[] = [submitted]) =>
  courseOf(request, [request], events);

describe('The course of a request', () => {
  it('does not exist as long as there is nothing to count', () => {
    expect(alone(requestOf())).toBeUndefined();
  });

  it.each([
    ['a rule gave', { personId: byRule }],
    ['was taken over from the request before', { carried: true as const }],
    ['was taken back by whoever gave it', { withdrawn: { at, changes: [], why: 'undone' as const } }],
  ])('leaves out an answer that %s', (_, changes) => {
    expect(alone(requestOf({}, { decisions: [decisionOf('mei', changes)] }))).toBeUndefined();
  });

  it('keeps an answer that an edit withdrew, and counts the next one from the edit on', () => {
    const first = decisionOf('mei', { at: later, withdrawn: { at: later, changes: [], why: 'edit' } });
    const second = decisionOf('mei', { at: muchLater });
    const edited = '2026-03-04T01:00:00.000Z';
    const withdrawn = event(
      { type: 'approval.yesWithdrawn', requestId: 'r-1', personIds: ['mei'], changes: [] },
      edited,
    );
    const events = [submitted, decided('mei', later), withdrawn, decided('mei', muchLater)];
    const course = alone(requestOf({}, { decisions: [first, second] }), events);
    expect(course?.answers).toMatchObject([
      { personId: 'mei', askedAt: at, at: later },
      { personId: 'mei', askedAt: edited, at: muchLater },
    ]);
    expect([course?.firstAt, course?.lastAt]).toEqual([later, muchLater]);
  });

  it('counts from the opening of the stage for somebody whom nobody asked, such as whoever has a veto', () => {
    const stage = { openedAt: later, decisions: [decisionOf('ana', { at: muchLater, verb: 'reject' })] };
    expect(alone(requestOf({}, stage))?.answers).toMatchObject([{ personId: 'ana', askedAt: later }]);
  });

  it('takes no other request of the campaign for its own', () => {
    const other = { ...submitted, what: { ...submitted.what, requestId: 'r-0' } } as Event;
    const request = requestOf({}, { decisions: [decisionOf('mei', { at: later })], openedAt: at });
    const course = alone(request, [submitted, { ...other, at: later }, decided('mei', later)]);
    expect(course?.answers).toMatchObject([{ askedAt: at }]);
  });

  it('names the fields of the points of a no, or its words where there are none', () => {
    const no = decisionOf('mei', { verb: 'requestChanges', comment: 'Not yet', at: later });
    const point = { stageId: 's-1', revision: 3, at: later, settled: null, byId: 'mei', text: 'Too dear' };
    const points = [
      { ...point, id: 'p-1', anchor: 'budget' },
      { ...point, id: 'p-2', anchor: 'page 3' },
      { ...point, id: 'p-3', anchor: 'brief', byId: 'bo' },
    ];
    const named = alone(requestOf({ points }, { decisions: [no] }));
    expect(named?.answers[0]?.reasons).toEqual([
      { field: 'budget', words: 'Too dear' },
      { field: null, words: 'Too dear' },
    ]);
    const silent = alone(requestOf({}, { decisions: [no] }));
    expect(silent?.answers[0]?.reasons).toEqual([{ field: null, words: 'Not yet' }]);
  });

  it('lapses in the stages that were waited for, and in no later one', () => {
    const open = { mode: 'all' as const, decisions: [], outcome: 'open' as const };
    const stages = [
      { ...open, id: 's-1', name: 'Legal', approverIds: ['mei', 'bo'], openedAt: at },
      { ...open, id: 's-2', name: 'Finance', approverIds: ['ana'] },
    ];
    const course = alone(requestOf({ status: 'expired', closedAt: later, stages }));
    expect(course?.lapses).toEqual([
      { stageId: 's-1', stageName: 'Legal', personIds: ['mei', 'bo'], askedAt: at, at: later },
    ]);
    expect(course?.outcome).toBeNull();
  });

  it.each([
    ['changesRequested', 3],
    ['approved', 1],
    ['withdrawn', 1],
  ] as const)('after a request that was %s, took %s rounds', (status, rounds) => {
    const closed = { closedAt: later } as const;
    const first = requestOf({ id: 'r-0', round: 2, firstRound: 1, status, ...closed });
    const second = requestOf({ round: 3, firstRound: 3, status: 'approved', ...closed });
    expect(courseOf(second, [first, second], [])?.outcome).toEqual({ at: later, rounds });
  });
});
