import type { Campaign } from '../../../domain/campaign.ts';
import { createCampaign } from '../../../domain/campaign-create.ts';
import type { CampaignRow } from '../../../domain/import-campaign-row.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { scopes } from '../../../domain/scope.ts';
import type { Partition, Stored } from '../../../ports.ts';
import { editCommit } from '../../campaigns/edit-commit.ts';
import { record } from '../../record.ts';
import { campaignIdOf } from '../target-ids.ts';
import type { Intake, Surroundings, Target } from './target.ts';

/**
 * A campaign per commit, because each is a partition of its own. The status of the file counts for new campaigns only:
 * later it is moved by people and their approvals. An archived campaign is left as it is.
 */
export const campaignTarget: Target<CampaignRow> = {
  most: 1,
  groupOf: (_, row) => String(row.line),
  campaignRows: (rows) => rows,
  async decide(surroundings, rows) {
    const [row] = rows;
    const { tenantId, id: workspaceId } = surroundings.workspace;
    if (!row) throw new Error('A campaign is taken in from one row.');
    const id = row.existing?.id ?? (await campaignIdOf(tenantId, workspaceId, row.key));
    const partition = { tenantId, scope: scopes.campaign(id) };
    const stored = await surroundings.doors.store.get(partition, 'campaign', id);
    return stored
      ? change(surroundings, { ...stored, partition }, row)
      : create(surroundings, partition, id, row);
  },
};

function create(
  { doors, workspace, actorId, codeOf }: Surroundings,
  partition: Partition,
  id: string,
  row: CampaignRow,
): Intake {
  const { tenantId, id: workspaceId } = workspace;
  const at = doors.clock.now();
  const made = createCampaign({
    id,
    tenantId,
    workspaceId,
    code: row.code ?? codeOf(row.line) ?? '?',
    fields: row.fields,
    source: 'import',
    importKey: row.key,
    createdBy: actorId,
    at,
  });
  if (isRefusal(made)) throw new Error(`Row ${row.line} was checked, and yet refused: ${made.refused}.`);
  const campaign = { ...made.campaign, status: row.status ?? made.campaign.status };
  const scene = { tenantId, workspaceId, campaignId: id, actorId, at };
  return {
    partition,
    commit: {
      put: [{ document: campaign, ifVersion: 'absent' }],
      events: record(doors.clock, scene, [made.happening]),
    },
    created: 1,
    changed: 0,
    unchanged: 0,
  };
}

async function change(
  { doors, actorId }: Surroundings,
  found: Stored<Campaign> & { readonly partition: Partition },
  row: CampaignRow,
): Promise<Intake> {
  const edited = await editCommit(doors, found, row.fields, actorId);
  const { partition } = found;
  if (edited === undefined || isRefusal(edited)) {
    return { partition, commit: undefined, created: 0, changed: 0, unchanged: 1 };
  }
  return { partition, commit: edited.commit, created: 0, changed: 1, unchanged: 0 };
}
