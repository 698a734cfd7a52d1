import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkBrief } from '../../src/domain/work-request.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

/* Work that people ask functions of the department for: who may ask, decide and see, and what it becomes. */

let desk: Desk;
const params = { workspaceId };
const brief: WorkBrief = {
  function: 'design',
  title: 'Poster for the fair',
  deadline: '2026-12-18',
  vision: 'Read from the other side of the street',
  materials: ['https://files.example/poster'],
  notes: 'Only <b>blue</b>',
  contactIds: [],
  priority: 'important',
  campaignId: null,
};

beforeEach(async () => {
  desk = await openDesk();
});

const ask = (who: PersonName, once = 'once-0001', more: Partial<WorkBrief> = {}) =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/requests', {
    params,
    body: { once, brief: { ...brief, ...more } },
  });
const read = (who: PersonName, workRequestId: string) =>
  desk.as(who).call('GET /api/workspaces/:workspaceId/requests/:workRequestId', {
    params: { workspaceId, workRequestId },
  });
const list = (who: PersonName, which: 'open' | 'ended' = 'open') =>
  desk.as(who).call('GET /api/workspaces/:workspaceId/requests', { params, query: { which } });
type Turn = Parameters<typeof turnBody>[0];
const turnBody = (
  body:
    | { act: 'asked' | 'answered' | 'declined'; words: string }
    | { act: 'accepted' | 'withdrawn' | 'reopened' }
    | { act: 'assigned'; ownerId: string },
) => body;
const turn = (who: PersonName, workRequestId: string, body: Turn) =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/requests/:workRequestId/turns', {
    params: { workspaceId, workRequestId },
    body,
  });
const queues = { copy: [], design: ['bo'], localisation: [], web: [], seo: [], video: [], other: [] };
const saveQueues = (who: PersonName) =>
  desk.as(who).call('PUT /api/workspaces/:workspaceId/request-queues', { params, body: { queues } });

