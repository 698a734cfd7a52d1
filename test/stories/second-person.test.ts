import { describe, expect, it } from 'vitest';
import type { SecondPersonView } from '../../src/contract/second-person-endpoints.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import { scopes } from '../../src/domain/scope.ts';
import { actHours } from '../../src/domain/second-person.ts';
import { titlesOf } from '../kit/world-chat.ts';
import type { CastName } from '../kit/world-cast.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import {
  campaignNow,
  chatting,
  edited,
  historyOf,
  once,
  planned,
  refusalOf,
  submitted,
  readied,
} from './plot.ts';

type Which = { readonly id: string };

const limit = { minor: 50_000_000, currency: 'CNY' };

/** Who a person is in the directory, from now on. */
async function rewritten(world: World, who: CastName, change: object): Promise<void> {
  const partition = { tenantId: localTenantId, scope: scopes.tenant() };
  const { store } = world.house.doors;
  const stored = await store.get(partition, 'person', who);
  if (!stored) throw new Error('Nobody is there.');
  const document = { ...stored.document, ...change };
  await store.commit(partition, { put: [{ document, ifVersion: stored.version }] });
}

const ruleOf = (world: World, who: CastName = 'ada') =>
  world.as(who).api('GET /api/workspaces/:workspaceId/second-person');

async function chosen(world: World, change: Partial<SecondPersonView>, who: CastName = 'ada') {
  const body = { ...(await ruleOf(world)), ...change };
  return world.as(who).api('PATCH /api/workspaces/:workspaceId/second-person', { body });
}

const move = (world: World, { id: campaignId }: Which, version: string, who: CastName = 'lin') =>
  world.as(who).api('POST /api/campaigns/:campaignId/status', {
    params: { campaignId },
    body: { ifVersion: version, status: 'running' },
  });

async function launch(world: World, campaign: Which, who: CastName = 'lin') {
  return move(world, campaign, (await campaignNow(world, campaign)).version, who);
}

async function removal(world: World, campaign: Which, who: CastName = 'lin') {
  const { version } = await campaignNow(world, campaign);
  return world.as(who).api('POST /api/campaigns/:campaignId/deletion', {
    params: { campaignId: campaign.id },
    body: { ifVersion: version },
  });
}

const waiting = async (world: World, { id: campaignId }: Which, who: CastName = 'zoe') =>
  (await world.as(who).api('GET /api/campaigns/:campaignId/pending-acts', { params: { campaignId } })).acts;

type Answer =
  | { kind: 'confirm' | 'withdraw'; round: number }
  | { kind: 'decline'; round: number; words: string };

const answered = (world: World, { id: campaignId }: Which, actId: string, body: Answer, who: CastName) =>
  world.as(who).api('POST /api/campaigns/:campaignId/pending-acts/:actId/answer', {
    params: { campaignId, actId },
    body,
  });

/** Launches above half a million need a second person; Lin's campaign is approved and costs nearly a million. */
async function opened() {
  const world = await openWorld();
  await chatting(world, 'lin', 'mei', 'zoe', 'nia', 'ada', 'ana');
  await chosen(world, { launchAbove: limit });
  const campaign = await planned(world);
  const request = await submitted(world, campaign);
  await world.as('mei').api('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
    params: { campaignId: campaign.id, requestId: request.id },
    body: { verb: 'approve', comment: '', round: 1, revisionShown: 1 },
  });
  await readied(world, campaign);
  await world.settle();
  return { world, campaign, [Symbol.asyncDispose]: () => world.close() };
}

/** Lin wants to launch it; what waits now. */
async function wanted(world: World, campaign: Which): Promise<string> {
  const { code, actId = '' } = await refusalOf(launch(world, campaign));
  expect(code).toBe('secondPersonNeeded');
  await world.settle();
  return actId;
}

const status = async (world: World, campaign: Which) => (await campaignNow(world, campaign, 'zoe')).status;

