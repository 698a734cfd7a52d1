import { beforeEach, describe, expect, it } from 'vitest';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;

/** Lin asks Mei and Bo on Monday at nine; Bo answers after an hour, Mei after two. */
beforeEach(async () => {
  desk = await openDesk();
  const lin = desk.as('lin');
  const campaign = await lin.call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: {
      once: 'intention-1',
      name: 'Spring launch',
      type: 'launch',
      brief: 'One film, two fairs.',
      flight: { start: '2026-04-06', end: '2026-04-19' },
      budget: { minor: 8_000_000, currency: 'CNY' },
    },
  });
  const params = { campaignId: campaign.id };
  const { version: ifVersion } = campaign;
  const asked = { approverIds: ['mei', 'bo'], mode: 'all' as const, dueAt: null, note: '' };
  const request = await lin.call('POST /api/campaigns/:campaignId/approvals', {
    params,
    body: { once: 'intention-2', ifVersion, ...asked },
  });
  for (const who of ['bo', 'mei'] as const) {
    desk.clock.pass(60 * 60_000);
    await desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
      params: { ...params, requestId: request.id },
      body: { verb: 'approve', round: 1, revisionShown: request.revision, comment: '' },
    });
  }
  await desk.relay();
});

const figures = (who: PersonName, query: { from?: string; to?: string } = {}) =>
  desk
    .as(who)
    .call('GET /api/workspaces/:workspaceId/approval-analytics', { params: { workspaceId }, query });

describe('Figures about approvals over the API', () => {
  it('come with the period, everybody and every stage for a manager', async () => {
    expect(await figures('mei')).toEqual({
      from: '2025-12-03',
      to: '2026-03-02',
      zone: 'Asia/Shanghai',
      reach: 'everybody',
      requests: 1,
      countedFrom: null,
      all: expect.objectContaining({ decisions: 2, medianHours: 1.5, slowHours: 2, rounds: 1 }),
      approvers: [
        expect.objectContaining({ personId: 'bo', decisions: 1, medianHours: 1 }),
        expect.objectContaining({ personId: 'mei', decisions: 1, medianHours: 2 }),
      ],
      stages: [
        expect.objectContaining({
          routeId: null,
          routeName: null,
          stageName: '',
          waitingHours: 2,
          waitingShare: 1,
        }),
      ],
    });
  });

  it('are a member’s own for a member', async () => {
    const { reach, all, approvers, stages } = await figures('bo');
    expect([reach, all.decisions, all.medianHours]).toEqual(['mine', 1, 1]);
    expect(approvers.map(({ personId }) => personId)).toEqual(['bo']);
    expect(stages).toMatchObject([{ decisions: 1, waitingHours: 1 }]);
  });

  it.each([
    ['a guest', 'gus', 'notAllowed'],
    ['somebody of another workspace', 'otto', 'notFound'],
  ] as const)('are refused to %s', async (_, who, code) => {
    expect((await problemOf(figures(who))).code).toBe(code);
  });

  it.each([
    [{ from: 'yesterday' }],
    [{ from: '2026-02-30' }],
    [{ from: '2026-03-02', to: '2026-03-01' }],
    [{ from: '2024-01-01', to: '2026-03-01' }],
  ])('are refused for days like %j', async (query) => {
    expect((await problemOf(figures('mei', query))).code).toBe('malformed');
  });
});
