import { describe, expect, it } from 'vitest';
import type { AccessView } from '../../src/contract/access-endpoints.ts';
import type { GrantLevel } from '../../src/domain/grant.ts';
import type { Event } from '../../src/domain/event.ts';
import { scopes } from '../../src/domain/scope.ts';
import { wholeTenant } from '../../src/domain/watched.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { titlesOf } from '../kit/world-chat.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, historyOf, once, planned, refusalOf } from './plot.ts';

/** Bo works in another department of the same organisation, and has no role in this one. */
async function movedAway(world: World, who: CastName = 'bo'): Promise<void> {
  const partition = { tenantId: localTenantId, scope: scopes.tenant() };
  const { store } = world.house.doors;
  const stored = await store.get(partition, 'person', who);
  const workspace = await store.get(partition, 'workspace', 'marketing');
  if (!stored || !workspace) throw new Error('The department is not there.');
  const elsewhere = { ...workspace.document, id: 'design', name: 'Design', codePrefix: 'DES' };
  await store.commit(partition, {
    put: [
      {
        document: { ...stored.document, memberships: [{ workspaceId: 'design', role: 'member' }] },
        ifVersion: stored.version,
      },
      { document: elsewhere, ifVersion: 'any' },
    ],
  });
}

const until = '2026-03-09T01:00:00.000Z';

async function given(
  world: World,
  { id: campaignId }: { readonly id: string },
  level: GrantLevel = 'see',
  personId: CastName = 'bo',
): Promise<AccessView> {
  const view = await world.as('lin').api('POST /api/campaigns/:campaignId/grants', {
    params: { campaignId },
    body: { once: once(), personId, level, reason: 'Draws the fair', until },
  });
  await world.settle();
  return view;
}

const asked = (world: World, campaignId: string, reason = 'I draw the fair', who: CastName = 'bo') =>
  world
    .as(who)
    .api('POST /api/campaigns/:campaignId/access-requests', { params: { campaignId }, body: { reason } });

const accessTo = (world: World, { id: campaignId }: { readonly id: string }, who: CastName = 'lin') =>
  world.as(who).api('GET /api/campaigns/:campaignId/access', { params: { campaignId } });

/** Ana is a guest of it by an entry from before guests had an end: nothing says until when. */
async function namedLongAgo(world: World, { id }: { readonly id: string }): Promise<void> {
  const { store } = world.house.doors;
  const where = { tenantId: localTenantId, scope: scopes.campaign(id) };
  const stored = await store.get(where, 'campaign', id);
  if (!stored) throw new Error('The campaign is not there.');
  const document = { ...stored.document, guestIds: ['ana'] };
  await store.commit(where, { put: [{ document, ifVersion: stored.version }] });
}

/** As the book of who came in writes it down, some seconds after the call. */
async function cameIn(world: World, who: CastName): Promise<void> {
  const { store } = world.house.doors;
  const event: Event = {
    kind: 'event',
    schema: 1,
    id: world.clock.newId(),
    tenantId: localTenantId,
    workspaceId: wholeTenant,
    campaignId: null,
    at: world.clock.now(),
    actorId: who,
    what: { type: 'signIn.seen', client: 'teams' },
  };
  await store.commit({ tenantId: localTenantId, scope: scopes.trail(who) }, { events: [event] });
}

/** A department with a campaign of Lin's, and Bo outside it. */
async function opened() {
  const world = await openWorld();
  await chatting(world, 'lin', 'bo', 'zoe', 'ada', 'ana', 'gil');
  const campaign = await planned(world);
  await movedAway(world);
  return { world, campaign, [Symbol.asyncDispose]: () => world.close() };
}

