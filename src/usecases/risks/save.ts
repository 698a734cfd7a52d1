import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type Risk, type RiskContent, editRisk as decide, mostRisks, riskScore } from '../../domain/risk.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { knownStaff } from '../people/known.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

type Writing = Pick<Doors, 'store' | 'clock' | 'directory'>;

export interface WhichRisk {
  readonly campaignId: string;
  readonly riskId: string;
}

export interface FoundRisk extends Stored<Risk> {
  readonly campaign: FoundCampaign;
}

/** A risk that the actor may change. Refuses: `notFound`, `notAllowed`, `wrongStatus` (archived). */
export async function findRisk(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, riskId }: WhichRisk,
): Promise<FoundRisk | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, 'risk.edit');
  if (isRefusal(campaign)) return campaign;
  const stored = await doors.store.get(campaign.partition, 'risk', riskId);
  if (!stored) return refuse('notFound');
  return refuseArchived(campaign.document) ?? { ...stored, campaign };
}

function refuseArchived({ status }: Campaign): Refusal | undefined {
  return status === 'archived' ? refuse('wrongStatus', { facts: { status } }) : undefined;
}

async function refuseOwner(
  { directory }: Writing,
  { tenantId, workspaceId, guestIds }: Campaign,
  ownerId: string | null | undefined,
): Promise<Refusal | undefined> {
  if (ownerId === null || ownerId === undefined) return undefined;
  const known = await knownStaff(directory, { tenantId, workspaceId, guestIds }, ownerId, 'ownerId');
  return isRefusal(known) ? known : undefined;
}

/**
 * A new risk of a campaign; the same request again changes nothing. Refuses: `notFound`, `notAllowed`, `wrongStatus`,
 * `unknownPerson`, `tooLarge`, `busy`.
 */
export async function nameRisk(
  doors: Writing,
  actor: Actor,
  {
    campaignId,
    once,
    content,
  }: { readonly campaignId: string; readonly once: string; readonly content: RiskContent },
): Promise<Stored<Risk> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'risk.edit');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const refused = refuseArchived(campaign) ?? (await refuseOwner(doors, campaign, content.ownerId));
  if (refused) return refused;
  const { tenantId, personId: actorId } = actor;
  const { workspaceId } = campaign;
  const id = await derivedId('risk', campaignId, actorId, once);
  const repeated = await doors.store.get(partition, 'risk', id);
  if (repeated) return repeated;
  const present = await readAll(doors.store, partition, 'risksOfCampaign', {});
  if (present.length >= mostRisks) return refuse('tooLarge', { facts: { most: mostRisks } });
  const at = doors.clock.now();
  const made = { id, tenantId, workspaceId, campaignId, createdBy: actorId, createdAt: at };
  const document: Risk = { kind: 'risk', schema: 1, ...content, ...made };
  const scene = { tenantId, workspaceId, campaignId, actorId, at };
  const { name } = content;
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [{ type: 'risk.named', riskId: id, name, score: riskScore(content) }]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`risk/${id}`] ?? '' };
}

/** Changes a risk. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `unknownPerson`, `stale`, `busy`. */
export async function editRisk(
  doors: Writing,
  actor: Actor,
  wanted: WhichRisk & { readonly ifVersion: Version; readonly edit: Partial<RiskContent> },
): Promise<Stored<Risk> | Refusal> {
  const found = await findRisk(doors, actor, wanted);
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found.campaign;
  const refused = await refuseOwner(doors, campaign, wanted.edit.ownerId);
  if (refused) return refused;
  const { risk, changes } = decide(found.document, wanted.edit);
  if (found.version !== wanted.ifVersion) return refuse('stale');
  if (changes.length === 0) return found;
  const { tenantId, workspaceId, campaignId, id: riskId, name } = risk;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, partition, {
    put: [{ document: risk, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'risk.edited', riskId, name, changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { document: risk, version: settled.versions[`risk/${riskId}`] ?? '' };
}
