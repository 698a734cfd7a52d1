import { expect, it } from 'vitest';
import { scopes } from '../../src/domain/scope.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { openDesk } from './approvals-desk.ts';

it('A draft for a moment brings its first task, of which its owner is reminded on the morning of that day', async () => {
  const desk = await openDesk();
  const wanted = {
    workspaceId,
    once: 'campaign-0001',
    source: 'person',
    fields: { name: 'Singles’ Day', type: 'promotion', ownerId: 'mei' },
    firstTask: { title: 'Begin with “Singles’ Day”', due: '2026-03-05' },
  } as const;
  const { document } = granted(await createCampaign(desk.doors, desk.actors.bo, wanted));
  granted(await createCampaign(desk.doors, desk.actors.bo, wanted));
  const partition = { tenantId, scope: scopes.campaign(document.id) };
  const tasks = await readAll(desk.store, partition, 'tasksOfCampaign', {});
  expect(tasks.map((each) => [each.document.title, each.document.due, each.document.assigneeId])).toEqual([
    ['Begin with “Singles’ Day”', '2026-03-05', 'mei'],
  ]);
  const reminded = () => desk.messenger.of('mei').filter(({ notice }) => notice.kind === 'task').length;
  desk.clock.passUntil('2026-03-05T00:59:00.000Z');
  await desk.jobs.settle();
  expect(reminded()).toBe(0);
  desk.clock.passUntil('2026-03-05T01:00:00.000Z');
  await desk.jobs.settle();
  expect(reminded()).toBe(1);
});
