import { differences } from '../../../domain/campaign-differences.ts';
import { cellOf } from '../../../domain/import-cells.ts';
import type { ResultRow } from '../../../domain/import-result-row.ts';
import { stated } from '../../../domain/import-row-parts.ts';
import type { Result } from '../../../domain/result.ts';
import { scopes } from '../../../domain/scope.ts';
import type { Partition } from '../../../ports.ts';
import { record } from '../../record.ts';
import { resultIdOf } from '../target-ids.ts';
import { type Decision, gathered } from './gather.ts';
import type { Surroundings, Target } from './target.ts';

/** Results of a campaign; one event tells of all that a commit records. */
export const resultTarget: Target<ResultRow> = {
  most: 80,
  groupOf: (sheet, row) => cellOf(sheet, row, 'campaign'),
  campaignRows: () => [],
  async decide(surroundings, rows) {
    const { doors, workspace, actorId, fileName } = surroundings;
    const { tenantId, id: workspaceId } = workspace;
    const campaignId = rows[0]?.campaignId ?? '';
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    const decisions = await Promise.all(rows.map((row) => decision(surroundings, partition, row)));
    const scene = { tenantId, workspaceId, campaignId, actorId, at: doors.clock.now() };
    return gathered(partition, decisions, (written) =>
      record(doors.clock, scene, [{ type: 'results.recorded', rows: written, source: fileName }]),
    );
  },
};

const figures = ['impressions', 'clicks', 'leads', 'orders', 'spend', 'revenue'] as const;

async function decision(
  { doors, workspace, fileName }: Surroundings,
  partition: Partition,
  row: ResultRow,
): Promise<Decision> {
  const { campaignId, date, channel, impressions, clicks, leads, orders, spend, revenue } = row;
  const id = resultIdOf(date, channel);
  const stored = await doors.store.get(partition, 'result', id);
  const said = stated({ impressions, clicks, leads, orders, spend, revenue });
  if (stored && differences<Result>(stored.document, said, figures).length === 0) return 'same';
  const document: Result = {
    kind: 'result',
    schema: 1,
    id,
    tenantId: partition.tenantId,
    workspaceId: workspace.id,
    campaignId,
    date,
    channel,
    ...(stored ? figuresOf(stored.document) : nothing),
    ...said,
    source: fileName.slice(0, 120),
    recordedAt: doors.clock.now(),
  };
  return { put: { document, ifVersion: stored?.version ?? 'absent' }, events: [], due: [] };
}

type Figures = Pick<Result, (typeof figures)[number]>;

const nothing: Figures = { impressions: 0, clicks: 0, leads: 0, orders: 0, spend: null, revenue: null };

function figuresOf({ impressions, clicks, leads, orders, spend, revenue }: Result): Figures {
  return { impressions, clicks, leads, orders, spend, revenue };
}
