import { describe, expect, it } from 'vitest';
import { openWorld, type World, workspaceId } from '../kit/world.ts';
import { checkedFile, planned, refusalOf, takenIn } from './plot.ts';

const heading = 'Key,Campaign name,Campaign type,Start date,End date,Budget,Currency,Channels,Owner,Brief';
const good = [
  heading,
  'a1,Harbour lights,Trade show,2026-04-01,2026-04-12,"¥120,000.50",CNY,"email; social",Lin Wei,Lights on the water',
  'a2,春季新品,新品上市,2026年5月1日,2026/5/15,8万,CNY,微信、小红书,bo@lumora.example,见附件',
  'a3,Berlin fair,fair,01.06.2026,03.06.2026,"9.500,00",EUR,tradeShow,Otto Brandt,',
  '',
].join('\n');

const campaigns = async (world: World) => world.as('lin').api('GET /api/workspaces/:workspaceId/campaigns');

const accepted = (world: World, { id, version }: { id: string; version: string }) =>
  world.as('zoe').api('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
    params: { workspaceId, importId: id },
    body: { ifVersion: version },
  });

describe('A file of campaigns', () => {
  it('with mistakes is told row by row, and nothing of it gets in', async () => {
    await using world = await openWorld();
    const broken = [
      heading,
      'a1,Harbour lights,Trade show,2026-04-01,2026-04-12,1000,CNY,email,Lin Wei,fine',
      'a2,Winter,Trade show,2026-02-30,2026-04-12,1000,CNY,email,Lin Wei,no such day',
      'a3,Sum,Trade show,2026-04-01,2026-04-12,1000,XXQ,email,Lin Wei,no such currency',
      'a4,=1+1,Trade show,2026-04-20,2026-04-12,1000,CNY,email,Nobody Known,formula',
      '',
    ].join('\n');
    const checked = await checkedFile(world, 'campaigns', broken);
    expect(checked.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ line: 3, code: 'badDate', value: '2026-02-30' }),
        expect.objectContaining({ line: 4, code: 'unknownCurrency' }),
        expect.objectContaining({ line: 5, code: 'formula' }),
        expect.objectContaining({ line: 5, code: 'unknownPerson', value: 'Nobody Known' }),
      ]),
    );
    const refused = await refusalOf(accepted(world, checked));
    expect(refused).toMatchObject({ status: 422, code: 'importHasErrors' });
    await world.settle();
    expect(await campaigns(world)).toEqual([]);
  });

  it('gets in whole, and again without doubles', async () => {
    await using world = await openWorld();
    const first = await checkedFile(world, 'campaigns', good);
    expect(first.problems).toEqual([]);
    expect(first.forecast).toEqual({ create: 3, change: 0, same: 0 });
    expect(await takenIn(world, 'campaigns', good)).toMatchObject({ status: 'finished', created: 3 });
    const there = await campaigns(world);
    const named = (name: string) => there.find((each) => each.name === name);
    expect(named('Harbour lights')).toMatchObject({
      type: 'tradeShow',
      flight: { start: '2026-04-01', end: '2026-04-12' },
      budget: { minor: 12_000_050, currency: 'CNY' },
      ownerId: 'lin',
    });
    expect(named('春季新品')).toMatchObject({
      type: 'productLaunch',
      flight: { start: '2026-05-01', end: '2026-05-15' },
      budget: { minor: 8_000_000, currency: 'CNY' },
      ownerId: 'bo',
    });
    expect(named('Berlin fair')).toMatchObject({
      type: 'tradeShow',
      flight: { start: '2026-06-01', end: '2026-06-03' },
      budget: { minor: 950_000, currency: 'EUR' },
      ownerId: 'otto',
    });

    expect(await takenIn(world, 'campaigns', good)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    const changed = good.replace('Harbour lights', 'Harbour lights by night');
    expect(await takenIn(world, 'campaigns', changed)).toMatchObject({
      created: 0,
      changed: 1,
      unchanged: 2,
    });
    expect((await campaigns(world)).map(({ name }) => name)).toContain('Harbour lights by night');
    expect(await campaigns(world)).toHaveLength(3);
  });

  it('that two people accept at the same moment gets in once', async () => {
    await using world = await openWorld();
    const checked = await checkedFile(world, 'campaigns', good);
    const both = await Promise.allSettled([accepted(world, checked), accepted(world, checked)]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    await world.settle();
    expect(await campaigns(world)).toHaveLength(3);
  });

  it('that is no table gets one precise sentence, in the reader’s language', async () => {
    await using world = await openWorld();
    const refused = await refusalOf(checkedFile(world, 'campaigns', `${heading}\n"never closed,1,2`));
    expect(refused).toMatchObject({ code: 'unreadableFile' });
    expect(refused.detail).toContain('a quotation mark is opened and never closed (line 2)');
    const upload = world.as('lin').api('POST /api/workspaces/:workspaceId/imports', {
      query: { noun: 'campaigns', fileName: 'a.csv' },
      body: new Blob([good]),
    });
    expect(await refusalOf(upload)).toMatchObject({ status: 403, code: 'notAllowed' });
    expect(await campaigns(world)).toEqual([]);
  });

  it('brings its tasks and people along, and the board shows them all', async () => {
    await using world = await openWorld();
    await takenIn(world, 'people', 'Object ID,Name,Role\nkai,Kai Lund,member\n', 'ada');
    await takenIn(world, 'campaigns', good);
    const tasks = 'Campaign,Task,Assignee,Due date\nHarbour lights,Hang the lights,Kai Lund,2026-03-30\n';
    expect(await takenIn(world, 'tasks', tasks)).toMatchObject({ created: 1 });
    const harbour = (await campaigns(world)).find(({ name }) => name === 'Harbour lights');
    expect(harbour).toMatchObject({ openTasks: 1 });
  });
});

