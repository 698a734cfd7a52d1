import { beforeEach, describe, expect, it } from 'vitest';
import type { DecisionVerb } from '../../src/domain/approval.ts';
import { scopes } from '../../src/domain/scope.ts';
import { projectApprovalCourse } from '../../src/subscribers/project-approval-course.ts';
import { type WantedFigures, analyseApprovals, mostCourses } from '../../src/usecases/approvals/analytics.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { overrideApproval } from '../../src/usecases/approvals/override.ts';
import { transferApproval } from '../../src/usecases/approvals/transfer.ts';
import { undoAnswer } from '../../src/usecases/approvals/undo.ts';
import { findCampaign } from '../../src/usecases/campaigns/find.ts';
import { settleApprovalPoint } from '../../src/usecases/approvals/settle-point.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, present, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  // Monday 2 March 2026, 09:00 in Shanghai, where everybody works.
  desk = await openDesk();
});

const hour = 3_600_000;
const which = ({ document }: FoundRequest) => ({ campaignId: document.campaignId, requestId: document.id });

async function says(
  who: PersonName,
  found: FoundRequest,
  verb: DecisionVerb = 'approve',
  comment = 'Because',
) {
  const now = await present(desk, found).request();
  const { round = 1, revision: revisionShown = 1 } = now ?? {};
  const points = verb === 'requestChanges' ? [{ text: comment, anchor: 'budget' }] : [];
  const wanted = { ...which(found), verb, round, revisionShown, comment, points };
  return granted(await decideApproval(desk.doors, desk.actors[who], wanted));
}

async function follow(): Promise<void> {
  await projectApprovalCourse(desk.store).follow((await desk.store.events(null, 1_000)).events);
}

/** What somebody is shown about the last 90 days, after the relay has caught up. */
async function figures(who: PersonName = 'mei', wanted: Partial<WantedFigures> = {}) {
  await follow();
  return granted(await analyseApprovals(desk.doors, desk.actors[who], { workspaceId, ...wanted }));
}

const course = async ({ document }: FoundRequest) =>
  (await desk.store.get({ tenantId, scope: scopes.courses(workspaceId) }, 'approvalCourse', document.id))
    ?.document;

describe('How long somebody takes to decide', () => {
  it('is counted in their own working hours since they were asked', async () => {
    const found = await submitted(desk);
    desk.clock.passUntil('2026-03-03T02:00:00.000Z');
    await says('mei', found);
    const { all, approvers, stages } = await figures();
    // From Monday 09:00 to Tuesday 10:00, without lunch and the night.
    expect(all).toMatchObject({ decisions: 1, medianHours: 9, slowHours: 9, rounds: 1, expired: 0 });
    expect(approvers).toMatchObject([{ personId: 'mei', decisions: 1, medianHours: 9 }]);
    expect(stages).toMatchObject([{ routeId: null, stageName: '', waitingHours: 9, waitingShare: 1 }]);
  });

  it('begins for whoever takes a place over when it is handed to them', async () => {
    const found = await submitted(desk, { approverIds: ['bo'] });
    desk.clock.pass(2 * hour);
    const toAna = { ...which(found), toId: 'ana', comment: '' };
    granted(await transferApproval(desk.doors, desk.actors.bo, toAna));
    desk.clock.pass(hour / 2);
    await says('ana', found);
    expect((await figures()).approvers).toMatchObject([{ personId: 'ana', medianHours: 0.5 }]);
  });

  it('is not counted for an answer that was taken back', async () => {
    const found = await submitted(desk);
    await says('mei', found);
    await follow();
    expect(await course(found)).toBeDefined();
    granted(await undoAnswer(desk.doors, desk.actors.mei, which(found)));
    expect((await figures()).all.decisions).toBe(0);
    expect(await course(found)).toBeUndefined();
  });
});

describe('Rounds', () => {
  it('count on while changes are asked for, and begin anew after a yes', async () => {
    const campaign = await readyCampaign(desk);
    const first = await submitted(desk, {}, campaign);
    desk.clock.pass(hour);
    await says('mei', first, 'requestChanges', 'Too dear');
    const settled = { ...which(first), pointId: 'point-1', how: 'answered' as const, words: 'It is not' };
    const point = (await present(desk, first).request())?.points?.[0]?.id ?? '';
    granted(await settleApprovalPoint(desk.doors, desk.actors.lin, { ...settled, pointId: point }));
    const again = granted(
      await findCampaign(desk.doors, desk.actors.lin, campaign.document.id, 'campaign.read'),
    );
    const second = await submitted(desk, { once: 'submit-0002' }, again);
    desk.clock.pass(hour);
    await says('mei', second);
    const { all } = await figures();
    expect(all).toMatchObject({ decisions: 2, rounds: 2 });
    expect(all.reasons).toEqual([{ field: 'budget', words: '', count: 1 }]);
    expect(await course(first)).toMatchObject({ outcome: null });
    expect(await course(second)).toMatchObject({ outcome: { rounds: 2 } });
  });

  it('end with the word of somebody above, which is no decision of an approver', async () => {
    const found = await submitted(desk);
    const ruled = { ...which(found), verb: 'approve' as const, reason: 'It is late' };
    granted(await overrideApproval(desk.doors, desk.actors.ana, ruled));
    const { all } = await figures();
    expect(all).toMatchObject({ decisions: 0, rounds: null });
    expect(await course(found)).toMatchObject({ answers: [], outcome: { rounds: 1 } });
  });
});