describe('A launch above the limit', () => {
  it('waits for a second person, who confirms on a card; the history has both names, and Lin is told', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await wanted(world, campaign);
    expect(await status(world, campaign)).toBe('approved');
    const anywhere = async (who: CastName) => (await world.as(who).api('GET /api/me/pending-acts')).acts;
    const waits = { campaignId: campaign.id, act: 'launch', askedById: 'lin' };
    expect(await anywhere('zoe')).toMatchObject([{ ...waits, canConfirm: true }]);
    expect(await anywhere('lin')).toMatchObject([{ ...waits, canConfirm: false }]);
    for (const who of ['mei', 'bo', 'ana'] as const) expect(await anywhere(who)).toEqual([]);

    const zoe = await world.as('zoe').chat();
    const card = await zoe.card(/Lin Wei wants to launch:/);
    expect(wordsOn(card)).toContain('Coast film');
    expect(wordsOn(card)).toMatch(/950,000/);
    expect(titlesOf(card)).toEqual(['Confirm', 'Decline', 'Decline', 'Open the campaign']);
    for (const who of ['lin', 'mei', 'ana'] as const)
      expect(await (await world.as(who).chat()).cards(/wants to launch/)).toEqual([]);

    await zoe.click(card, 'Confirm');
    await world.settle();
    expect(await status(world, campaign)).toBe('running');
    expect([...(await anywhere('zoe')), ...(await anywhere('lin'))]).toEqual([]);
    const events = await historyOf(world, campaign);
    expect(
      events.find(({ what }) => what.type === 'campaign.statusChanged' && what.to === 'running'),
    ).toMatchObject({
      actorId: 'lin',
      what: { type: 'campaign.statusChanged', to: 'running', confirmedBy: 'zoe' },
    });
    expect(events.find(({ what }) => what.type === 'second.answered')).toMatchObject({
      actorId: 'zoe',
      what: { type: 'second.answered', how: 'confirmed' },
    });
    expect(wordsOn(await (await world.as('lin').chat()).card(/wants to launch/))).toContain(
      'Zoe Lau confirmed',
    );
    const others = await (await world.as('nia').chat()).card(/wants to launch/);
    expect(wordsOn(others)).toContain('Zoe Lau confirmed');
    expect(titlesOf(others)).toEqual(['Open the campaign']);
  });

  it('needs nobody at or below the limit', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await chosen(world, { launchAbove: { minor: 10_000, currency: 'CNY' } });
    await expect(
      refusalOf(chosen(world, { launchAbove: { minor: 95_000_000, currency: 'CNY' } })),
    ).resolves.toMatchObject({ code: 'secondPersonNeeded' });
    await rewrittenLimit(world, 95_000_000);
    expect(await launch(world, campaign)).toMatchObject({ status: 'running' });
  });

  it('is declined with words, which Lin reads, and may be wanted again', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const actId = await wanted(world, campaign);
    const empty = answered(world, campaign, actId, { kind: 'decline', round: 1, words: ' ' }, 'zoe');
    expect(await refusalOf(empty)).toMatchObject({ code: 'commentNeeded' });
    await answered(world, campaign, actId, { kind: 'decline', round: 1, words: 'After the fair.' }, 'zoe');
    await world.settle();
    expect(wordsOn(await (await world.as('lin').chat()).card(/wants to launch/))).toContain(
      'After the fair.',
    );
    expect(await status(world, campaign)).toBe('approved');

    expect(await wanted(world, campaign)).toBe(actId);
    const old = answered(world, campaign, actId, { kind: 'confirm', round: 1 }, 'zoe');
    expect(await refusalOf(old)).toMatchObject({ code: 'requestClosed' });
    await answered(world, campaign, actId, { kind: 'confirm', round: 2 }, 'zoe');
    expect(await status(world, campaign)).toBe('running');
  });

  it('is confirmed once, when two click at the same moment and when one clicks twice', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const actId = await wanted(world, campaign);
    const click = (who: CastName) => answered(world, campaign, actId, { kind: 'confirm', round: 1 }, who);
    const both = await Promise.allSettled([click('zoe'), click('nia')]);
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(click('zoe'))).toMatchObject({ code: 'alreadyDecided' });
    const launches = (await historyOf(world, campaign)).filter(
      ({ what }) => what.type === 'campaign.statusChanged' && what.to === 'running',
    );
    expect(launches).toHaveLength(1);
  });

  it('is nobody’s to confirm but theirs who may launch it: not Lin, no guest, nobody beside', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const actId = await wanted(world, campaign);
    const click = (who: CastName) =>
      refusalOf(answered(world, campaign, actId, { kind: 'confirm', round: 1 }, who));
    expect(await click('lin')).toMatchObject({ code: 'ownRequest' });
    for (const who of ['mei', 'bo', 'ana'] as const)
      expect(await click(who)).toMatchObject({ code: 'notFound' });
    expect(await waiting(world, campaign, 'mei')).toEqual([]);
    expect(await waiting(world, campaign, 'lin')).toMatchObject([{ canConfirm: false }]);
    expect(await status(world, campaign)).toBe('approved');
  });

  it('cannot be confirmed when the campaign changed, when Lin may not any more, or when three days are over', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const actId = await wanted(world, campaign);
    const click = (round: number) => answered(world, campaign, actId, { kind: 'confirm', round }, 'zoe');

    await rewritten(world, 'lin', { memberships: [{ workspaceId: 'marketing', role: 'analyst' }] });
    expect(await refusalOf(click(1))).toMatchObject({ code: 'askerMayNot' });
    await rewritten(world, 'lin', { memberships: [{ workspaceId: 'marketing', role: 'member' }] });

    await edited(world, campaign, { tags: ['spring'] });
    expect(await waiting(world, campaign)).toMatchObject([{ hasMoved: false }]);
    await edited(world, campaign, { goal: 'More' }, 'zoe');
    expect(await waiting(world, campaign)).toMatchObject([{ hasMoved: true }]);
    const card = await (await world.as('zoe').chat()).card(/wants to launch/);
    expect(titlesOf(card)).toEqual(['Open the campaign']);
    expect(['changedSinceShown', 'approvalNeeded', 'wrongStatus']).toContain(
      (await refusalOf(click(1))).code,
    );

    await world.pass({ hours: actHours + 1 });
    expect(await refusalOf(click(1))).toMatchObject({ code: 'requestClosed' });
    expect(await waiting(world, campaign)).toEqual([]);
    expect(wordsOn(await (await world.as('lin').chat()).card(/wants to launch/))).toContain(
      'Nobody confirmed in time',
    );
    expect(await status(world, campaign)).not.toBe('running');
  });

  it('is taken back by Lin alone', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const actId = await wanted(world, campaign);
    const back = (who: CastName) => answered(world, campaign, actId, { kind: 'withdraw', round: 1 }, who);
    expect(await refusalOf(back('zoe'))).toMatchObject({ code: 'notAllowed' });
    expect(await back('lin')).toMatchObject({ state: 'withdrawn' });
    const late = answered(world, campaign, actId, { kind: 'confirm', round: 1 }, 'zoe');
    expect(await refusalOf(late)).toMatchObject({ code: 'requestClosed' });
  });
});