describe('Access for a time', () => {
  it('opens a campaign to somebody of another department, and closes it in its minute', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    expect(await refusalOf(campaignNow(world, campaign, 'bo'))).toMatchObject({ code: 'notFound' });
    await given(world, campaign);

    const seen = await campaignNow(world, campaign, 'bo');
    expect(seen).toMatchObject({ name: 'Coast film', can: { edit: false } });
    expect(seen).not.toHaveProperty('budget');
    const told = await (await world.as('bo').chat()).card(/You can see:/);
    expect(wordsOn(told)).toContain('Coast film');
    expect(wordsOn(told)).toContain('Draws the fair');
    const me = await world.as('bo').api('GET /api/me');
    expect(me.workspaces.map(({ id, role }) => [id, role])).toEqual([
      ['design', 'member'],
      ['marketing', 'guest'],
    ]);
    expect(me.grants).toMatchObject([
      { workspaceId: 'marketing', campaignId: campaign.id, until },
      { workspaceId: 'marketing', campaignId: null, verbs: ['workspace.read', 'people.read'], until },
    ]);

    await world.passUntil('2026-03-09T00:59:59.999Z');
    expect((await campaignNow(world, campaign, 'bo')).id).toBe(campaign.id);
    // In its minute, before anything that is due was done.
    world.clock.passUntil(until);
    expect(await refusalOf(campaignNow(world, campaign, 'bo'))).toMatchObject({ code: 'notFound' });
    expect((await world.as('bo').api('GET /api/me')).grants).toEqual([]);
    await world.settle();
    expect(wordsOn(await (await world.as('bo').chat()).card(/Your access has ended:/))).toContain(
      'Coast film',
    );
    const kinds = (await historyOf(world, campaign)).map(({ what, actorId }) => [what.type, actorId]);
    expect(kinds.slice(1)).toEqual([
      ['grant.given', 'lin'],
      ['grant.ended', 'rule'],
    ]);
  });

  it('is over at every entrance in the same minute', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const file = await world.as('lin').api('POST /api/campaigns/:campaignId/files', {
      params: { campaignId: campaign.id },
      query: { name: 'brief.txt' },
      body: new Blob(['Two fairs']),
    });
    await given(world, campaign, 'edit');
    const bo = world.as('bo');
    const params = { campaignId: campaign.id };
    const chat = await bo.chat();
    const entrances: Record<string, () => Promise<unknown>> = {
      campaign: () => bo.api('GET /api/campaigns/:campaignId', { params }),
      tasks: () => bo.api('GET /api/campaigns/:campaignId/tasks', { params }),
      history: () => bo.api('GET /api/campaigns/:campaignId/history', { params }),
      files: () => bo.api('GET /api/campaigns/:campaignId/files', { params }),
      download: () =>
        bo.api('GET /api/campaigns/:campaignId/files/:assetId', { params: { ...params, assetId: file.id } }),
      link: () =>
        bo.api('POST /api/campaigns/:campaignId/files/:assetId/link', {
          params: { ...params, assetId: file.id },
        }),
      preview: () =>
        bo.api('POST /api/campaigns/:campaignId/edit-preview', { params, body: { edit: { goal: 'More' } } }),
      task: () =>
        bo.api('POST /api/campaigns/:campaignId/tasks', { params, body: { once: once(), title: 'Draw' } }),
      board: () => bo.api('GET /api/workspaces/:workspaceId/board'),
      list: () => bo.api('GET /api/workspaces/:workspaceId/campaigns'),
      people: () => bo.api('GET /api/workspaces/:workspaceId/people'),
    };
    for (const ask of Object.values(entrances)) expect(await ask()).toBeDefined();
    const found = async () =>
      JSON.stringify([
        await chat.search('Coast'),
        await chat.paste(`http://127.0.0.1:3978/tab/campaigns/${campaign.id}`),
        await chat.write('Coast'),
      ]);
    expect(await found()).toContain('Coast film');

    world.clock.passUntil(until);
    for (const ask of Object.values(entrances)) expect((await refusalOf(ask())).code).toBe('notFound');
    expect(await found()).not.toContain('Coast film');
    await world.settle();
  });

  it('lets an open tab fall silent, and ends its stream', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await given(world, campaign);
    const tab = await world.as('bo').tab();
    await edited(world, campaign, { goal: 'One' });
    expect(await tab.heard()).toContainEqual({ changed: 'campaign', campaignId: campaign.id });
    world.clock.passUntil(until);
    await edited(world, campaign, { goal: 'Two' });
    expect(JSON.stringify(await tab.heard())).not.toContain(campaign.id);
    await edited(world, campaign, { goal: 'Three' });
    expect(await tab.heard()).toEqual([]);
    tab.close();
  });

  it('is extended and ended by whoever gave it, and by nobody to whom it was given', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const { grants } = await given(world, campaign, 'edit');
    const grantId = grants[0]?.id ?? '';
    const params = { campaignId: campaign.id, grantId };
    await world.as('lin').api('PATCH /api/campaigns/:campaignId/grants/:grantId', {
      params,
      body: { until: '2026-03-12T01:00:30.000Z' },
    });
    await world.passUntil('2026-03-11T01:00:00.000Z');
    expect((await campaignNow(world, campaign, 'bo')).id).toBe(campaign.id);
    const bo = world.as('bo');
    const trials = [
      bo.api('DELETE /api/campaigns/:campaignId/grants/:grantId', { params }),
      bo.api('GET /api/campaigns/:campaignId/access', { params }),
      bo.api('POST /api/campaigns/:campaignId/grants', {
        params,
        body: {
          once: once(),
          personId: 'mei',
          level: 'see',
          reason: 'Please',
          until: '2026-03-13T01:00:00.000Z',
        },
      }),
    ];
    for (const { code } of await Promise.all(trials.map(refusalOf))) expect(code).toBe('notAllowed');

    const after = await world.as('lin').api('DELETE /api/campaigns/:campaignId/grants/:grantId', { params });
    expect(after.grants).toMatchObject([{ personName: 'Bo Tang', holds: false }]);
    // Without waiting for anything that follows.
    expect((await refusalOf(campaignNow(world, campaign, 'bo'))).code).toBe('notFound');
  });

  it('lets nobody keep more than was given: no people, no channel, no approvals, no money for guests', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await given(world, campaign, 'edit');
    const { version, can } = await campaignNow(world, campaign, 'bo');
    expect(can.edit).toBe(true);
    const bo = world.as('bo');
    const params = { campaignId: campaign.id };
    const edit = (wish: object) =>
      bo.api('PATCH /api/campaigns/:campaignId', { params, body: { ifVersion: version, edit: wish } });
    for (const wish of [{ ownerId: 'bo' }, { teamIds: ['bo'] }, { guestIds: ['bo'] }])
      expect((await refusalOf(edit(wish))).code).toBe('notAllowed');
    const submit = bo.api('POST /api/campaigns/:campaignId/approvals', {
      params,
      body: { once: once(), ifVersion: version, approverIds: ['mei'], mode: 'any', dueAt: null, note: '' },
    });
    expect((await refusalOf(submit)).code).toBe('notAllowed');
    expect((await edit({ goal: 'By Bo' })).goal).toBe('By Bo');

    for (const level of ['seeAmounts', 'edit'] as const) {
      const refusal = await refusalOf(given(world, campaign, level, 'gil'));
      expect(refusal).toMatchObject({ code: 'unfit', at: 'level' });
    }
    await given(world, campaign, 'see', 'gil');
    expect(await campaignNow(world, campaign, 'gil')).not.toHaveProperty('budget');
  });

  it('gives nobody more than the giver holds, for longer than 90 days, or without a reason', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const params = { campaignId: campaign.id };
    const body = { once: once(), personId: 'bo', level: 'see', reason: 'The fair', until } as const;
    const give = (who: CastName, more: object = {}) =>
      world.as(who).api('POST /api/campaigns/:campaignId/grants', { params, body: { ...body, ...more } });
    expect((await refusalOf(give('mei'))).code).toBe('notAllowed');
    expect((await refusalOf(give('gil'))).code).toBe('notFound');
    expect(await refusalOf(give('lin', { until: '2026-06-01T01:00:00.000Z' }))).toMatchObject({
      code: 'unfit',
    });
    expect(await refusalOf(give('lin', { until: '2026-03-01T01:00:00.000Z' }))).toMatchObject({
      code: 'unfit',
    });
    expect((await refusalOf(give('lin', { reason: ' ' }))).code).toBe('malformed');
    expect((await refusalOf(give('lin', { personId: 'nobody' }))).code).toBe('unknownPerson');
    // Twice is once.
    await give('lin');
    expect((await give('lin')).grants).toHaveLength(1);
  });

  it('opens a whole department, amounts and all, and closes it', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    const body = { once: once(), personId: 'bo', level: 'seeAmounts', reason: 'Stands in', until } as const;
    expect(
      (await refusalOf(world.as('lin').api('POST /api/workspaces/:workspaceId/grants', { body }))).code,
    ).toBe('notAllowed');
    await world.as('zoe').api('POST /api/workspaces/:workspaceId/grants', { body });
    await world.settle();
    const { columns } = await world.as('bo').api('GET /api/workspaces/:workspaceId/board');
    expect(columns.flatMap(({ campaigns }) => campaigns)).toMatchObject([
      { name: 'Coast film', budget: { minor: 95_000_000 } },
    ]);
    expect((await campaignNow(world, campaign, 'bo')).budget).toBeDefined();
    const tab = await world.as('bo').tab();
    await edited(world, campaign, { goal: 'One' });
    expect(await tab.heard()).toContainEqual({ changed: 'campaign', campaignId: campaign.id });

    // Shortened to a minute; by a manager, and not by whoever it was given to.
    const [grant] = (await world.as('zoe').api('GET /api/workspaces/:workspaceId/access')).grants;
    const shorter = (who: CastName) =>
      world.as(who).api('PATCH /api/workspaces/:workspaceId/grants/:grantId', {
        params: { grantId: grant?.id ?? '' },
        body: { until: '2026-03-05T04:17:42.000Z' },
      });
    expect((await refusalOf(shorter('bo'))).code).toBe('notFound');
    expect((await refusalOf(shorter('lin'))).code).toBe('notAllowed');
    expect((await shorter('zoe')).grants).toMatchObject([{ until: '2026-03-05T04:17:00.000Z' }]);
    await world.settle();
    expect(
      await world.as('zoe').api('GET /api/workspaces/:workspaceId/access/people', { query: { text: 'Bo' } }),
    ).toMatchObject([{ id: 'bo' }]);
    await world.passUntil('2026-03-05T04:16:59.999Z');
    expect((await campaignNow(world, campaign, 'bo')).budget).toBeDefined();
    world.clock.passUntil('2026-03-05T04:17:00.000Z');
    expect((await refusalOf(world.as('bo').api('GET /api/workspaces/:workspaceId/board'))).code).toBe(
      'notFound',
    );
    await edited(world, campaign, { goal: 'Two' });
    expect(JSON.stringify(await tab.heard())).not.toContain(campaign.id);
    await edited(world, campaign, { goal: 'Three' });
    expect(await tab.heard()).toEqual([]);
    tab.close();
    await world.settle();
    expect(wordsOn(await (await world.as('bo').chat()).card(/access has ended/))).toContain('everything of');
  });
});

