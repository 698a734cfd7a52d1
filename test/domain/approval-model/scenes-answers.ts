import assert from 'node:assert/strict';
import type { Stage } from '../../../src/domain/approval.ts';
import { waitingFor } from '../../../src/domain/approval-stages.ts';
import { namePoint, openPoints, settlePoint } from '../../../src/domain/approval-points.ts';
import { undo } from '../../../src/domain/approval-undo.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { type SceneOf, after, agreed, asked, outcomes, refused, says, stageOf, took } from './scenes.ts';

type Vote = readonly [who: string, verb: 'yes' | 'no' | 'change'];
const verbs = { yes: 'approve', no: 'reject', change: 'requestChanges' } as const;
const trio = ['ana', 'bo', 'cyn'];
const four = [...trio, 'dan'];

/** People, rule, votes, and the outcome of the stage after each vote. */
const counts: readonly [string, Partial<Stage>, string[], readonly Vote[], string][] = [
  [
    'two of three close on the second yes',
    { mode: 'quorum', needs: 2, rejects: 'counts' },
    trio,
    [
      ['ana', 'yes'],
      ['bo', 'yes'],
    ],
    'open approved',
  ],
  [
    'two of three close when yes has become impossible',
    { mode: 'quorum', needs: 2, rejects: 'counts' },
    trio,
    [
      ['ana', 'no'],
      ['bo', 'no'],
    ],
    'open rejected',
  ],
  [
    'a no that counts leaves the others their say',
    { mode: 'quorum', needs: 2, rejects: 'counts' },
    trio,
    [
      ['ana', 'no'],
      ['bo', 'yes'],
      ['cyn', 'yes'],
    ],
    'open open approved',
  ],
  [
    'one no ends it where the route says so',
    { mode: 'quorum', needs: 2, rejects: 'endsAll' },
    trio,
    [['ana', 'no']],
    'rejected',
  ],
  [
    'as many for changes as against is the milder',
    { mode: 'quorum', needs: 2, rejects: 'counts' },
    trio,
    [
      ['ana', 'change'],
      ['bo', 'no'],
    ],
    'open changesRequested',
  ],
  [
    'sixty percent of four are three',
    { mode: 'percentage', needs: 60, rejects: 'counts' },
    four,
    [
      ['ana', 'yes'],
      ['bo', 'yes'],
      ['cyn', 'yes'],
    ],
    'open open approved',
  ],
  [
    'half is enough when ties approve',
    { mode: 'percentage', needs: 50, rejects: 'counts', tie: 'approves' },
    four,
    [
      ['ana', 'yes'],
      ['bo', 'yes'],
    ],
    'open approved',
  ],
  [
    'half is not enough when ties reject',
    { mode: 'percentage', needs: 50, rejects: 'counts', tie: 'rejects' },
    four,
    [
      ['ana', 'yes'],
      ['bo', 'yes'],
      ['cyn', 'no'],
      ['dan', 'no'],
    ],
    'open open open rejected',
  ],
  [
    'an even vote waits for the one who decides it',
    { mode: 'percentage', needs: 50, rejects: 'counts', tie: 'decider', primaryId: 'dan' },
    four,
    [
      ['ana', 'yes'],
      ['bo', 'yes'],
      ['cyn', 'no'],
      ['dan', 'no'],
    ],
    'open open open rejected',
  ],
  [
    'the one who decides an even vote fixes it early',
    { mode: 'percentage', needs: 50, rejects: 'counts', tie: 'decider', primaryId: 'dan' },
    four,
    [
      ['ana', 'yes'],
      ['dan', 'yes'],
    ],
    'open approved',
  ],
  [
    'weight counts, not heads',
    { mode: 'weighted', needs: 3, weights: { ana: 3, bo: 1, cyn: 1 }, rejects: 'counts' },
    trio,
    [
      ['bo', 'yes'],
      ['ana', 'yes'],
    ],
    'open approved',
  ],
  [
    'without the heavy one the others are not enough',
    { mode: 'weighted', needs: 3, weights: { ana: 3, bo: 1, cyn: 1 }, rejects: 'counts' },
    trio,
    [['ana', 'no']],
    'rejected',
  ],
  [
    'the primary decides alone',
    { mode: 'primary', primaryId: 'bo' },
    trio,
    [
      ['ana', 'no'],
      ['bo', 'yes'],
    ],
    'open approved',
  ],
  [
    'a veto ends what counts',
    { mode: 'quorum', needs: 1, rejects: 'counts', vetoIds: ['cyn'] },
    trio,
    [['cyn', 'no']],
    'rejected',
  ],
  [
    'all means all',
    { mode: 'all', rejects: 'counts' },
    trio,
    [
      ['ana', 'yes'],
      ['bo', 'no'],
    ],
    'open rejected',
  ],
];

