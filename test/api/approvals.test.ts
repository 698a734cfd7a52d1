import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalView, CampaignView } from '../../src/contract/views.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { draftRoute } from './approval-bodies.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
let campaign: CampaignView;
let intentions = 0;
const once = (): string => `intention-${(intentions += 1)}`;

beforeEach(async () => {
  desk = await openDesk();
  campaign = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: {
      once: once(),
      name: 'Spring launch',
      type: 'launch',
      brief: 'One film, two fairs.',
      flight: { start: '2026-04-06', end: '2026-04-19' },
      budget: { minor: 8_000_000, currency: 'CNY' },
    },
  });
});

const path = () => ({ campaignId: campaign.id });

/** Everybody who is named is asked, in one stage. */
async function submitted(approverIds: readonly PersonName[], mode: 'any' | 'all' = 'all') {
  const { version } = await desk.as('lin').call('GET /api/campaigns/:campaignId', { params: path() });
  const body = {
    once: once(),
    ifVersion: version,
    approverIds: [...approverIds],
    mode,
    dueAt: null,
    note: '',
  };
  return desk.as('lin').call('POST /api/campaigns/:campaignId/approvals', { params: path(), body });
}

const about = ({ id }: ApprovalView) => ({ ...path(), requestId: id });

async function decided(
  who: PersonName,
  request: ApprovalView,
  verb: 'approve' | 'requestChanges' = 'approve',
) {
  const { round, revision: revisionShown } = request;
  return desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
    params: about(request),
    body: {
      verb,
      round,
      revisionShown,
      comment: '',
      ...(verb === 'requestChanges' && { points: [{ text: 'Name the agency', anchor: 'brief' }] }),
    },
  });
}

/** Refused, and nothing was written. */
async function refused(calling: () => Promise<unknown>): Promise<string> {
  const commits = desk.commits();
  const { code } = await problemOf(calling());
  expect(desk.commits()).toBe(commits);
  return code;
}