describe('What expires', () => {
  it('counts for everybody whose answer was missing, and for the stage', async () => {
    const found = await submitted(desk, { mode: 'all', dueAt: '2026-03-02T04:00:00.000Z' });
    desk.clock.pass(hour);
    await says('mei', found);
    desk.clock.passUntil('2026-03-02T04:00:00.000Z');
    await desk.jobs.settle();
    const { all, approvers } = await figures();
    expect(all).toMatchObject({ decisions: 1, expired: 1, expiredShare: 1, rounds: null });
    expect(approvers).toMatchObject([
      { personId: 'mei', decisions: 1, expired: 0, expiredShare: 0 },
      { personId: 'bo', decisions: 0, expired: 1, expiredShare: 1 },
    ]);
  });
});

describe('The period', () => {
  it('is the last 90 days unless something else is asked for, in the days of the reader', async () => {
    const { from, to, requests } = await figures();
    expect([from, to, requests]).toEqual(['2025-12-03', '2026-03-02', 0]);
  });

  it('holds what was answered in it, and nothing else', async () => {
    await says('mei', await submitted(desk));
    const on = async (from: string, to: string) => (await figures('mei', { from, to })).all.decisions;
    expect(await on('2026-03-02', '2026-03-02')).toBe(1);
    expect(await on('2026-02-01', '2026-03-01')).toBe(0);
    expect(await on('2026-03-03', '2026-03-09')).toBe(0);
  });

  it.each([
    ['ends before it begins', '2026-03-02', '2026-03-01', 'to'],
    ['is longer than 366 days', '2025-01-01', '2026-01-02', 'from'],
  ])('is refused when it %s', async (_, from, to, at) => {
    const answer = await analyseApprovals(desk.doors, desk.actors.mei, { workspaceId, from, to });
    expect(answer).toMatchObject({ refused: 'malformed', at });
  });

  it('may be a whole leap year', async () => {
    expect((await figures('mei', { from: '2024-01-01', to: '2024-12-31' })).requests).toBe(0);
  });
});

describe('Whose figures one is shown', () => {
  beforeEach(async () => {
    const found = await submitted(desk, { mode: 'all' });
    await says('mei', found);
    await says('bo', found);
  });

  it.each(['ana', 'mei'] as const)("everybody's for %s, who leads", async (who) => {
    const { reach, approvers } = await figures(who);
    expect([reach, approvers.map(({ personId }) => personId).toSorted()]).toEqual([
      'everybody',
      ['bo', 'mei'],
    ]);
  });

  it("a member's own, and nothing of others", async () => {
    const { reach, all, approvers, stages } = await figures('bo');
    expect([reach, all.decisions, approvers.map(({ personId }) => personId)]).toEqual(['mine', 1, ['bo']]);
    expect(stages).toMatchObject([{ decisions: 1 }]);
    expect(await figures('lin')).toMatchObject({ reach: 'mine', all: { decisions: 0 }, approvers: [] });
  });

  it.each([
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['otto', 'notFound'],
  ] as const)('none for %s: %s', async (who, refused) => {
    expect(await analyseApprovals(desk.doors, desk.actors[who], { workspaceId })).toMatchObject({ refused });
  });

  it('none of another tenant with a workspace of the same name', async () => {
    expect((await figures('tia')).requests).toBe(0);
  });
});

describe('Many requests', () => {
  it('are counted up to ten thousand, the newest, and it is said from when on', async () => {
    const found = await submitted(desk);
    await says('mei', found);
    await follow();
    const one = await course(found);
    if (!one) throw new Error('Nothing was counted.');
    const partition = { tenantId, scope: scopes.courses(workspaceId) };
    for (let hundred = 0; hundred <= mostCourses / 100; hundred += 1) {
      const put = Array.from({ length: 100 }, (_, place) => {
        const at = new Date(Date.parse(one.firstAt) - (hundred * 100 + place) * 60_000).toISOString();
        const answers = one.answers.map((answer) => ({ ...answer, askedAt: at, at }));
        const document = { ...one, id: `many-${hundred}-${place}`, firstAt: at, lastAt: at, answers };
        return { document, ifVersion: 'any' as const };
      });
      await desk.store.commit(partition, { put });
    }
    const { requests, countedFrom, all } = await figures('mei', { from: '2026-02-01', to: '2026-03-02' });
    expect([requests, all.decisions]).toEqual([mostCourses, mostCourses]);
    expect(countedFrom).toBe(new Date(Date.parse(one.firstAt) - (mostCourses - 2) * 60_000).toISOString());
    expect((await figures('mei', { from: '2026-03-02' })).countedFrom).toBeNull();
  });
});

describe('The course of a request', () => {
  it('is written once, however often its events are told', async () => {
    await says('mei', await submitted(desk));
    await follow();
    const commits = desk.commits();
    await follow();
    expect(desk.commits()).toBe(commits);
  });

  it('is made again when somebody else wrote an older one in the same moment', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await says('mei', found);
    let raced = false;
    const slow = projectApprovalCourse({
      ...desk.store,
      async get(partition, kind, id) {
        const stored = await desk.store.get(partition, kind, id);
        if (kind === 'approvalCourse' && !raced) {
          raced = true;
          await follow();
          await says('bo', found);
        }
        return stored;
      },
    });
    await slow.follow((await desk.store.events(null, 1_000)).events);
    expect((await course(found))?.answers).toHaveLength(2);
  });

  it('never replaces a newer one that somebody else wrote meanwhile', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await says('mei', found);
    let raced = false;
    const slow = projectApprovalCourse({
      ...desk.store,
      async read(partition, pattern, params, page) {
        const read = await desk.store.read(partition, pattern, params, page);
        if (!raced) {
          raced = true;
          await says('bo', found);
          await follow();
        }
        return read;
      },
    });
    await slow.follow((await desk.store.events(null, 1_000)).events);
    expect((await course(found))?.answers).toHaveLength(2);
  });
});