const counted: SceneOf[] = counts.map(([name, rule, people, votes, wanted]) => ({
  name,
  run() {
    // A stage after it keeps the request open, so that the votes can be told one by one.
    let request = asked([stageOf('s', people, rule), stageOf('beside', ['fei'], { after: [] })]);
    const seen = votes.map(([who, verb], index) => {
      request = took(says(request, who, verbs[verb], after(index + 1)));
      return request.stages[0]?.outcome;
    });
    assert.equal(seen.join(' '), wanted);
  },
}));

const twoPaths = (rejects: Stage['rejects']): Stage[] => [
  stageOf('copy', ['ana'], { after: [] }),
  stageOf('legal', ['bo'], { after: ['copy'], rejects }),
  stageOf('press', ['cyn'], { after: ['legal'] }),
  stageOf('brand', ['dan'], { after: ['copy'] }),
];

export const answerScenes: SceneOf[] = [
  ...counted,
  {
    name: 'parallel stages open together, and the request ends when both are answered',
    run() {
      const opened = agreed(asked(twoPaths('endsAll')), 'ana');
      assert.deepEqual(waitingFor(opened), ['bo', 'dan']);
      const done = agreed(opened, 'dan', 'bo', 'cyn');
      assert.deepEqual([done.status, outcomes(done)], ['approved', 'approved approved approved approved']);
    },
  },
  {
    name: 'a no stops its own path only, where the route says so',
    run() {
      const stopped = took(says(agreed(asked(twoPaths('stopsPath')), 'ana'), 'bo', 'reject'));
      assert.deepEqual([stopped.status, outcomes(stopped)], ['inStage', 'approved rejected skipped open']);
      assert.equal(agreed(stopped, 'dan').status, 'approved');
    },
  },
  {
    name: 'with all paths stopped it is rejected',
    run() {
      const stages = [stageOf('a', ['ana'], { rejects: 'stopsPath' }), stageOf('b', ['bo'])];
      assert.equal(took(says(asked(stages), 'ana', 'reject')).status, 'rejected');
    },
  },
  {
    name: 'a veto ends everything, also on a path of its own',
    run() {
      const stages = twoPaths('stopsPath').map((stage) => ({ ...stage, vetoIds: ['eva'] }));
      const opened = agreed(asked(stages), 'ana');
      assert.equal(refused(says(opened, 'eva', 'approve')), 'notAsked');
      assert.equal(took(says(opened, 'eva', 'reject')).status, 'rejected');
    },
  },
  {
    name: 'a no needs a reason, a wish for changes needs words or points',
    run() {
      const request = asked([stageOf('s', ['ana'])]);
      const wordless = (verb: 'reject' | 'requestChanges', more = {}) =>
        refused(says(request, 'ana', verb, after(1), { comment: ' ', ...more }));
      const points = [{ text: 'Logo', anchor: null }];
      assert.deepEqual(
        [
          wordless('reject'),
          wordless('requestChanges'),
          wordless('requestChanges', { points }),
          wordless('reject', { points }),
        ],
        ['reasonNeeded', 'commentNeeded', 'taken', 'reasonNeeded'],
      );
    },
  },
  {
    name: 'in order, the second is asked when the first has answered',
    run() {
      const request = asked([stageOf('s', ['ana', 'bo'], { mode: 'inOrder' })]);
      assert.deepEqual(waitingFor(request), ['ana']);
      assert.equal(refused(says(request, 'bo')), 'notAsked');
      assert.equal(agreed(request, 'ana', 'bo').status, 'approved');
    },
  },
  {
    name: 'nobody decides their own request, in whatever part',
    run() {
      const parts: Partial<Stage>[] = [
        { approverIds: ['ana', 'lin'] },
        { overseerIds: ['lin'] },
        { vetoIds: ['lin'] },
        { standIns: [{ personId: 'lin', forId: 'ana', chain: ['ana', 'lin'], by: 'delegation' }] },
      ];
      const answers = parts.map((part) =>
        refused(says(asked([stageOf('s', ['ana'], part)]), 'lin', 'reject')),
      );
      assert.deepEqual(new Set(answers), new Set(['ownRequest']));
    },
  },
  {
    name: 'a stand-in answers on behalf of the approver, who could have answered too',
    run() {
      const chain = ['ana', 'bo', 'cyn'];
      const standIns = [{ personId: 'cyn', forId: 'ana', chain, by: 'delegation' as const }];
      const request = asked([stageOf('s', ['ana', 'dan'], { standIns })]);
      assert.deepEqual(waitingFor(request), ['ana', 'dan', 'cyn']);
      const answered = agreed(request, 'cyn');
      const [decision] = answered.stages[0]?.decisions ?? [];
      assert.deepEqual([decision?.personId, decision?.onBehalfOf, decision?.chain], ['cyn', 'ana', chain]);
      const late = says(answered, 'ana');
      assert.ok(isRefusal(late));
      assert.deepEqual([late.refused, late.facts], ['alreadyDecided', { personId: 'cyn' }]);
      assert.equal(refused(says(agreed(request, 'ana'), 'cyn')), 'alreadyDecided');
      assert.equal(agreed(answered, 'dan').status, 'approved');
    },
  },
  {
    name: 'two stages of two people are not one person’s',
    run() {
      const stages = ['a', 'b'].map((id) => stageOf(id, ['ana', 'bo'], { mode: 'any', distinct: true }));
      const half = agreed(asked(stages), 'ana');
      assert.equal(refused(says(half, 'ana', 'approve', after(5))), 'samePerson');
      assert.equal(agreed(half, 'bo').status, 'approved');
      const free = stages.map(({ distinct: _distinct, ...stage }) => stage);
      assert.equal(agreed(agreed(asked(free), 'ana'), 'ana').status, 'approved');
    },
  },
  {
    name: 'a click that is delivered again is one answer, even when its person is asked again since',
    run() {
      const stages = [stageOf('a', ['ana'], {}), stageOf('b', ['ana'], {})];
      const request = asked(stages);
      const first = {
        personId: 'ana',
        verb: 'approve',
        round: 1,
        revisionShown: 1,
        comment: '',
        at: after(1),
      } as const;
      const half = took(says(request, 'ana', 'approve', after(1), first));
      assert.deepEqual([half.round, waitingFor(half)], [2, ['ana']]);
      assert.equal(refused(says(half, 'ana', 'approve', after(2), first)), 'nothing');
      assert.equal(refused(says(half, 'ana', 'reject', after(2), { round: 1 })), 'changedSinceShown');
      assert.equal(took(says(half, 'ana', 'approve', after(3))).status, 'approved');
    },
  },
  {
    name: 'one answer fills all places that its person has at the moment',
    run() {
      const stages = [stageOf('a', ['ana'], { after: [] }), stageOf('b', ['ana', 'bo'], { after: [] })];
      const half = agreed(asked(stages), 'ana');
      assert.deepEqual([outcomes(half), half.round], ['approved open', 1]);
    },
  },
  {
    name: 'a yes to other content, or from another round, is no yes',
    run() {
      const request = asked([stageOf('s', ['ana'])], { revision: 3, round: 2, firstRound: 2 });
      assert.equal(
        refused(says(request, 'ana', 'approve', after(1), { revisionShown: 2 })),
        'changedSinceShown',
      );
      assert.equal(refused(says(request, 'ana', 'approve', after(1), { round: 1 })), 'changedSinceShown');
      assert.equal(refused(says(request, 'ana', 'approve', after(1), { round: 3 })), 'changedSinceShown');
    },
  },
  {
    name: 'a reviewer names points and does not decide',
    run() {
      const request = asked([
        stageOf('s', ['ana'], { reviewerIds: ['rea'] }),
        stageOf('t', ['bo'], { reviewerIds: ['sam'] }),
      ]);
      const point = (personId: string, text = 'Logo') =>
        namePoint(request, { personId, text, anchor: 'brief', at: after(1) });
      assert.equal(refused(says(request, 'rea')), 'notAsked');
      assert.deepEqual(
        openPoints(took(point('rea'))).map(({ byId, stageId }) => [byId, stageId]),
        [['rea', 's']],
      );
      assert.deepEqual(
        [refused(point('ana')), refused(point('sam')), refused(point('lin')), refused(point('rea', ' '))],
        ['taken', 'notAsked', 'ownRequest', 'commentNeeded'],
      );
      assert.equal(
        refused(
          namePoint(agreed(request, 'ana', 'bo'), { personId: 'rea', text: 'x', anchor: null, at: after(9) }),
        ),
        'requestClosed',
      );
    },
  },
  {
    name: 'points are gathered in one list; a yes that names some is a yes with changes',
    run() {
      const points = [
        { text: 'Logo', anchor: 'brief' },
        { text: ' ', anchor: null },
        { text: 'Price', anchor: null },
      ];
      const request = asked([stageOf('s', ['ana'])]);
      const asksFor = took(says(request, 'ana', 'requestChanges', after(1), { comment: '', points }));
      assert.equal(asksFor.status, 'changesRequested');
      assert.deepEqual(
        openPoints(asksFor).map(({ text, anchor, byId }) => [text, anchor, byId]),
        [
          ['Logo', 'brief', 'ana'],
          ['Price', null, 'ana'],
        ],
      );
      assert.equal(took(says(request, 'ana', 'approve', after(1), { points })).status, 'approvedWithChanges');
      assert.equal(took(says(request, 'ana')).status, 'approved');
      const settle = (how: 'resolved' | 'answered', words: string) =>
        settlePoint(asksFor, { pointId: 'point-1', how, words, byId: 'lin', at: after(2) });
      assert.equal(refused(settle('answered', ' ')), 'commentNeeded');
      assert.deepEqual(
        openPoints(took(settle('resolved', ''))).map(({ id }) => id),
        ['point-2'],
      );
      assert.equal(
        refused(settlePoint(asksFor, { pointId: 'no', how: 'resolved', words: '', byId: 'lin', at: '' })),
        'notFound',
      );
    },
  },
  {
    name: 'points keep their names when others go with an answer that is taken back',
    run() {
      const request = asked([stageOf('s', ['ana', 'bo', 'cyn'], { mode: 'all' })]);
      const naming = (text: string) => ({ points: [{ text, anchor: null }] });
      const first = took(says(request, 'ana', 'approve', after(1), naming('Logo')));
      const second = took(says(first, 'bo', 'approve', after(2), naming('Price')));
      const back = took(undo(second, 'ana', after(3)));
      const third = took(says(back, 'cyn', 'approve', after(4), naming('Date')));
      assert.deepEqual(
        third.points?.map(({ id, text }) => [id, text]),
        [
          ['point-2', 'Price'],
          ['point-3', 'Date'],
        ],
      );
    },
  },
];