describe('Somebody who opens a link to a campaign that is closed to them', () => {
  it('asks for access, and the owner lets them in from the card', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    expect(await asked(world, campaign.id)).toEqual({ asked: true });
    await world.settle();
    const lin = await world.as('lin').chat();
    const card = await lin.card(/Bo Tang.* asks to see this campaign/);
    expect(wordsOn(card)).toContain('I draw the fair');
    await lin.click(card, 'Let them see it for 1 week');
    await world.settle();
    expect(wordsOn(await lin.card(/asks to see/))).toMatch(/Lin Wei gave access until/);
    expect((await campaignNow(world, campaign, 'bo')).name).toBe('Coast film');
    expect(wordsOn(await (await world.as('bo').chat()).card(/You can see:/))).toContain('I draw the fair');
    expect((await accessTo(world, campaign)).grants).toMatchObject([
      { personName: 'Bo Tang', level: 'see', until: '2026-03-09T01:00:00.000Z', givenByName: 'Lin Wei' },
    ]);
  });

  it('gets the same answer, and costs nobody a card, where there is no such campaign', async () => {
    await using stage = await opened();
    const { world } = stage;
    expect(await asked(world, 'no-such-campaign')).toEqual({ asked: true });
    await world.settle();
    expect(await (await world.as('lin').chat()).cards(/asks to see/)).toEqual([]);
    expect(await (await world.as('zoe').chat()).cards(/asks to see/)).toEqual([]);
  });

  it('asks once, however often they click, and at most ten campaigns a day', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    for (let click = 0; click < 3; click += 1) await asked(world, campaign.id, `Please ${click}`);
    await world.settle();
    await world.pass({ hours: 25 });
    await asked(world, campaign.id, 'Please again');
    await world.settle();
    expect(await (await world.as('lin').chat()).cards(/asks to see/)).toHaveLength(1);
    for (let other = 1; other < 10; other += 1) await asked(world, `other-${other}`);
    expect(await refusalOf(asked(world, 'other-10'))).toMatchObject({ code: 'tooMany' });
    await world.pass({ hours: 25 });
    expect(await asked(world, 'other-10')).toEqual({ asked: true });
  });

  it('hears why not, and nothing of the campaign', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await asked(world, campaign.id);
    await world.settle();
    const lin = await world.as('lin').chat();
    await lin.click(await lin.card(/asks to see/), 'Decline', 'It is not public yet.');
    await world.settle();
    const told = await (await world.as('bo').chat()).card(/was declined/);
    expect(wordsOn(told)).toContain('It is not public yet.');
    expect(JSON.stringify(told)).not.toContain('Coast film');
    expect((await refusalOf(campaignNow(world, campaign, 'bo'))).code).toBe('notFound');
  });

  it('is brought to the managers where the owner has left, and their cards show one truth', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await chatting(world, 'nia');
    await movedAway(world, 'lin');
    await asked(world, campaign.id);
    await world.settle();
    const [nia, zoe] = [await world.as('nia').chat(), await world.as('zoe').chat()];
    await nia.click(await nia.card(/asks to see/), 'Let them see it for 1 week');
    await world.settle();
    const copy = await zoe.card(/asks to see/);
    expect(wordsOn(copy)).toMatch(/Nia Brooks gave access until/);
    expect(titlesOf(copy)).toEqual(['Open the campaign']);
    expect(await (await world.as('ada').chat()).cards(/asks to see/)).toEqual([]);
  });
});