/** The limit as it would stand with somebody's yes. */
async function rewrittenLimit(world: World, minor: number): Promise<void> {
  const [act] = (await world.as('nia').api('GET /api/workspaces/:workspaceId/pending-acts')).acts;
  expect((await world.as('nia').api('GET /api/me/pending-acts')).acts).toEqual([act]);
  expect(act).toMatchObject({ act: 'weaken', changes: [{ field: 'launchAbove', to: { minor } }] });
  if (!act) return;
  await world.as('nia').api('POST /api/workspaces/:workspaceId/pending-acts/:actId/answer', {
    params: { actId: act.id },
    body: { kind: 'confirm', round: act.round },
  });
  expect(await ruleOf(world)).toMatchObject({ launchAbove: { minor } });
}

describe('Without anything chosen', () => {
  it('deleting a running campaign needs a second person; one that is planned needs none', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const fair = await planned(world, { name: 'Fair' });
    expect(await removal(world, fair)).toMatchObject({ name: 'Fair' });
    const actId = await wanted(world, campaign);
    await answered(world, campaign, actId, { kind: 'confirm', round: 1 }, 'zoe');

    const { code } = await refusalOf(removal(world, campaign));
    expect(code).toBe('secondPersonNeeded');
    await world.settle();
    const zoe = await world.as('zoe').chat();
    await zoe.click(await zoe.card(/Lin Wei wants to delete:/), 'Confirm');
    await world.settle();
    expect(await refusalOf(campaignNow(world, campaign))).toMatchObject({ code: 'notFound' });
    const { lines } = await world.as('lin').api('GET /api/workspaces/:workspaceId/trash');
    const byName = lines.toSorted((one, other) => (one.name < other.name ? 1 : -1));
    expect(byName).toMatchObject([{ name: 'Fair' }, { name: 'Coast film', deletedBy: 'lin' }]);
    expect(wordsOn(await (await world.as('lin').chat()).card(/wants to delete/))).toContain(
      'Zoe Lau confirmed',
    );
  });
});

