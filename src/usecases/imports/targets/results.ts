import type { ResultRow } from '../../../domain/import-result-row.ts';
import { cellOf } from '../../../domain/import-cells.ts';
import { monthsOf } from '../../../domain/result-month.ts';
import { type ResultScene, recordResult, resultIdOf } from '../../../domain/result-record.ts';
import { scopes } from '../../../domain/scope.ts';
import type { Partition } from '../../../ports.ts';
import { record } from '../../record.ts';
import { type Decision, gathered } from './gather.ts';
import type { Surroundings, Target } from './target.ts';

/** Results of a campaign; one event tells of all that a commit records, and one of each row that it corrects. */
export const resultTarget: Target<ResultRow> = {
  most: 45,
  groupOf: (sheet, row) => cellOf(sheet, row, 'campaign'),
  campaignRows: () => [],
  async decide(surroundings, rows) {
    const { doors, workspace, actorId, fileName } = surroundings;
    const { tenantId, id: workspaceId } = workspace;
    const campaignId = rows[0]?.campaignId ?? '';
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    const scene = { tenantId, workspaceId, campaignId, actorId, at: doors.clock.now() };
    const decisions = await Promise.all(rows.map((row) => decision(surroundings, partition, row, scene)));
    const months = monthsOf(rows.map(({ entry }) => entry));
    return gathered(partition, decisions, (written) =>
      record(doors.clock, scene, [{ type: 'results.recorded', rows: written, source: fileName, months }]),
    );
  },
};

async function decision(
  { doors, fileName }: Surroundings,
  partition: Partition,
  { entry }: ResultRow,
  scene: ResultScene,
): Promise<Decision> {
  const stored = await doors.store.get(partition, 'result', resultIdOf(entry));
  const recorded = recordResult(stored?.document, entry, scene, fileName);
  if (!recorded) return 'same';
  const { result: document, corrected } = recorded;
  const events = record(doors.clock, scene, [corrected]);
  return { put: { document, ifVersion: stored?.version ?? 'absent' }, events, due: [] };
}