describe('A guest', () => {
  it('leaves by themselves two weeks after the flight; the owner is reminded and can extend', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await edited(world, campaign, { guestIds: ['ana'] });
    const end = '2026-04-12T16:00:00.000Z';
    expect((await accessTo(world, campaign)).grants).toMatchObject([
      { personName: 'Ana Silva', level: 'guest', until: end, givenByName: null, holds: true },
    ]);
    await world.passUntil('2026-04-09T16:00:00.000Z');
    const lin = await world.as('lin').chat();
    const card = await lin.card(/Ana Silva is a guest until/);
    await lin.click(card, titlesOf(card).find((title) => title.startsWith('Extend')) ?? '');
    await lin.act(card, {
      type: 'Action.Execute',
      title: '',
      verb: 'guest.extend',
      data: {
        verb: 'guest.extend',
        campaignId: campaign.id,
        grantId: (await accessTo(world, campaign)).grants[0]?.id,
        until: end,
      },
    });
    await world.settle();
    const later = '2026-05-10T16:00:00.000Z';
    expect((await accessTo(world, campaign)).grants).toMatchObject([{ until: later }]);
    await world.passUntil('2026-05-10T15:59:00.000Z');
    expect((await campaignNow(world, campaign, 'ana')).id).toBe(campaign.id);
    await world.passUntil(later);
    expect((await refusalOf(campaignNow(world, campaign, 'ana'))).code).toBe('notFound');
    expect((await campaignNow(world, campaign)).guestIds).toEqual([]);
    expect(wordsOn(await (await world.as('ana').chat()).card(/You are a guest no more/))).toContain(
      'Coast film',
    );
    expect(await lin.cards(/Ana Silva is a guest no more/)).not.toEqual([]);
    const types = (await historyOf(world, campaign)).map(({ what }) => what.type);
    expect(types.filter((type) => type.startsWith('grant.'))).toEqual([
      'grant.given',
      'grant.changed',
      'grant.ended',
    ]);
  });

  it('stays until the day that the owner names, within a year', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await edited(world, campaign, { guestIds: ['ana'] });
    const params = { campaignId: campaign.id, personId: 'ana' };
    const set = (when: string, who: CastName = 'lin', personId = 'ana') =>
      world.as(who).api('PUT /api/campaigns/:campaignId/guests/:personId/end', {
        params: { ...params, personId },
        body: { until: when },
      });
    expect((await refusalOf(set('2027-03-04T00:00:00.000Z'))).code).toBe('unfit');
    expect((await refusalOf(set(until, 'ana'))).code).toBe('notAllowed');
    expect((await refusalOf(set(until, 'lin', 'gil'))).code).toBe('notFound');
    await set(until);
    await world.passUntil(until);
    expect((await refusalOf(campaignNow(world, campaign, 'ana'))).code).toBe('notFound');
    // Named again, they are given a new time.
    await edited(world, campaign, { guestIds: ['ana'] });
    expect((await accessTo(world, campaign)).grants).toMatchObject([{ level: 'guest', holds: true }]);
    await edited(world, campaign, { guestIds: [] });
    expect((await accessTo(world, campaign)).grants).toMatchObject([{ level: 'guest', holds: false }]);
  });

  it('of long ago gets an end at the next look-in, never on the same day, and leaves in its minute', async () => {
    await using stage = await opened();
    const { world, campaign } = stage;
    await namedLongAgo(world, campaign);
    // Whoever looks in first on the next day.
    await world.pass({ hours: 24 });
    await cameIn(world, 'zoe');
    await world.settle();
    // Nobody is told anything yet, and nothing is taken away.
    expect((await campaignNow(world, campaign, 'ana')).id).toBe(campaign.id);
    const end = '2026-06-01T01:00:00.000Z';
    expect((await accessTo(world, campaign)).grants).toMatchObject([
      { personName: 'Ana Silva', level: 'guest', until: end, givenByName: null, holds: true },
    ]);
    expect(await (await world.as('ana').chat()).cards(/You are a guest/)).toEqual([]);
    const lin = await world.as('lin').chat();
    expect(await lin.cards(/Ana Silva is a guest/)).toEqual([]);

    await world.passUntil('2026-05-29T01:00:00.000Z');
    const card = await lin.card(/Ana Silva is a guest until/);
    expect(titlesOf(card).some((title) => title.startsWith('Extend'))).toBe(true);
    await world.passUntil('2026-06-01T00:59:59.999Z');
    expect((await campaignNow(world, campaign, 'ana')).id).toBe(campaign.id);
    await world.passUntil(end);
    expect((await refusalOf(campaignNow(world, campaign, 'ana'))).code).toBe('notFound');
    expect(wordsOn(await (await world.as('ana').chat()).card(/You are a guest no more/))).toContain(
      'Coast film',
    );
  });
});