describe('Two people edit the same campaign', () => {
  it('the second sees what changed, and chooses', async () => {
    await using world = await openWorld();
    const campaign = await planned(world);
    const params = { campaignId: campaign.id };
    const edit = (who: 'lin' | 'zoe', ifVersion: string, name: string) =>
      world.as(who).api('PATCH /api/campaigns/:campaignId', { params, body: { ifVersion, edit: { name } } });
    await edit('zoe', campaign.version, 'Coast film, Zoe’s cut');
    const refused = await refusalOf(edit('lin', campaign.version, 'Coast film, Lin’s cut'));
    expect(refused).toMatchObject({
      status: 409,
      code: 'stale',
      current: { name: 'Coast film, Zoe’s cut', revision: 2 },
    });
    const current = refused.current as { version: string };
    await edit('lin', current.version, 'Coast film, Lin’s cut');
    expect(await world.as('zoe').api('GET /api/campaigns/:campaignId', { params })).toMatchObject({
      name: 'Coast film, Lin’s cut',
      revision: 3,
    });
  });

  it('and one of them moves it on the calendar: the flight moves once', async () => {
    await using world = await openWorld();
    const campaign = await planned(world);
    const params = { campaignId: campaign.id };
    const move = (who: 'lin' | 'zoe', start: string, end: string) =>
      world.as(who).api('POST /api/campaigns/:campaignId/flight', {
        params,
        body: { ifVersion: campaign.version, flight: { start, end } },
      });
    const both = await Promise.allSettled([
      move('lin', '2026-03-17', '2026-03-30'),
      move('zoe', '2026-03-20', '2026-04-02'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const now = await world.as('zoe').api('GET /api/campaigns/:campaignId', { params });
    expect(now.revision).toBe(2);
    expect(await refusalOf(move('zoe', '2026-04-02', '2026-04-01'))).toMatchObject({ code: 'stale' });
    const reversed = world.as('zoe').api('POST /api/campaigns/:campaignId/flight', {
      params,
      body: { ifVersion: now.version, flight: { start: '2026-04-02', end: '2026-04-01' } },
    });
    expect(await refusalOf(reversed)).toMatchObject({ code: 'flightReversed' });
  });
});
