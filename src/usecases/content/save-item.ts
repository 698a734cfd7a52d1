import type { Actor } from '../../domain/actor.ts';
import {
  type ContentItem,
  type ContentItemContent,
  type ContentStep,
  editContent,
  moveContent,
  mostContentItems,
} from '../../domain/content-item.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import type { FoundCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { personasOf } from '../personas/personas.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundItem, findItem, findOpenCampaign, ownerFault } from './find.ts';

type Writing = Pick<Doors, 'store' | 'clock' | 'directory'>;

interface WhichItem {
  readonly campaignId: string;
  readonly contentItemId: string;
  readonly ifVersion: Version;
}

/** What does not exist, or what the actor may not say. */
async function contentFault(
  doors: Writing,
  actor: Actor,
  campaign: FoundCampaign,
  { ownerId, assetIds = [], personaIds = [], needsApproval }: Partial<ContentItemContent>,
): Promise<Refusal | undefined> {
  // Without a yes only by those who lead: otherwise whoever waits for one would do without.
  if (needsApproval === false && !may(actor, 'content.exempt', campaign.subject))
    return refuse('notAllowed', { at: 'needsApproval' });
  const assets = await Promise.all(assetIds.map((id) => doors.store.get(campaign.partition, 'asset', id)));
  if (assets.includes(undefined)) return refuse('notFound', { at: 'assetIds' });
  const { tenantId, workspaceId } = campaign.document;
  const personas = personasOf(tenantId, workspaceId);
  const known = await Promise.all(personaIds.map((id) => doors.store.get(personas, 'persona', id)));
  if (known.includes(undefined)) return refuse('notFound', { at: 'personaIds' });
  return ownerFault(doors, campaign, ownerId);
}

/**
 * A content item of a campaign, an idea at first; the same request again changes nothing. Refuses: `notFound` (also a
 * file that is not there), `notAllowed`, `wrongStatus`, `unknownPerson`, `malformed` (a time without a day), `tooLarge`,
 * `busy`.
 */
export async function addContent(
  doors: Writing,
  actor: Actor,
  wanted: { readonly campaignId: string; readonly once: string; readonly content: ContentItemContent },
): Promise<Stored<ContentItem> | Refusal> {
  const { campaignId, once, content } = wanted;
  const found = await findOpenCampaign(doors, actor, campaignId);
  if (isRefusal(found)) return found;
  const fault = await contentFault(doors, actor, found, content);
  if (fault) return fault;
  if (content.publishOn === null && content.publishAt !== null)
    return refuse('malformed', { at: 'publishOn', facts: { what: 'missing' } });
  const { tenantId, personId: createdBy } = actor;
  const { workspaceId } = found.document;
  const id = await derivedId('contentItem', campaignId, createdBy, once);
  const repeated = await doors.store.get(found.partition, 'contentItem', id);
  if (repeated) return repeated;
  const present = await readAll(doors.store, found.partition, 'contentOfCampaign', {});
  if (present.length >= mostContentItems) return refuse('tooLarge', { facts: { most: mostContentItems } });
  const document: ContentItem = {
    kind: 'contentItem',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    ...content,
    step: 'idea',
    address: null,
    revision: 1,
    overtakenId: null,
    createdBy,
    createdAt: doors.clock.now(),
  };
  const happening = { type: 'contentItem.added', contentItemId: id, name: content.title } as const;
  return commitItem(doors, actor, found, document, 'absent', [happening]);
}

/**
 * Changes a content item; what was approved is asked anew when its words change. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus`, `approvalRunning`, `unknownPerson`, `malformed`, `stale`, `busy`.
 */
export async function changeContent(
  doors: Writing,
  actor: Actor,
  wanted: WhichItem & { readonly edit: Partial<ContentItemContent> },
): Promise<Stored<ContentItem> | Refusal> {
  const found = await findItem(doors, actor, wanted);
  if (isRefusal(found)) return found;
  // What is so already needs no right to stay so.
  const { needsApproval, ...others } = wanted.edit;
  const isLifted = needsApproval === false && found.document.needsApproval;
  const fault = await contentFault(doors, actor, found.campaign, isLifted ? wanted.edit : others);
  if (fault) return fault;
  const edited = editContent(found.document, wanted.edit, found.latest);
  if (isRefusal(edited)) return edited;
  if (found.version !== wanted.ifVersion) return refuse('stale');
  const { item, changes } = edited;
  if (changes.length === 0) return found;
  const { id: contentItemId, title: name, step } = item;
  return commitItem(doors, actor, found.campaign, item, found.version, [
    { type: 'contentItem.edited', contentItemId, name, changes },
    ...(step === found.document.step
      ? []
      : [{ type: 'contentItem.moved', contentItemId, name, step } as const]),
  ]);
}

/**
 * Takes a content item a step on, or back. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `approvalNeeded`,
 * `malformed` (no day, no address), `stale`, `busy`.
 */
export async function stepContent(
  doors: Writing,
  actor: Actor,
  wanted: WhichItem & { readonly step: ContentStep; readonly address: string | null },
): Promise<Stored<ContentItem> | Refusal> {
  const found = await findItem(doors, actor, wanted);
  if (isRefusal(found)) return found;
  const { document, version, latest } = found;
  // The same click twice.
  if (document.step === wanted.step && document.address === wanted.address) return found;
  const moved = moveContent(document, latest, wanted.step, wanted.address);
  if (isRefusal(moved)) return moved;
  if (version !== wanted.ifVersion) return refuse('stale');
  const { id: contentItemId, title: name, step } = moved;
  return commitItem(doors, actor, found.campaign, moved, version, [
    { type: 'contentItem.moved', contentItemId, name, step },
  ]);
}

async function commitItem(
  { store, clock }: Writing,
  { personId: actorId }: Actor,
  { partition }: FoundItem['campaign'],
  document: ContentItem,
  ifVersion: Version,
  happenings: readonly Happening[],
): Promise<Stored<ContentItem> | Refusal> {
  const { tenantId, workspaceId, campaignId, id } = document;
  const scene = { tenantId, workspaceId, campaignId, actorId, at: clock.now() };
  const settled = await settle(store, partition, {
    put: [{ document, ifVersion }],
    events: record(clock, scene, [...happenings]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`contentItem/${id}`] ?? '' };
}
