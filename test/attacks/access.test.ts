import { describe, expect, it } from 'vitest';
import { localTenantId } from '../../src/contract/stage.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, type World } from '../kit/world.ts';
import {
  campaignNow,
  chatting,
  edited,
  once,
  planned,
  refusalOf,
  requestsOf,
  submitted,
} from '../stories/plot.ts';

/* Gil is a guest whom no campaign names: what he is not given, he tries to take. */

const partition = { tenantId: localTenantId, scope: scopes.tenant() };

async function opened() {
  const world = await openWorld();
  await chatting(world, 'lin', 'mei', 'otto', 'gil', 'ana');
  const campaign = await planned(world);
  return { world, campaign, [Symbol.asyncDispose]: () => world.close() };
}

const forged = async (world: World, who: CastName, data: Record<string, unknown>): Promise<void> => {
  const chat = await world.as(who).chat();
  const [any] = await chat.look();
  if (!any) throw new Error('There is no card to click on.');
  await chat.act(any, { type: 'Action.Execute', title: '', verb: String(data['verb']), data });
  await world.settle();
};

describe('A card about access that nobody sent', () => {
  it('lets nobody in, whoever clicks it and whatever it says', async () => {
    await using scene = await opened();
    const { world, campaign } = scene;
    await world.as('gil').api('POST /api/campaigns/:campaignId/access-requests', {
      params: { campaignId: campaign.id },
      body: { reason: 'Please' },
    });
    await world.settle();
    const access = () =>
      world.as('lin').api('GET /api/campaigns/:campaignId/access', { params: { campaignId: campaign.id } });
    const requestId = (await access()).requests[0]?.id ?? '';
    const give = {
      verb: 'access.give',
      campaignId: campaign.id,
      requestId,
      round: 1,
      level: 'see',
      time: '28',
    };
    for (const who of ['gil', 'ana', 'mei'] as const) await forged(world, who, give);
    for (const wrong of [
      { round: 2 },
      { level: 'edit' },
      { level: 'guest' },
      { time: '9999' },
      { personId: 'gil' },
      { requestId: 'another' },
      { time: 'date', until: '2027-01-01' },
    ])
      await forged(world, 'lin', { ...give, ...wrong });
    const { grants, requests } = await access();
    expect([grants, requests.length]).toEqual([[], 1]);
    expect((await refusalOf(campaignNow(world, campaign, 'gil'))).code).toBe('notFound');
    // The same click by the one who is asked is taken.
    await forged(world, 'lin', give);
    expect((await campaignNow(world, campaign, 'gil')).id).toBe(campaign.id);
  });
});

describe('What was given somewhere', () => {
  it('opens nothing elsewhere, and is nobody else’s by pointing at it', async () => {
    await using scene = await opened();
    const { world, campaign } = scene;
    const other = await planned(world, { name: 'Another film' });
    const { grants } = await world.as('lin').api('POST /api/campaigns/:campaignId/grants', {
      params: { campaignId: campaign.id },
      body: { once: once(), personId: 'gil', level: 'see', reason: 'Why', until: '2026-03-09T01:00:00.000Z' },
    });
    await world.settle();
    const grantId = grants[0]?.id ?? '';
    expect((await refusalOf(campaignNow(world, other, 'gil'))).code).toBe('notFound');
    // Another campaign's address ends nothing.
    const ending = world.as('lin').api('DELETE /api/campaigns/:campaignId/grants/:grantId', {
      params: { campaignId: other.id, grantId },
    });
    expect((await refusalOf(ending)).code).toBe('notFound');
    // An entry that points at somebody else's grant brings nothing.
    const { store } = world.house.doors;
    const ana = await store.get(partition, 'person', 'ana');
    const gil = await store.get(partition, 'person', 'gil');
    const grantPlaces = gil?.document.grantPlaces ?? [];
    expect(grantPlaces).toHaveLength(1);
    if (!ana) throw new Error('Ana is not there.');
    await store.commit(partition, {
      put: [{ document: { ...ana.document, grantPlaces }, ifVersion: ana.version }],
    });
    expect((await refusalOf(campaignNow(world, campaign, 'ana'))).code).toBe('notFound');
  });

  it('lets a guest say yes to money by no way: call, card, or many at once', async () => {
    await using scene = await opened();
    const { world, campaign } = scene;
    await edited(world, campaign, { guestIds: ['ana'] });
    await world.as('lin').api('POST /api/campaigns/:campaignId/grants', {
      params: { campaignId: campaign.id },
      body: { once: once(), personId: 'gil', level: 'see', reason: 'Why', until: '2026-03-09T01:00:00.000Z' },
    });
    const request = await submitted(world, await campaignNow(world, campaign));
    const { id: requestId, round, revision } = request;
    const decision = { campaignId: campaign.id, requestId, round };
    for (const who of ['gil', 'ana'] as const) {
      const one = world.as(who).api('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
        params: { campaignId: campaign.id, requestId },
        body: { verb: 'approve', revisionShown: revision, round, comment: '' },
      });
      expect(['notFound', 'notAllowed']).toContain((await refusalOf(one)).code);
      await world.as(who).api('POST /api/me/approvals/decisions', {
        body: { verb: 'approve', comment: '', requests: [{ ...decision, revisionShown: revision }] },
      });
      await forged(world, who, { verb: 'approval.decide', ...decision, revision, decision: 'approve' });
      await forged(world, who, { verb: 'inbox.approve', lines: [{ ...decision, revision }] });
    }
    expect((await requestsOf(world, campaign)).map(({ status }) => status)).toEqual(['inStage']);
  });
});