describe('A request', () => {
  it('comes with all that is needed to draw it, and with what its reader can do', async () => {
    const request = await submitted(['mei', 'bo']);
    desk.clock.pass(2 * 60 * 60_000);
    const seen = await desk
      .as('mei')
      .call('GET /api/campaigns/:campaignId/approvals/:requestId', { params: about(request) });
    expect(seen).toMatchObject({
      status: 'inStage',
      asked: [{ stageId: 'stage-1', personIds: ['mei', 'bo'] }],
      times: [{ stageId: 'stage-1', closedAt: null, workingHours: 2 }],
      can: { addApprover: true, transferFor: ['mei', 'bo'], override: true, urge: ['bo'], undoUntil: null },
    });
    const own = await desk
      .as('lin')
      .call('GET /api/campaigns/:campaignId/approvals/:requestId', { params: about(request) });
    expect(own.can).toMatchObject({
      withdraw: true,
      urge: ['mei', 'bo'],
      transferFor: [],
      addApprover: false,
      override: false,
    });
    const missing = { ...path(), requestId: 'nothing' };
    expect(
      await refused(() =>
        desk.as('mei').call('GET /api/campaigns/:campaignId/approvals/:requestId', { params: missing }),
      ),
    ).toBe('notFound');
  });

  it('is handed over by whoever is asked, or by a manager, and by nobody else', async () => {
    const request = await submitted(['bo', 'ana']);
    const hand = (who: PersonName, toId: string, fromId?: string) =>
      desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/transfer', {
        params: about(request),
        body: { toId, comment: '', ...(fromId !== undefined && { fromId }) },
      });
    expect(await refused(() => hand('lin', 'mei', 'bo'))).toBe('notAllowed');
    expect(await refused(() => hand('bo', 'gus'))).toBe('guestCannotDecide');
    expect(await refused(() => hand('bo', 'lin'))).toBe('ownRequest');
    expect(await refused(() => hand('bo', 'nobody'))).toBe('unknownPerson');
    expect(await refused(() => hand('bo', 'ana'))).toBe('alreadyAsked');
    expect((await hand('bo', 'mei')).asked).toEqual([{ stageId: 'stage-1', personIds: ['mei', 'ana'] }]);
    expect(await refused(() => hand('bo', 'mei'))).toBe('notAllowed');
    expect((await hand('mei', 'bo', 'ana')).asked[0]?.personIds).toEqual(['mei', 'bo']);
  });

  it('asks one more before it goes on, is returned, copied and urged', async () => {
    const request = await submitted(['bo']);
    const params = about(request);
    const add = (who: PersonName) =>
      desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/approvers', {
        params,
        body: { toId: 'mei', where: 'before', comment: '' },
      });
    expect(await refused(() => add('ana'))).toBe('notAllowed');
    expect((await add('bo')).asked).toMatchObject([{ personIds: ['mei'] }]);
    const urge = (who: PersonName) =>
      desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/urging', {
        params,
        body: { toId: 'mei' },
      });
    expect(await refused(() => urge('bo'))).toBe('notAllowed');
    await urge('lin');
    expect(await refused(() => urge('lin'))).toBe('tooSoon');
    const copied = await desk.as('lin').call('POST /api/campaigns/:campaignId/approvals/:requestId/copies', {
      params,
      body: { toId: 'ana', comment: '' },
    });
    expect(copied.observerIds).toEqual(['ana']);
    const after = await decided('mei', copied);
    const back = (comment: string) =>
      desk.as('bo').call('POST /api/campaigns/:campaignId/approvals/:requestId/return', {
        params,
        body: { stageId: after.stages[0]?.id ?? '', comment },
      });
    expect(await refused(() => back('  '))).toBe('commentNeeded');
    expect((await back('The venue changed')).asked).toMatchObject([{ personIds: ['mei'] }]);
  });

  it('is overridden with a reason, opened again, and the answer to it taken back in time', async () => {
    const request = await submitted(['bo', 'ana']);
    const params = about(request);
    const over = (who: PersonName, reason: string) =>
      desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/override', {
        params,
        body: { verb: 'approve', reason },
      });
    expect(await refused(() => over('bo', 'Today'))).toBe('notAllowed');
    expect(await refused(() => over('mei', '  '))).toBe('reasonNeeded');
    expect(await over('mei', 'Needed today')).toMatchObject({ status: 'approved', ruling: { byId: 'mei' } });
    const reopen = (who: PersonName) =>
      desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/reopening', {
        params,
        body: { reason: 'Too fast' },
      });
    expect(await refused(() => reopen('bo'))).toBe('notAllowed');
    const open = await reopen('mei');
    expect(open.status).toBe('inStage');
    const undo = () =>
      desk.as('bo').call('POST /api/campaigns/:campaignId/approvals/:requestId/undo', { params });
    expect((await decided('bo', open)).can.undoUntil).not.toBeNull();
    expect((await undo()).asked[0]?.personIds).toContain('bo');
    expect(await refused(undo)).toBe('notAsked');
    const wish = () =>
      desk.as('bo').call('POST /api/campaigns/:campaignId/approvals/:requestId/reopening/wish', { params });
    expect(await refused(wish)).toBe('wrongStatus');
  });

  it('is submitted again only when each point is done or answered', async () => {
    const request = await decided('bo', await submitted(['bo']), 'requestChanges');
    const [point] = request.points ?? [];
    expect(point).toMatchObject({ text: 'Name the agency', anchor: 'brief', settled: null });
    expect(await refused(() => submitted(['bo']))).toBe('pointsOpen');
    const settle = (how: 'resolved' | 'answered', words: string) =>
      desk.as('lin').call('POST /api/campaigns/:campaignId/approvals/:requestId/points/:pointId/settlement', {
        params: { ...about(request), pointId: point?.id ?? '' },
        body: { how, words },
      });
    expect(await refused(() => settle('answered', ''))).toBe('commentNeeded');
    await settle('answered', 'It is Agency Nord');
    expect((await submitted(['bo'])).round).toBe(2);
  });
});

describe('Many requests', () => {
  it('stand in one list with their flags, and are answered and taken back together', async () => {
    const request = await submitted(['bo']);
    await desk.relay();
    const [line] = await desk.as('bo').call('GET /api/me/approvals');
    expect(line).toMatchObject({
      requestId: request.id,
      campaignName: 'Spring launch',
      flags: [],
      changes: [],
    });
    expect(await desk.as('mei').call('GET /api/me/approvals')).toEqual([]);
    const requests = [
      { ...about(request), round: 1, revisionShown: 1 },
      { ...about(request), requestId: 'nothing', round: 1, revisionShown: 1 },
    ];
    const body = { verb: 'approve' as const, comment: '', requests };
    const foreign = await desk.as('ana').call('POST /api/me/approvals/decisions', { body });
    expect(foreign.outcomes.map(({ refusal }) => refusal?.code)).toEqual(['notAsked', 'notFound']);
    const { outcomes } = await desk.as('bo').call('POST /api/me/approvals/decisions', { body });
    expect(outcomes.map(({ refusal }) => refusal?.code ?? 'taken')).toEqual(['taken', 'notFound']);
    const undone = await desk
      .as('bo')
      .call('POST /api/me/approvals/undo', { body: { requests: [about(request)] } });
    expect(undone.outcomes).toMatchObject([{ refusal: null }]);
  });

  it('are handed over together, each on its own', async () => {
    const one = await submitted(['bo']);
    const requests = [about(one), { ...about(one), requestId: 'nothing' }];
    const body = { toId: 'ana', comment: 'On leave', requests };
    const foreign = await desk.as('mei').call('POST /api/me/approvals/transfers', { body });
    expect(foreign.outcomes.map(({ refusal }) => refusal?.code)).toEqual(['notAsked', 'notFound']);
    const { outcomes } = await desk.as('bo').call('POST /api/me/approvals/transfers', { body });
    expect(outcomes.map(({ refusal }) => refusal?.code ?? 'taken')).toEqual(['taken', 'notFound']);
    await desk.relay();
    const lines = await desk.as('ana').call('GET /api/me/approvals');
    expect(lines.map(({ requestId }) => requestId)).toEqual([one.id]);
  });
});

