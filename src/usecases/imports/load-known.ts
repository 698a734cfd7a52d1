import { actorOf, roleIn } from '../../domain/actor.ts';
import type { Sheet } from '../../domain/import-cells.ts';
import { type Known, type KnownCampaign, indexed, nameKey, personFinder } from '../../domain/import-known.ts';
import { campaignTexts } from '../../domain/import-rows.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { inTurns } from './in-turns.ts';
import { campaignIdOf } from './target-ids.ts';

/** Looks up everything that the rows of a sheet may refer to: people of the tenant, campaigns of the workspace. */
export async function loadKnown(
  doors: Doors,
  { tenantId, id: workspaceId, currency }: Workspace,
  importerId: string,
  sheet: Sheet,
): Promise<Known> {
  const people = (await doors.directory.people(tenantId)).filter(({ active }) => active);
  const isStaff = (role: string | undefined) => role !== undefined && role !== 'guest';
  const staff = people.filter((person) => isStaff(roleIn(actorOf(person), workspaceId)));
  const campaigns =
    sheet.noun === 'people' ? noCampaigns : await loadCampaigns(doors, tenantId, workspaceId, sheet);
  return { importerId, currency, staff: personFinder(staff), anyone: personFinder(people), ...campaigns };
}

type CampaignFinder = Pick<Known, 'campaign' | 'campaignOfKey' | 'campaignOfCode'>;

const noCampaigns: CampaignFinder = {
  campaign: () => undefined,
  campaignOfKey: () => undefined,
  campaignOfCode: () => undefined,
};

/**
 * Codes and names come from the board's summaries, which may be a moment behind; import keys are looked up directly, so
 * that a file of tasks finds the campaigns that were imported a second before.
 */
async function loadCampaigns(
  { store }: Doors,
  tenantId: string,
  workspaceId: string,
  sheet: Sheet,
): Promise<CampaignFinder> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const summaries = (await readAll(store, board, 'summariesOfWorkspace', {})).map(({ document }) => document);
  const byId = new Map<string, KnownCampaign>(summaries.map((summary) => [summary.id, summary]));
  const byKey = new Map<string, KnownCampaign>();
  const lookUp = async (text: string) => {
    const id = await campaignIdOf(tenantId, workspaceId, text);
    const found =
      byId.get(id) ?? (await store.get({ tenantId, scope: scopes.campaign(id) }, 'campaign', id))?.document;
    if (found) byKey.set(text, found);
  };
  await inTurns([...campaignTexts(sheet)], lookUp);
  const byCode = indexed<KnownCampaign>([...byId.values(), ...freshOnes(byKey, byId)], ({ code }) => code);
  const byName = indexed<KnownCampaign>(summaries, ({ name }) => nameKey(name));
  const ofCode = (code: string) => byCode.get(code) ?? undefined;
  return {
    campaignOfKey: (key) => byKey.get(key),
    campaignOfCode: ofCode,
    campaign: (text) => ofCode(text) ?? byKey.get(text) ?? byName.get(nameKey(text)) ?? undefined,
  };
}

/** Campaigns that the board does not show yet. */
function freshOnes(
  byKey: ReadonlyMap<string, KnownCampaign>,
  byId: ReadonlyMap<string, KnownCampaign>,
): KnownCampaign[] {
  return [...byKey.values()].filter(({ id }) => !byId.has(id));
}
