import assert from 'node:assert/strict';
import type { FieldClass } from '../../../src/domain/approval-classes.ts';
import { settlePoint } from '../../../src/domain/approval-points.ts';
import { type ApprovalSubject, isSameSubject, subjectKinds } from '../../../src/domain/approval-subject.ts';
import { ask } from '../../../src/domain/approval-submit.ts';
import { approvalAfterEdit, consequenceOf, withCarriedYeses } from '../../../src/domain/approval-edit.ts';
import type { FieldChange } from '../../../src/domain/campaign.ts';
import { waitingFor } from '../../../src/domain/approval-stages.ts';
import { campaignOf } from '../approval-cases.ts';
import { type SceneOf, after, agreed, asked, outcomes, refused, says, stageOf, took } from './scenes.ts';

const dearer = [{ field: 'budget', from: 80, to: 95 }];
const renamed = [{ field: 'name', from: 'a', to: 'b' }];
const watching = (...watches: FieldClass[]) => ({ watches });

const desks = () => [
  stageOf('legal', ['ana'], watching('content')),
  stageOf('finance', ['bo'], watching('money')),
  stageOf('brand', ['cyn'], watching('cosmetic', 'content')),
];

const edited = (request: ReturnType<typeof asked>, changes: FieldChange[] = dearer) => {
  const campaign = campaignOf({ revision: 2, approval: { requestId: 'r-1', state: 'waiting' } });
  return approvalAfterEdit(request, campaign, changes, 'hash-2', after(9));
};

export const editScenes: SceneOf[] = [
  {
    name: 'whatever can be approved goes through the same stages and rounds',
    run() {
      const money = { minor: 9_000, currency: 'CNY' };
      const version = (sha256: string): ApprovalSubject => ({
        kind: 'assetVersion',
        assetId: `a-${sha256}`,
        sha256,
        name: 'poster.png',
        version: 1,
        mediaType: 'image/png',
        bytes: 4,
      });
      const subjects: ApprovalSubject[] = [
        { kind: 'campaign' },
        { kind: 'budgetChange', from: null, to: money },
        {
          kind: 'budgetTransfer',
          giving: { lineId: 'l-1', name: 'Reserve', category: 'reserve', channel: null, cost: null },
          getting: { lineId: 'l-2', name: 'Posts', category: 'media', channel: 'social', cost: money },
          amount: money,
          measure: 'costPerLead',
        },
        { kind: 'contentItem', itemId: 'i-1', title: 'Post' },
        version('x'),
        { kind: 'expense', expenseId: 'e-1', amount: money, vendor: 'Print shop', purpose: 'Flyers' },
        { kind: 'launch' },
      ];
      assert.deepEqual(
        subjects.map(({ kind }) => kind),
        [...subjectKinds],
      );
      for (const subject of subjects) {
        const about = { tenantId: 't-1', workspaceId: 'w-1', campaignId: 'c-1', revision: 1, subject };
        const submission = {
          id: 'r-1',
          requesterId: 'lin',
          asked: [{ id: 'ana', role: 'member', decides: true }],
          mode: 'all' as const,
          dueAt: null,
          note: '',
          snapshotHash: 'hash-1',
          at: after(0),
        };
        const first = took(ask(about, undefined, submission));
        assert.equal(refused(ask(about, first, submission)), 'approvalRunning');
        const points = [{ text: 'Logo', anchor: null }];
        const back = took(says(first, 'ana', 'requestChanges', after(1), { points }));
        assert.equal(refused(ask(about, back, submission)), 'pointsOpen');
        const settled = {
          pointId: 'point-1',
          how: 'resolved',
          words: '',
          byId: 'lin',
          at: after(2),
        } as const;
        const second = took(ask(about, took(settlePoint(back, settled)), submission));
        assert.deepEqual([second.round, agreed(second, 'ana').status], [2, 'approved']);
        assert.deepEqual(
          subjects.filter((other) => isSameSubject(subject, other)),
          [subject],
        );
      }
      assert.ok(isSameSubject(version('x'), version('y')));
    },
  },
  {
    name: 'a new price asks finance again, with the difference; the yes of legal stays',
    run() {
      const request = agreed(asked(desks()), 'ana', 'bo');
      const foreseen = consequenceOf(request, dearer);
      assert.deepEqual(
        foreseen.reopens.map(({ stageId, personIds, classes }) => [stageId, personIds, classes]),
        [['finance', ['bo'], ['money']]],
      );
      assert.deepEqual(
        foreseen.keeps.map(({ stageId }) => stageId),
        ['legal'],
      );
      const now = edited(request);
      assert.ok(now);
      assert.deepEqual([outcomes(now.request), waitingFor(now.request)], ['approved open open', ['bo']]);
      assert.deepEqual(now.happenings, [
        {
          type: 'approval.yesWithdrawn',
          requestId: 'r-1',
          personIds: ['bo'],
          changes: dearer,
          stages: ['finance'],
        },
      ]);
      assert.equal(
        refused(says(now.request, 'bo', 'approve', after(10), { revisionShown: 1 })),
        'changedSinceShown',
      );
      assert.equal(agreed(now.request, 'bo', 'cyn').status, 'approved');
    },
  },
  {
    name: 'what nobody watches asks nobody again, but is a new state of things',
    run() {
      const now = edited(agreed(asked(desks().slice(0, 2)), 'ana'), renamed);
      assert.ok(now);
      assert.deepEqual(
        [outcomes(now.request), now.request.revision, now.happenings],
        ['approved open', 2, []],
      );
      const filed = [{ field: 'tags', from: [], to: ['q3'] }];
      assert.equal(edited(asked(desks()), filed), undefined);
    },
  },
  {
    name: 'after a yes, only what somebody watched makes it outdated',
    run() {
      const done = agreed(asked(desks().slice(0, 2)), 'ana', 'bo');
      const campaign = campaignOf({ revision: 2, approval: { requestId: 'r-1', state: 'approved' } });
      const state = (changes: FieldChange[]) =>
        approvalAfterEdit(done, campaign, changes, 'hash-2', after(9))?.campaign.approval?.state;
      assert.deepEqual([state(dearer), state(renamed)], ['outdated', undefined]);
    },
  },
  {
    name: 'asked again in a new request, only what changed is asked; the other yeses are carried over',
    run() {
      const route = { id: 'standard', version: 1 };
      const done = { ...agreed(asked(desks()), 'ana', 'bo', 'cyn'), route };
      const carried = withCarriedYeses(desks(), route, done, dearer);
      assert.deepEqual(
        carried.map(({ outcome }) => outcome),
        ['approved', 'open', 'approved'],
      );
      assert.equal(carried[0]?.decisions[0]?.carried, true);
      const outcomesOf = (stages: readonly { outcome: string }[]) =>
        stages.map(({ outcome }) => outcome).join(' ');
      assert.equal(
        outcomesOf(withCarriedYeses(desks(), { ...route, version: 2 }, done, dearer)),
        'open open open',
      );
      assert.equal(outcomesOf(withCarriedYeses(desks(), route, done, renamed)), 'approved approved open');
      assert.equal(outcomesOf(withCarriedYeses(desks().slice(0, 2), route, done, renamed)), 'open open');
      const others = [stageOf('legal', ['dan'], watching('content')), ...desks().slice(1)];
      assert.equal(outcomesOf(withCarriedYeses(others, route, done, dearer)), 'open open approved');
      const rejected = { ...took(says(agreed(asked(desks()), 'ana'), 'bo', 'reject')), route };
      assert.equal(outcomesOf(withCarriedYeses(desks(), route, rejected, dearer)), 'open open open');
    },
  },
];
