import { describe, expect, it } from 'vitest';
import { localTenantId } from '../../src/contract/stage.ts';
import { scopes } from '../../src/domain/scope.ts';
import { wordsOn } from '../kit/world-stage.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, once, planned, refusalOf } from '../stories/plot.ts';

/* What somebody sees by a grant comes and goes with it, in its minute; old cards give nothing that is over. */

const until = '2026-03-11T04:17:00.000Z';

async function roleOf(world: World, who: CastName, workspaceId: string, role: string): Promise<void> {
  const partition = { tenantId: localTenantId, scope: scopes.tenant() };
  const { store } = world.house.doors;
  const stored = await store.get(partition, 'person', who);
  if (!stored) throw new Error(`${who} is not there.`);
  const document = { ...stored.document, memberships: [{ workspaceId, role }] };
  await store.commit(partition, { put: [{ document, ifVersion: stored.version }] });
}

/** What was spent last week, so that a report has an amount to show. */
async function spentFor({ house, clock }: World, campaignId: string): Promise<void> {
  const document = {
    kind: 'result',
    schema: 1,
    id: 'result.2026-03-03.email',
    tenantId: localTenantId,
    workspaceId: 'marketing',
    campaignId,
    date: '2026-03-03',
    channel: 'email',
    impressions: 1_000,
    clicks: 100,
    leads: 10,
    orders: 1,
    spend: { minor: 554_433_201, currency: 'CNY' },
    revenue: null,
    source: 'test',
    recordedAt: clock.now(),
  } as const;
  const partition = { tenantId: localTenantId, scope: scopes.campaign(campaignId) };
  await house.doors.store.commit(partition, { put: [{ document, ifVersion: 'any' }] });
}

/** As many amounts as a report shows: each has its currency beside it. */
const amountsIn = (shown: unknown): number => JSON.stringify(shown).match(/"currency"/g)?.length ?? 0;

describe('A report, for somebody whose right to amounts was given for a time', () => {
  it('shows them until the minute, and not in it, on its page and in its list', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'zoe', 'bo');
    await spentFor(world, (await planned(world)).id);
    await roleOf(world, 'bo', 'marketing', 'analyst');
    await world.as('zoe').api('POST /api/workspaces/:workspaceId/schedules', {
      body: {
        once: once(),
        name: 'The week',
        recipientIds: ['zoe', 'bo'],
        cadence: { every: 'week', weekdays: [1] },
        holidays: 'stay',
        time: '09:00',
        zone: null,
      },
    });
    await world.passUntil('2026-03-10T09:00:00.000Z');
    const [run] = await world.as('zoe').api('GET /api/workspaces/:workspaceId/reports');
    const page = (who: CastName) =>
      world
        .as(who)
        .api('GET /api/workspaces/:workspaceId/reports/:runId', { params: { runId: run?.id ?? '' } });
    const all = amountsIn(await page('zoe'));
    expect(all).toBeGreaterThan(0);
    expect(amountsIn(await page('bo'))).toBe(0);

    const body = {
      once: once(),
      personId: 'bo',
      level: 'seeAmounts',
      reason: 'Closes the books',
      until,
    } as const;
    await world.as('zoe').api('POST /api/workspaces/:workspaceId/grants', { body });
    await world.settle();
    expect(amountsIn(await page('bo'))).toBe(all);
    world.clock.passUntil('2026-03-11T04:16:59.999Z');
    expect(amountsIn(await page('bo'))).toBe(all);
    world.clock.passUntil(until);
    expect(amountsIn(await page('bo'))).toBe(0);
    expect(amountsIn(await world.as('bo').api('GET /api/workspaces/:workspaceId/board'))).toBe(0);
    expect(amountsIn(await world.as('bo').api('GET /api/workspaces/:workspaceId/campaigns'))).toBe(0);
    await world.settle();
  });
});

describe('The card of a wish for access', () => {
  it('gives nothing again once it was answered or ended, nor to whoever owns it no more', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'zoe', 'bo');
    const { id: campaignId } = await planned(world);
    const params = { campaignId };
    await roleOf(world, 'bo', 'design', 'member');
    await world
      .as('bo')
      .api('POST /api/campaigns/:campaignId/access-requests', { params, body: { reason: 'The fair' } });
    await world.settle();
    const lin = await world.as('lin').chat();
    const card = await lin.card(/asks to see this campaign/);
    const access = () => world.as('zoe').api('GET /api/campaigns/:campaignId/access', { params });
    const [request] = (await access()).requests;

    // Somebody else gives it by the screen; the card that still hangs there gives nothing more.
    await world.as('zoe').api('POST /api/campaigns/:campaignId/access-requests/:requestId/answer', {
      params: { ...params, requestId: request?.id ?? '' },
      body: { kind: 'give', round: 1, level: 'see', until: '2026-03-04T04:00:00.000Z' },
    });
    const click = async (): Promise<void> => {
      await lin.act(card, {
        type: 'Action.Execute',
        title: '',
        verb: 'access.give',
        data: {
          verb: 'access.give',
          campaignId,
          requestId: request?.id,
          round: 1,
          level: 'edit',
          time: '28',
        },
      });
      await world.settle();
    };
    await click();
    expect((await access()).grants).toMatchObject([{ level: 'see', givenByName: 'Zoe Lau' }]);
    expect(wordsOn(await lin.card(/asks to see/))).toMatch(/Zoe .* gave access until/);

    await world.passUntil('2026-03-04T04:00:00.000Z');
    await click();
    expect((await access()).grants.filter(({ holds }) => holds)).toEqual([]);
    const closed = world.as('bo').api('GET /api/campaigns/:campaignId', { params });
    expect((await refusalOf(closed)).code).toBe('notFound');

    // Asked again; meanwhile the one who is asked has moved to another department.
    await world.pass({ hours: 25 });
    await world
      .as('bo')
      .api('POST /api/campaigns/:campaignId/access-requests', { params, body: { reason: 'Again' } });
    await world.settle();
    await roleOf(world, 'lin', 'design', 'member');
    await lin.act(card, {
      type: 'Action.Execute',
      title: '',
      verb: 'access.give',
      data: { verb: 'access.give', campaignId, requestId: request?.id, round: 2, level: 'see', time: '7' },
    });
    await world.settle();
    const now = await access();
    expect(now.grants.filter(({ holds }) => holds)).toEqual([]);
    expect(now.requests).toMatchObject([{ round: 2 }]);
  });
});
