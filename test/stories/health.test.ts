import { describe, expect, it } from 'vitest';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, once, planned, refusalOf, submitted } from './plot.ts';

type Answer = (through: () => Promise<Response>) => Promise<Response>;

/** Stands between the product and the chat platform; what it does there can be changed while the world runs. */
function weather() {
  const sky: { answer: Answer } = { answer: (through) => through() };
  const throughFetch =
    (ask: typeof fetch): typeof fetch =>
    async (input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      const through = (): Promise<Response> => ask(input, options);
      return url.includes('/stage/connector/') ? sky.answer(through) : through();
    };
  return { sky, throughFetch };
}

const healthOf = (world: World) => world.as('ada').api('GET /api/workspaces/:workspaceId/health');
const resend = (world: World, items: { scope: string; id: string }[], mayDouble = false, key = once()) =>
  world.as('ada').api('POST /api/workspaces/:workspaceId/health/resend', {
    body: { once: key, items: items.map(({ scope, id }) => ({ scope, id })), mayDouble },
  });
const cardsOfMei = async (world: World) => (await world.as('mei').chat()).cards('Coast film');

/** Lin asks Mei, and Teams refuses the message. */
async function refusedMessage() {
  const { sky, throughFetch } = weather();
  const world = await openWorld({ throughFetch });
  await chatting(world, 'lin', 'mei', 'ada');
  const campaign = await planned(world);
  sky.answer = async () => new Response('{}', { status: 403 });
  await submitted(world, campaign, { approverIds: ['mei'] });
  return { world, sky, campaign };
}

describe('A message that Teams refuses', () => {
  it('is seen with its reason, is sent again, and arrives once however often that is asked', async () => {
    const { world: opened, sky, campaign } = await refusedMessage();
    await using world = opened;
    expect(await cardsOfMei(world)).toEqual([]);
    const { troubles, mayAct, mayLookAtAll } = await healthOf(world);
    expect({ mayAct, mayLookAtAll }).toEqual({ mayAct: true, mayLookAtAll: true });
    expect(troubles).toMatchObject([
      {
        errand: 'tellApproval',
        state: 'dead',
        reason: 'status403',
        mayDouble: false,
        person: { id: 'mei' },
        campaign: { id: campaign.id, name: 'Coast film' },
      },
    ]);

    const deliveries = (query: { state?: 'dead' | 'armed'; errand?: 'tellApproval' }) =>
      world.as('ada').api('GET /api/workspaces/:workspaceId/deliveries', { query });
    const given = await deliveries({ state: 'dead' });
    expect(given).toMatchObject({
      mayAct: true,
      isMore: false,
      kinds: [{ errand: 'tellApproval', count: 1 }],
      items: [{ state: 'dead', reason: 'status403', attempts: 1, nextAt: null, person: { id: 'mei' } }],
    });
    expect(given.states).toContainEqual({ state: 'dead', count: 1 });
    // What waits for its time says when it is looked at; nothing says what a message is about.
    const { items: waiting } = await deliveries({ state: 'armed' });
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter(({ state, nextAt }) => state !== 'armed' || nextAt === null)).toEqual([]);
    expect((await deliveries({ state: 'armed', errand: 'tellApproval' })).items).toEqual([]);
    const refusal = await refusalOf(world.as('lin').api('GET /api/workspaces/:workspaceId/deliveries'));
    expect(refusal).toMatchObject({ code: 'notAllowed' });

    sky.answer = (through) => through();
    const key = once();
    const [first, second] = await Promise.all([resend(world, troubles, false, key), resend(world, troubles)]);
    const became = [first, second].flatMap(({ items }) => items.map((item) => item.became));
    expect(became.toSorted()).toEqual(['already', 'done']);
    await world.settle();
    expect(await resend(world, troubles, false, key)).toMatchObject({ items: [{ became: 'already' }] });
    await world.pass({ hours: 1 });
    expect(await cardsOfMei(world)).toHaveLength(1);
    expect((await healthOf(world)).troubles).toEqual([]);

    const found = await world.as('ada').api('GET /api/audit', {
      query: { from: '2026-03-01', to: '2026-03-31', campaignId: campaign.id },
    });
    expect(found.entries.filter(({ type }) => type === 'message.resent')).toMatchObject([
      {
        actorId: 'ada',
        what: { errand: 'tellApproval', personId: 'mei', why: 'status403', mayDouble: false },
      },
    ]);
  });

  it('is dismissed with a reason, and nobody gets it any more', async () => {
    const { world: opened, sky, campaign } = await refusedMessage();
    await using world = opened;
    sky.answer = (through) => through();
    const { troubles } = await healthOf(world);
    const items = troubles.map(({ scope, id }) => ({ scope, id }));
    const dismissed = await world.as('ada').api('POST /api/workspaces/:workspaceId/health/dismissal', {
      body: { once: once(), items, reason: 'Told on the phone' },
    });
    expect(dismissed.items).toMatchObject([{ became: 'done' }]);
    expect((await healthOf(world)).troubles).toEqual([]);
    expect(await resend(world, troubles)).toMatchObject({ items: [{ became: 'already' }] });
    await world.pass({ hours: 1 });
    expect(await cardsOfMei(world)).toEqual([]);
    const { events } = await world
      .as('lin')
      .api('GET /api/campaigns/:campaignId/history', { params: { campaignId: campaign.id } });
    expect(events.map(({ what }) => what)).toContainEqual(
      expect.objectContaining({ type: 'message.dismissed', reason: 'Told on the phone' }),
    );
  });

  it('is shown and sent again only by whoever administers the department', async () => {
    const { world: opened } = await refusedMessage();
    await using world = opened;
    const { troubles } = await healthOf(world);
    const mei = world.as('mei');
    const asked = refusalOf(mei.api('GET /api/workspaces/:workspaceId/health'));
    expect(await asked).toMatchObject({ code: 'notAllowed' });
    const items = troubles.map(({ scope, id }) => ({ scope, id }));
    const wish = { body: { once: once(), items, mayDouble: true } };
    const resent = refusalOf(mei.api('POST /api/workspaces/:workspaceId/health/resend', wish));
    expect(await resent).toMatchObject({ code: 'notAllowed' });
    expect((await healthOf(world)).troubles).toEqual(troubles);
  });
});

