import type { Actor } from '../../domain/actor.ts';
import type { LinkChoice } from '../../domain/link-rule.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type LinkWish,
  type TrackedLink,
  campaignValue,
  linkFault,
  linkUrl,
  mostLinks,
} from '../../domain/tracked-link.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { findOpenCampaign } from '../content/find.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { linkRuleOf } from './rule.ts';

export interface ReadLinks {
  readonly links: readonly Stored<TrackedLink>[];
  /** The words that the department uses. */
  readonly choice: LinkChoice;
  /** How the campaign is called in its links. */
  readonly campaignValue: string;
  readonly can: { readonly edit: boolean };
}

/** The tracked links of a campaign, the newest first. Refuses: `notFound`, `notAllowed`. */
export async function readLinks(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadLinks | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'content.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const [links, { choice }] = await Promise.all([
    readAll(store, partition, 'trackedLinksOfCampaign', {}),
    linkRuleOf(store, campaign.tenantId, campaign.workspaceId),
  ]);
  return {
    links: links.toSorted(newestFirst),
    choice,
    campaignValue: campaignValue(campaign.code, ''),
    can: { edit: campaign.status !== 'archived' && may(actor, 'content.edit', subject) },
  };
}

function newestFirst({ document: one }: Stored<TrackedLink>, { document: other }: Stored<TrackedLink>) {
  return one.createdAt === other.createdAt
    ? one.url < other.url
      ? -1
      : 1
    : one.createdAt > other.createdAt
      ? -1
      : 1;
}

export interface AddedLinks {
  readonly added: number;
  /** Which of the wishes came to nothing, and why. */
  readonly left: readonly { readonly place: number; readonly refusal: Refusal }[];
}

/** A commit takes so many, with its event. */
const mostInOneCommit = 45;

/**
 * Makes links, each wish by itself: what does not fit or is there already is named and keeps no other from being made. The same
 * again makes nothing. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `tooLarge`, `stale`, `busy`.
 */
export async function addLinks(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { campaignId, wishes }: { readonly campaignId: string; readonly wishes: readonly LinkWish[] },
): Promise<AddedLinks | Refusal> {
  const found = await findOpenCampaign(doors, actor, campaignId);
  if (isRefusal(found)) return found;
  const { store, clock } = doors;
  const { document: campaign, partition } = found;
  const { tenantId, workspaceId, code } = campaign;
  const [present, items, { choice }] = await Promise.all([
    readAll(store, partition, 'trackedLinksOfCampaign', {}),
    readAll(store, partition, 'contentOfCampaign', {}),
    linkRuleOf(store, tenantId, workspaceId),
  ]);
  if (present.length + wishes.length > mostLinks) return refuse('tooLarge', { facts: { most: mostLinks } });
  const taken = new Set(present.map(({ document }) => document.id));
  const known = new Set(items.map(({ document }) => document.id));
  const left: { place: number; refusal: Refusal }[] = [];
  const made: TrackedLink[] = [];
  const at = clock.now();
  for (const [place, wish] of wishes.entries()) {
    const url = linkUrl(wish, code);
    const id = await derivedId('trackedLink', workspaceId, url);
    const fault = faultOf(wish, { choice, known, isTaken: taken.has(id) });
    if (fault) {
      left.push({ place, refusal: fault });
      continue;
    }
    taken.add(id);
    const key = { kind: 'trackedLink', schema: 1, id, tenantId, workspaceId, campaignId } as const;
    made.push({ ...key, ...wish, url, retired: false, createdBy: actor.personId, createdAt: at });
  }
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  for (let from = 0; from < made.length; from += mostInOneCommit) {
    const some = made.slice(from, from + mostInOneCommit);
    const name = some[0]?.url ?? '';
    const settled = await settle(store, partition, {
      put: some.map((document) => ({ document, ifVersion: 'absent' as const })),
      events: record(clock, scene, [{ type: 'trackedLinks.added', count: some.length, name }]),
    });
    if (isRefusal(settled)) return settled;
  }
  return { added: made.length, left };
}

interface Scene {
  readonly choice: LinkChoice;
  readonly known: ReadonlySet<string>;
  readonly isTaken: boolean;
}

function faultOf(wish: LinkWish, { choice, known, isTaken }: Scene): Refusal | undefined {
  const fault = linkFault(wish, choice);
  if (fault) return fault;
  if (wish.contentItemId !== null && !known.has(wish.contentItemId))
    return refuse('notFound', { at: 'contentItemId' });
  return isTaken ? refuse('duplicate', { at: 'target' }) : undefined;
}

/** Sends nobody there any more, or again; what was counted stays. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `stale`, `busy`. */
export async function retireLink(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  {
    campaignId,
    trackedLinkId,
    retired,
    ifVersion,
  }: {
    readonly campaignId: string;
    readonly trackedLinkId: string;
    readonly retired: boolean;
    readonly ifVersion: Version;
  },
): Promise<Stored<TrackedLink> | Refusal> {
  const found = await findOpenCampaign(doors, actor, campaignId);
  if (isRefusal(found)) return found;
  const stored = await doors.store.get(found.partition, 'trackedLink', trackedLinkId);
  if (!stored) return refuse('notFound');
  if (stored.document.retired === retired) return stored;
  if (stored.version !== ifVersion) return refuse('stale');
  const document = { ...stored.document, retired };
  const { tenantId, workspaceId, url: name } = document;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, found.partition, {
    put: [{ document, ifVersion: stored.version }],
    events: record(doors.clock, scene, [{ type: 'trackedLink.retired', trackedLinkId, name, retired }]),
  });
  if (isRefusal(settled)) return settled;
  return { document, version: settled.versions[`trackedLink/${trackedLinkId}`] ?? '' };
}
