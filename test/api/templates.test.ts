import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceId } from '../kit/department.ts';
import { someTemplate } from '../kit/template-bodies.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
const inWorkspace = { workspaceId };

beforeEach(async () => {
  desk = await openDesk();
});

const save = () =>
  desk.as('mei').call('POST /api/workspaces/:workspaceId/templates', {
    params: inWorkspace,
    body: { once: 'once-0001', content: someTemplate() },
  });

const make = (who: 'lin' | 'mei', templateId: string, people: Record<string, string> = {}) =>
  desk.as(who).call('POST /api/workspaces/:workspaceId/campaigns', {
    params: inWorkspace,
    body: {
      once: 'once-0002',
      name: 'Window',
      type: 'promotion',
      guestIds: ['gus'],
      template: {
        templateId,
        version: 1,
        tasks: [
          { key: 'text', start: '2026-03-09', due: '2026-03-11' },
          { key: 'check', start: '2026-03-12', due: '2026-03-13' },
        ],
        people,
      },
    },
  });

describe('A campaign from a template, over the wire', () => {
  it('stands in the work of those who fill its roles, who are reminded on its days; once, however often that is told', async () => {
    const { id } = await save();
    const campaign = await make('lin', id, { legal: 'bo' });
    expect(campaign.template).toEqual({ id, version: 1, name: 'Window of the month', routeId: null });
    await desk.relay();
    const work = await desk.as('bo').call('GET /api/me/work');
    expect(work.map(({ title, dueKey }) => [title, dueKey.slice(0, 10)])).toEqual([
      ['Check the text', '2026-03-13'],
    ]);
    const armed = async () => {
      const all = await desk.store.dueBefore('2026-12-31T00:00:00.000Z', 100);
      const reminders = all.filter(({ document }) => document.errand.type === 'remindTask');
      return reminders.map(({ document }) => document.dueAt).toSorted();
    };
    const reminders = await armed();
    // Each is looked at, on the clock and by the working days of whoever does it.
    expect(reminders).toHaveLength(2);
    await desk.relay();
    expect(await armed()).toEqual(reminders);
    const { lines } = await desk.as('lin').call('GET /api/workspaces/:workspaceId/calendar-lines', {
      params: inWorkspace,
      query: { from: '2026-03-01', to: '2026-03-31' },
    });
    expect(lines.map(({ title }) => title).toSorted()).toEqual(['Check the text', 'Write the text']);
  });

  it('does not tell guests of the template', async () => {
    const { id } = await save();
    const campaign = await make('lin', id);
    await desk.relay();
    const params = { campaignId: campaign.id };
    const seen = await desk.as('gus').call('GET /api/campaigns/:campaignId', { params });
    expect('template' in seen).toBe(false);
    const { events } = await desk.as('gus').call('GET /api/campaigns/:campaignId/history', { params });
    expect(JSON.stringify(events)).not.toContain('Window of the month');
    const listing = desk
      .as('gus')
      .call('GET /api/workspaces/:workspaceId/templates', { params: inWorkspace });
    expect(await problemOf(listing)).toMatchObject({ code: 'notAllowed', status: 403 });
  });

  it('is shown before with its run, its days and what is off around them', async () => {
    const { id } = await save();
    const plan = (query: { launch: string; start?: string; end?: string; version?: string }) =>
      desk.as('lin').call('GET /api/workspaces/:workspaceId/templates/:templateId/plan', {
        params: { ...inWorkspace, templateId: id },
        query,
      });
    const told = await plan({ launch: '2026-10-12' });
    expect(told.flight).toEqual({ start: '2026-10-12', end: '2026-10-25' });
    expect(told.days.filter(({ date }) => date === '2026-10-01' || date === '2026-10-10')).toMatchObject([
      { is: 'off', english: expect.stringContaining('National Day') },
      { is: 'worked' },
    ]);
    expect((await plan({ launch: '2026-10-12', start: '2026-10-13' })).flight.end).toBe('2026-10-26');
    expect(await problemOf(plan({ launch: '2026-10-12', end: '2026-10-11' }))).toMatchObject({
      code: 'flightReversed',
    });
    expect(await problemOf(plan({ launch: '2026-10-12', version: '9' }))).toMatchObject({ code: 'notFound' });
  });
});