describe('A message that may have arrived', () => {
  it('is not sent again until somebody says that a second copy is fine', async () => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    await chatting(world, 'lin', 'mei', 'ada');
    const campaign = await planned(world);
    sky.answer = async () => new Response('gone', { status: 504 });
    await submitted(world, campaign, { approverIds: ['mei'] });
    const { troubles } = await healthOf(world);
    expect(troubles).toMatchObject([{ state: 'unknown', reason: 'status504', mayDouble: true }]);
    sky.answer = (through) => through();
    expect(await resend(world, troubles)).toMatchObject({ items: [{ became: 'mayDouble' }] });
    expect((await healthOf(world)).troubles).toEqual(troubles);
    expect(await resend(world, troubles, true)).toMatchObject({ items: [{ became: 'done' }] });
    await world.pass({ hours: 1 });
    expect(await cardsOfMei(world)).toHaveLength(1);
    expect((await healthOf(world)).troubles).toEqual([]);
  });
});

describe('The department', () => {
  it('where everything was delivered has nothing to look at', async () => {
    await using world = await openWorld();
    const { waiting, conditions, imports, exports } = await healthOf(world);
    expect(waiting).toMatchObject({ late: 0, oldestMs: 0, relayBehind: false, failing: [] });
    expect(conditions.map(({ part, state }) => [part, state])).toEqual([
      ['files', 'ok'],
      ['wake', 'ok'],
      ['directory', 'ok'],
      ['clock', 'ok'],
    ]);
    expect({ imports, exports }).toEqual({ imports: [], exports: [] });
  });
});