describe('A request for work', () => {
  it('gets the next number, is refused with what it lacks, and comes once however often it is sent', async () => {
    const [one, other] = await Promise.all([ask('lin'), ask('mei', 'once-0002')]);
    expect(new Set([one.number, other.number])).toEqual(new Set([1, 2]));
    expect((await ask('lin')).id).toBe(one.id);
    expect((await list('lin')).requests).toHaveLength(2);
    for (const field of ['title', 'vision'] as const)
      expect(await problemOf(ask('lin', 'once-0003', { [field]: '' }))).toMatchObject({
        code: 'incomplete',
        at: field,
      });
    expect(await problemOf(ask('lin', 'once-0003', { deadline: null }))).toMatchObject({ at: 'deadline' });
    expect(await problemOf(ask('lin', 'once-0003', { deadline: '2020-01-01' }))).toMatchObject({
      code: 'malformed',
    });
    expect(await problemOf(ask('lin', 'once-0003', { contactIds: ['nobody'] }))).toMatchObject({
      code: 'unknownPerson',
    });
    expect(await problemOf(ask('lin', 'once-0003', { materials: ['javascript:alert(1)'] }))).toMatchObject({
      code: 'malformed',
    });
    expect(await problemOf(ask('gus', 'once-0003'))).toMatchObject({ code: 'notAllowed' });
  });

  it('is decided by the queue of its function and the managers; its requester answers and withdraws', async () => {
    expect(await problemOf(saveQueues('lin'))).toMatchObject({ code: 'notAllowed' });
    await saveQueues('mei');
    const { id } = await ask('lin');
    expect((await read('lin', id)).can).toEqual(['withdrawn']);
    expect((await read('bo', id)).can).toContain('accepted');
    expect(await problemOf(turn('lin', id, { act: 'accepted' }))).toMatchObject({ code: 'notAllowed' });
    expect((await turn('bo', id, { act: 'asked', words: 'Which size?' })).state).toBe('question');
    expect(await problemOf(turn('bo', id, { act: 'answered', words: 'A1' }))).toMatchObject({
      code: 'notAllowed',
    });
    expect((await turn('lin', id, { act: 'answered', words: 'A1' })).state).toBe('waiting');
    const taken = await turn('bo', id, { act: 'accepted' });
    expect(taken).toMatchObject({ state: 'accepted', ownerId: 'bo' });
    expect(await problemOf(turn('mei', id, { act: 'assigned', ownerId: 'gus' }))).toMatchObject({
      code: 'unknownPerson',
    });
    expect((await turn('mei', id, { act: 'assigned', ownerId: 'lin' })).ownerId).toBe('lin');
    await turn('lin', id, { act: 'withdrawn' });
    expect((await list('bo')).requests).toEqual([]);
    expect((await list('bo', 'ended')).requests.map(({ number }) => number)).toEqual([1]);
    expect(await problemOf(read('gus', id))).toMatchObject({ code: 'notFound' });
    expect(await problemOf(read('tia', id))).toMatchObject({ code: 'notFound' });
  });

  it('goes on as one task with everything that was written, however often it is converted', async () => {
    const campaign = await desk.as('mei').call('POST /api/workspaces/:workspaceId/campaigns', {
      params,
      body: { once: 'once-0009', name: 'Fair', type: 'tradeShow' },
    });
    const { id } = await ask('lin', 'once-0001', { campaignId: campaign.id });
    const convert = (who: PersonName = 'mei') =>
      desk.as(who).call('POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion', {
        params: { workspaceId, workRequestId: id },
        body: { to: 'task', campaignId: campaign.id },
      });
    // Two managers in the same moment make one task, and both are shown it.
    const [one, two] = await Promise.all([convert(), convert('ana')]);
    expect(one.became).toEqual(two.became);
    const converted = await convert();
    expect(converted).toMatchObject({
      state: 'converted',
      standing: { name: 'Poster for the fair', status: 'open' },
    });
    expect((await convert()).became).toEqual(converted.became);
    const tasks = await desk.as('mei').call('GET /api/campaigns/:campaignId/tasks', {
      params: { campaignId: campaign.id },
    });
    expect(tasks.map(({ title, due, priority }) => [title, due, priority])).toEqual([
      ['Poster for the fair', '2026-12-18', 'important'],
    ]);
    expect(tasks[0]?.description).toContain('REQ-1');
    expect(tasks[0]?.description).toContain('https://files.example/poster');
    const other = await ask('lin', 'once-0002');
    const grown = await desk
      .as('mei')
      .call('POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion', {
        params: { workspaceId, workRequestId: other.id },
        body: { to: 'campaign', type: 'content' },
      });
    expect(grown.standing).toEqual({ name: 'Poster for the fair', status: null });
  });

  it('goes on as one thing when two choose different ones in the same moment, and is free where it cannot be made', async () => {
    const { id } = await ask('lin', 'once-0001');
    const into = async (once: string) =>
      (
        await desk.as('mei').call('POST /api/workspaces/:workspaceId/campaigns', {
          params,
          body: { once, name: `Fair ${once}`, type: 'tradeShow' },
        })
      ).id;
    const campaignIds = [await into('once-0009'), await into('once-0010')];
    const convert = (who: PersonName, campaignId: string) =>
      desk.as(who).call('POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion', {
        params: { workspaceId, workRequestId: id },
        body: { to: 'task', campaignId },
      });
    expect(await problemOf(convert('mei', 'nowhere'))).toMatchObject({ code: 'notFound' });
    await Promise.all(
      campaignIds.map((campaignId, place) => convert(place === 0 ? 'mei' : 'ana', campaignId)),
    );
    const tasks = await Promise.all(
      campaignIds.map((campaignId) =>
        desk.as('mei').call('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } }),
      ),
    );
    expect(tasks.flat().map(({ title }) => title)).toEqual(['Poster for the fair']);
  });
});