describe('Routes and stand-ins', () => {
  it('a route is tried, saved by a manager, and not over a version that was not seen', async () => {
    const save = (who: PersonName, basedOn: number, changes: object = {}) =>
      desk.as(who).call('POST /api/workspaces/:workspaceId/routes', {
        params: { workspaceId },
        body: { basedOn, route: { ...draftRoute, ...changes } },
      });
    expect(await refused(() => save('lin', 0))).toBe('notAllowed');
    expect(await refused(() => save('mei', 3))).toBe('stale');
    const bad = await problemOf(
      save('mei', 0, { terminalOwners: [{ who: 'role', role: 'admin' }], stages: [] }),
    );
    expect(bad.code).toBe('malformed');
    const tried = await desk.as('mei').call('POST /api/workspaces/:workspaceId/routes/trial', {
      params: { workspaceId },
      body: { route: draftRoute, sample: { type: 'launch', channels: [], amount: null } },
    });
    expect(tried).toMatchObject({ terminalOwnerId: 'ana', handedUp: ['managers'], faults: [] });
    expect(await save('mei', 0)).toMatchObject({ routeId: 'ours', version: 1 });
    expect(await save('mei', 1)).toMatchObject({ version: 2 });
    expect(await refused(() => save('mei', 1))).toBe('stale');
    const routes = await desk
      .as('bo')
      .call('GET /api/workspaces/:workspaceId/routes', { params: { workspaceId } });
    expect(routes.find(({ routeId }) => routeId === 'ours')?.version).toBe(2);
    const until = '2099-01-01T00:00:00.000Z';
    Object.assign(desk.doors.directory, { absence: async () => ({ from: null, until }) });
    const foreseen = await desk.as('lin').call('GET /api/campaigns/:campaignId/foreseen-approval', {
      params: path(),
      query: { routeId: 'ours' },
    });
    expect(foreseen.away).toEqual([{ personId: 'mei', until }]);
    expect(foreseen.stages).toMatchObject([{ stageId: 'managers', approverIds: ['mei'], usualHours: 4 }]);
  });

  it('a delegation is one’s own affair, or a manager’s; it is listed, and ends', async () => {
    const day = '2026-03-05T01:00:00.000Z';
    const set = (who: PersonName, personId: string, toId: string, key = once()) =>
      desk.as(who).call('POST /api/workspaces/:workspaceId/people/:personId/delegations', {
        params: { workspaceId, personId },
        body: {
          once: key,
          toId,
          startsAt: day,
          endsAt: '2026-03-12T01:00:00.000Z',
          subjects: null,
          upTo: null,
        },
      });
    expect(await refused(() => set('lin', 'bo', 'mei'))).toBe('notAllowed');
    expect(await refused(() => set('bo', 'bo', 'gus'))).toBe('guestCannotDecide');
    expect(await refused(() => set('bo', 'bo', 'bo'))).toBe('unfit');
    expect(await refused(() => set('mei', 'nobody', 'bo'))).toBe('notFound');
    const key = once();
    const delegation = await set('bo', 'bo', 'mei', key);
    expect(await set('bo', 'bo', 'mei', key)).toEqual(delegation);
    expect(delegation).toMatchObject({ state: 'coming', toId: 'mei' });
    const params = { workspaceId, personId: 'bo' };
    const list = (who: PersonName) =>
      desk.as(who).call('GET /api/workspaces/:workspaceId/people/:personId/delegations', { params });
    expect(await list('mei')).toEqual([delegation]);
    expect(await refused(() => list('lin'))).toBe('notAllowed');
    const end = 'DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId';
    const which = { params: { ...params, delegationId: delegation.id } };
    expect(await refused(() => desk.as('lin').call(end, which))).toBe('notAllowed');
    await desk.as('bo').call(end, which);
    expect(await list('bo')).toMatchObject([{ state: 'ended' }]);
  });
});
