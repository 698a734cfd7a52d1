import { compose } from '../../../src/compose.ts';
import { readConfig } from '../../../src/config.ts';
import type { Task } from '../../../src/domain/task.ts';
import { addDays } from '../../../src/domain/time.ts';
import { scopes } from '../../../src/domain/scope.ts';
import { derivedId } from '../../../src/usecases/derived-id.ts';
import { plannedCampaigns, workspace } from './department.ts';

const perCommit = 90;

/** Puts so many tasks into the first campaign of a folder, each third waiting for the one before; gives the campaign’s id. */
export async function putLongPlan(folder: string, count: number): Promise<string> {
  const [planned] = await plannedCampaigns(1);
  if (!planned) throw new Error('There is a first campaign.');
  const { campaign } = planned;
  const house = await compose(readConfig({ DATA_FOLDER: folder, SAMPLE: 'off', LOG: 'off' }));
  const partition = { tenantId: workspace.tenantId, scope: scopes.campaign(campaign.id) };
  const ids = await Promise.all(
    Array.from({ length: count }, (_, at) => derivedId('bench', 'long plan', String(at))),
  );
  const tasks = ids.map((id, at): Task => {
    const start = addDays('2026-01-05', Math.floor(at / 30));
    const before = at % 3 === 0 ? undefined : ids[at - 1];
    return {
      kind: 'task',
      schema: 1,
      id,
      tenantId: workspace.tenantId,
      workspaceId: campaign.workspaceId,
      campaignId: campaign.id,
      title: `Step ${at + 1}`,
      description: '',
      assigneeId: campaign.ownerId,
      start,
      due: addDays(start, at % 9),
      ...(before && { links: [{ taskId: before, kind: 'endToStart', lag: 0 }] }),
      priority: 'medium',
      status: 'open',
      checklist: [],
      snoozedUntil: null,
      completedAt: null,
      importKey: null,
      createdAt: campaign.createdAt,
      createdBy: campaign.ownerId,
    };
  });
  for (let at = 0; at < tasks.length; at += perCommit) {
    const put = tasks
      .slice(at, at + perCommit)
      .map((document) => ({ document, ifVersion: 'absent' as const }));
    const outcome = await house.doors.store.commit(partition, { put });
    if (outcome.kind !== 'ok') throw new Error(`The plan could not be stored: ${outcome.kind}.`);
  }
  await house.stop();
  return campaign.id;
}
