import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskView } from '../../src/contract/views.ts';
import { workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

let desk: Desk;
let campaignId: string;
let task: TaskView;
beforeEach(async () => {
  desk = await openDesk();
  const made = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: { once: 'once-0001', name: 'Spring launch', type: 'launch' },
  });
  campaignId = made.id;
  task = await desk.as('lin').call('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId },
    body: { once: 'once-0001', title: 'Poster', assigneeId: 'bo', due: '2026-03-10' },
  });
});

const edit = (change: object, ifVersion = task.version) =>
  desk.as('bo').call('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
    params: { campaignId, taskId: task.id },
    body: { ifVersion, edit: change },
  });

describe('A task over HTTP', () => {
  it('is added, worked on and listed', async () => {
    const done = await edit({ status: 'done' });
    expect(done).toMatchObject({ status: 'done', completedAt: desk.clock.now(), canEdit: true });
    const list = await desk.as('bo').call('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } });
    expect(list).toEqual([done]);
  });

  it('stands in the work of its assignee, once that was relayed', async () => {
    await desk.relay();
    expect(await desk.as('bo').call('GET /api/me/work')).toMatchObject([
      { noun: 'task', title: 'Poster', dueKey: '2026-03-10', campaignCode: 'MKT-1' },
    ]);
    expect(await desk.as('lin').call('GET /api/me/work')).toEqual([]);
  });

  it('that somebody else changed is refused together with the task as it is now', async () => {
    await edit({ title: 'Two posters' });
    expect(await problemOf(edit({ title: 'Three posters' }))).toMatchObject({
      code: 'stale',
      current: { id: task.id, title: 'Two posters' },
    });
  });

  it('is snoozed by its assignee', async () => {
    const snooze = (until: string) =>
      desk.as('bo').call('POST /api/campaigns/:campaignId/tasks/:taskId/snooze', {
        params: { campaignId, taskId: task.id },
        body: { until },
      });
    expect((await snooze('2026-03-11T01:00:00.000Z')).snoozedUntil).toBe('2026-03-11T01:00:00.000Z');
    expect(await problemOf(snooze('2026-03-01T01:00:00.000Z'))).toMatchObject({
      code: 'malformed',
      at: 'until',
    });
  });
});