describe('What a second person is wanted for', () => {
  it('is chosen by managers, what is about people’s data by administrators; nobody else sees it', async () => {
    await using stage = await opened();
    const { world } = stage;
    expect(await refusalOf(ruleOf(world, 'lin'))).toMatchObject({ code: 'notAllowed' });
    expect(await chosen(world, { deleteAbove: limit }, 'nia')).toMatchObject({ deleteAbove: limit });
    expect(await refusalOf(chosen(world, { eraseOther: false }, 'nia'))).toMatchObject({
      code: 'notAllowed',
    });
    const old = { ...(await ruleOf(world)), version: null };
    const late = world.as('ada').api('PATCH /api/workspaces/:workspaceId/second-person', { body: old });
    expect(await refusalOf(late)).toMatchObject({ code: 'stale' });
  });

  it('becomes less only with a second person, and less about people’s data only with an administrator', async () => {
    await using stage = await opened();
    const { world } = stage;
    expect(await refusalOf(chosen(world, { launchAbove: null }, 'nia'))).toMatchObject({
      code: 'secondPersonNeeded',
    });
    expect(await ruleOf(world)).toMatchObject({ launchAbove: limit });
    await world.settle();
    const zoe = await world.as('zoe').chat();
    const card = await zoe.card(/Nia Brooks wants to ask a second person for less/);
    expect(wordsOn(card)).toMatch(/500,000.* → nobody/);
    await zoe.click(card, 'Confirm');
    await world.settle();
    expect(await ruleOf(world)).toMatchObject({ launchAbove: null });
    // Ada is the only one who answers for people's data.
    expect(await chosen(world, { eraseOther: false })).toMatchObject({ eraseOther: false });
  });

  it('cannot be switched on where nobody else could confirm', async () => {
    await using stage = await opened();
    const { world } = stage;
    await chosen(world, { exportOther: false });
    expect(await refusalOf(chosen(world, { exportOther: true }))).toMatchObject({ code: 'nobodyToConfirm' });
    await rewritten(world, 'zoe', { memberships: [{ workspaceId: 'marketing', role: 'admin' }] });
    expect(await chosen(world, { exportOther: true })).toMatchObject({ exportOther: true });
    await rewritten(world, 'zoe', { memberships: [{ workspaceId: 'marketing', role: 'manager' }] });
    const ask = world.as('ada').api('POST /api/privacy/exports', { body: { personId: 'bo', once: once() } });
    expect(await refusalOf(ask)).toMatchObject({ code: 'nobodyToConfirm' });
  });
});
