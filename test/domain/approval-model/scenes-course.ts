import assert from 'node:assert/strict';
import { countedRound, precedes } from '../../../src/domain/approval-advance.ts';
import { waitingFor } from '../../../src/domain/approval-stages.ts';
import { expire, withdraw } from '../../../src/domain/approval-flow.ts';
import { addApprover, copyTo, transfer, urge } from '../../../src/domain/approval-hand.ts';
import { override, supersede } from '../../../src/domain/approval-ruling.ts';
import { askToReopen, reopen, returnTo, undo, undoUntil } from '../../../src/domain/approval-undo.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { type SceneOf, after, agreed, asked, outcomes, refused, says, stageOf, took } from './scenes.ts';

const two = () => [stageOf('legal', ['ana']), stageOf('finance', ['bo', 'cyn'])];
const handing = { personId: 'ana', comment: '', at: after(5) };

export const courseScenes: SceneOf[] = [
  {
    name: 'an answer can be taken back for ten minutes, and the next stage waits again',
    run() {
      const half = agreed(asked(two()), 'ana');
      assert.equal(undoUntil(half, 'ana', after(2)), after(11));
      const back = took(undo(half, 'ana', after(10)));
      assert.deepEqual([outcomes(back), waitingFor(back), back.round], ['open open', ['ana'], 2]);
      assert.equal(back.stages[1]?.openedAt, undefined);
      assert.equal(back.stages[0]?.decisions[0]?.withdrawn?.why, 'undone');
      // A click on the old card is told from a new answer; nobody was asked a second time.
      assert.deepEqual([back.round, countedRound(back)], [2, 1]);
      assert.equal(refused(undo(half, 'ana', after(11))), 'tooLate');
      assert.equal(undoUntil(half, 'ana', after(11)), undefined);
    },
  },
  {
    name: 'an answer cannot be taken back after a later stage acted',
    run() {
      const later = agreed(asked(two()), 'ana', 'bo');
      assert.equal(refused(undo(later, 'ana', after(3))), 'tooLate');
      assert.deepEqual(waitingFor(took(undo(later, 'bo', after(3)))), ['bo', 'cyn']);
      assert.equal(refused(undo(later, 'dan', after(3))), 'notAsked');
    },
  },
  {
    name: 'the answer that closed it can be taken back, an old click on it then changes nothing',
    run() {
      const request = asked([stageOf('s', ['ana'])]);
      const closed = took(says(request, 'ana', 'reject'));
      const back = took(undo(closed, 'ana', after(2)));
      assert.deepEqual([back.status, back.closedAt, outcomes(back)], ['inStage', null, 'open']);
      assert.equal(refused(says(back, 'ana', 'reject', after(3), { round: 1 })), 'changedSinceShown');
      assert.equal(
        refused(undo(took(withdraw(agreed(asked(two()), 'ana'), '', after(2))), 'ana', after(3))),
        'tooLate',
      );
    },
  },
  {
    name: 'a closed request is opened again with a reason, from the stage that ended it or an earlier one',
    run() {
      const done = agreed(asked(two()), 'ana', 'bo', 'cyn');
      assert.equal(refused(reopen(done, { reason: ' ', at: after(99) })), 'reasonNeeded');
      const last = took(reopen(done, { reason: 'New price', at: after(99) }));
      assert.deepEqual([outcomes(last), waitingFor(last)], ['approved open', ['bo', 'cyn']]);
      const first = took(reopen(done, { stageId: 'legal', reason: 'New price', at: after(99) }));
      assert.deepEqual([outcomes(first), waitingFor(first)], ['open open', ['ana']]);
      assert.equal(
        first.stages[1]?.decisions.every(({ withdrawn }) => withdrawn?.why === 'reopened'),
        true,
      );
      assert.equal(refused(reopen(done, { stageId: 'none', reason: 'x', at: after(99) })), 'notFound');
      for (const other of [asked(two()), took(withdraw(asked(two()), '', after(1)))]) {
        assert.equal(refused(reopen(other, { reason: 'x', at: after(99) })), 'wrongStatus');
      }
    },
  },
  {
    name: 'time that passed while it was closed counts for nobody',
    run() {
      const dueAt = after(60);
      const ladder = [{ afterHours: 1, act: 'expire' as const }];
      const request = asked(
        [
          stageOf('a', ['ana'], { ladder, climbed: 1 }),
          stageOf('b', ['bo'], { after: [], ladder, climbed: 1 }),
        ],
        { dueAt },
      );
      const expired = expire(request, dueAt).request;
      assert.deepEqual([expired.status, expire(expired, after(99)).happening], ['expired', undefined]);
      assert.equal(expire(request, after(59)).happening, undefined);
      const opened = took(reopen(expired, { reason: 'Holiday', at: after(500) }));
      assert.deepEqual(
        opened.stages.map(({ climbed, openedAt }) => [climbed, openedAt]),
        [
          [undefined, after(500)],
          [undefined, after(500)],
        ],
      );
    },
  },
  {
    name: 'whoever had a part may ask to have an expired request opened again, once',
    run() {
      const expired = expire(asked(two(), { dueAt: after(60) }), after(60)).request;
      const wished = took(askToReopen(expired, 'bo', after(99)));
      assert.deepEqual(wished.reopenAsked, [{ personId: 'bo', at: after(99) }]);
      assert.equal(refused(askToReopen(wished, 'bo', after(100))), 'nothing');
      assert.equal(refused(askToReopen(expired, 'otto', after(99))), 'notAsked');
      assert.equal(refused(askToReopen(asked(two()), 'bo', after(99))), 'wrongStatus');
    },
  },
  {
    name: 'a stage sends it back to an earlier one, with words',
    run() {
      const half = agreed(asked(two()), 'ana', 'bo');
      const back = { personId: 'cyn', stageId: 'legal', comment: 'Check the terms', at: after(5) };
      const returned = took(returnTo(half, back));
      assert.deepEqual([outcomes(returned), waitingFor(returned), returned.round], ['open open', ['ana'], 2]);
      assert.equal(refused(returnTo(half, { ...back, comment: '' })), 'commentNeeded');
      assert.equal(refused(returnTo(half, { ...back, stageId: 'finance' })), 'notFound');
      assert.equal(refused(returnTo(half, { ...back, personId: 'ana' })), 'notAsked');
      assert.equal(refused(returnTo(agreed(half, 'cyn'), back)), 'requestClosed');
    },
  },
  {
    name: 'an approver hands their place over, with its weight and its last word',
    run() {
      const stage = stageOf('s', ['ana', 'bo'], {
        mode: 'weighted',
        weights: { ana: 3 },
        needs: 3,
        primaryId: 'ana',
      });
      const request = asked([stage]);
      const moved = took(transfer(request, { ...handing, fromId: 'ana', toId: 'dan' }));
      assert.deepEqual(
        [moved.stages[0]?.approverIds, moved.stages[0]?.weights, moved.stages[0]?.primaryId],
        [['dan', 'bo'], { dan: 3 }, 'dan'],
      );
      assert.equal(refused(says(moved, 'ana')), 'notAsked');
      assert.equal(agreed(moved, 'dan').status, 'approved');
      assert.equal(refused(transfer(request, { ...handing, fromId: 'ana', toId: 'bo' })), 'alreadyAsked');
      assert.equal(refused(transfer(request, { ...handing, fromId: 'ana', toId: 'lin' })), 'ownRequest');
      assert.equal(refused(transfer(request, { ...handing, fromId: 'dan', toId: 'eva' })), 'notAsked');
      assert.equal(
        refused(transfer(agreed(asked(two()), 'ana', 'bo'), { ...handing, fromId: 'bo', toId: 'eva' })),
        'alreadyDecided',
      );
    },
  },
  {
    name: 'one more approver is asked before, after or beside',
    run() {
      const request = asked([stageOf('a', ['ana']), stageOf('b', ['bo'])]);
      const add = (where: 'before' | 'after' | 'beside') =>
        took(addApprover(request, { ...handing, toId: 'dan', where }));
      const first = add('before');
      assert.deepEqual(
        [waitingFor(first), first.stages.map(({ id }) => id)],
        [['dan'], ['added-3', 'a', 'b']],
      );
      assert.equal(agreed(first, 'dan', 'ana', 'bo').status, 'approved');
      const next = agreed(add('after'), 'ana');
      assert.deepEqual(waitingFor(next), ['dan']);
      assert.deepEqual(waitingFor(agreed(next, 'dan')), ['bo']);
      assert.deepEqual(waitingFor(add('beside')), ['ana', 'dan']);
      assert.equal(refused(addApprover(request, { ...handing, toId: 'lin', where: 'before' })), 'ownRequest');
      assert.equal(
        refused(addApprover(request, { ...handing, toId: 'ana', where: 'beside' })),
        'alreadyAsked',
      );
      assert.equal(
        refused(addApprover(request, { ...handing, personId: 'bo', toId: 'dan', where: 'after' })),
        'notAsked',
      );
    },
  },
  {
    name: 'one more voice can fix the outcome of a vote that was even',
    run() {
      const rule = { mode: 'quorum', needs: 1, tie: 'decider', primaryId: 'ana' } as const;
      const even = agreed(asked([stageOf('s', ['ana', 'bo'], rule), stageOf('t', ['eva'])]), 'bo');
      assert.equal(outcomes(even), 'open open');
      const given = { ...handing, toId: 'cyn', where: 'beside' } as const;
      assert.equal(outcomes(took(addApprover(even, given))), 'approved open');
    },
  },
  {
    name: 'an approver is urged once in four working hours, and the count is kept',
    run() {
      const nextAt = (since: string) => new Date(Date.parse(since) + 240 * 60_000).toISOString();
      const urged = (request = asked(two()), at = after(10)) => urge(request, { toId: 'ana', at, nextAt });
      const once = took(urged());
      assert.equal(refused(urged(once, after(249))), 'tooSoon');
      assert.deepEqual(took(urged(once, after(250))).stages[0]?.urged, [
        { personId: 'ana', count: 2, lastAt: after(250) },
      ]);
      assert.equal(refused(urge(once, { toId: 'bo', at: after(20), nextAt })), 'notAsked');
    },
  },
  {
    name: 'whoever gets a copy sees it; twice is once',
    run() {
      const copied = took(copyTo(asked(two()), { ...handing, toId: 'eva' }));
      assert.deepEqual(copied.observerIds, ['eva']);
      assert.equal(refused(copyTo(copied, { ...handing, toId: 'eva' })), 'nothing');
    },
  },
  {
    name: 'somebody above decides with a reason, never their own, and nobody after them',
    run() {
      const ruling = { byId: 'zoe', verb: 'approve', reason: 'Fair starts', at: after(9) } as const;
      const request = asked(two());
      const ended = override(request, ruling);
      const over = took(ended);
      assert.deepEqual([over.status, over.ruling], ['approved', ruling]);
      assert.ok(!isRefusal(ended) && ended.happening?.type === 'approval.handled');
      assert.deepEqual(ended.happening.personIds.toSorted(), ['ana', 'bo', 'cyn', 'lin']);
      assert.equal(refused(override(request, { ...ruling, byId: 'lin' })), 'ownRequest');
      assert.equal(refused(override(request, { ...ruling, reason: '' })), 'reasonNeeded');
      assert.equal(refused(override(over, ruling)), 'requestClosed');
      assert.equal(refused(says(over, 'ana')), 'alreadyDecided');
      assert.equal(
        refused(undo(agreed(took(override(agreed(request, 'ana'), ruling))), 'ana', after(9))),
        'tooLate',
      );
    },
  },
  {
    name: 'the request before is the one before the first round, however often this one was asked anew',
    run() {
      const old = { ...asked(two()), id: 'r-0', round: 2, firstRound: 1 };
      const now = asked(two(), { round: 5, firstRound: 3 });
      assert.deepEqual([precedes(old, now), precedes(now, old), precedes(now, now)], [true, false, false]);
      assert.equal(precedes({ ...old, subject: { kind: 'launch' } }, now), false);
    },
  },
  {
    name: 'only a yes becomes history when a newer request takes its place',
    run() {
      assert.equal(took(supersede(agreed(asked(two()), 'ana', 'bo', 'cyn'))).status, 'superseded');
      assert.equal(refused(supersede(asked(two()))), 'nothing');
    },
  },
];
