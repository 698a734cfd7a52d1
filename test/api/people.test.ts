import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '../../src/contract/views.ts';
import { workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

describe('Myself over HTTP', () => {
  it('says who I am, where I may go, and what time it is', async () => {
    expect(await desk.as('lin').call('GET /api/me')).toMatchObject({
      person: { id: 'lin', name: 'Lin' },
      workspaces: [{ id: workspaceId, role: 'member', codePrefix: 'MKT' }],
      now: desk.clock.now(),
      local: false,
    });
  });

  it('takes another language and zone', async () => {
    const me = await desk.as('lin').call('PATCH /api/me', { body: { locale: 'zh-TW', zone: 'Asia/Taipei' } });
    expect(me).toMatchObject({ locale: 'zh-TW', person: { zone: 'Asia/Taipei' } });
    const wrong = desk.as('lin').call('PATCH /api/me', { body: { zone: 'Mars/Olympus' } });
    expect(await problemOf(wrong)).toMatchObject({ code: 'malformed', at: 'zone' });
  });

  it('is taken in on the first visit, in the language of the visitor', async () => {
    const answer = await desk.app.request('/api/me', {
      headers: { authorization: 'Bearer zoe', 'accept-language': 'zh-TW' },
    });
    expect((await answer.json()) as Me).toMatchObject({
      locale: 'zh-TW',
      workspaces: [{ id: workspaceId, role: 'member' }],
    });
  });
});

describe('The people of a workspace over HTTP', () => {
  it('are shown with their role, and without what is not for others', async () => {
    const people = await desk
      .as('gus')
      .call('GET /api/workspaces/:workspaceId/people', { params: { workspaceId } });
    expect(people.find(({ id }) => id === 'mei')).toMatchObject({ role: 'manager', name: 'Mei' });
    expect(people[0]).not.toHaveProperty('memberships');
    expect(people[0]).not.toHaveProperty('tenantId');
  });
});

describe('Whom the bot cannot reach, over HTTP', () => {
  const reach = (who: 'ana' | 'mei' | 'otto') =>
    desk.as(who).call('GET /api/workspaces/:workspaceId/reach', { params: { workspaceId } });

  it('is said to administrators in their language, and to nobody else', async () => {
    const said = async () => {
      const { directory, unreached } = await reach('ana');
      return [directory.said, unreached.find(({ personId }) => personId === 'mei')?.said];
    };
    expect(await said()).toEqual([
      'The directory answers.',
      'Never opened the app. Ask them to open it once in Teams.',
    ]);
    await desk.as('ana').call('PATCH /api/me', { body: { locale: 'zh-CN' } });
    expect(await said()).toEqual(['目录工作正常。', '从未打开过应用。请对方在 Teams 中打开一次。']);
    expect(await problemOf(reach('mei'))).toMatchObject({ code: 'notAllowed' });
    expect(await problemOf(reach('otto'))).toMatchObject({ code: 'notFound' });
  });
});

describe('Messages that could not be delivered', () => {
  const troubles = (who: 'ana' | 'mei' | 'otto') =>
    desk.as(who).call('GET /api/troubles', { query: { workspaceId } });

  it('are shown to administrators of that workspace alone', async () => {
    expect(await troubles('ana')).toEqual([]);
    expect(await problemOf(troubles('mei'))).toMatchObject({ code: 'notAllowed' });
    expect(await problemOf(troubles('otto'))).toMatchObject({ code: 'notFound' });
  });
});
