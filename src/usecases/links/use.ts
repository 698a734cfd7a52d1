import type { ApprovalRequest, Point } from '../../domain/approval.ts';
import type { ApprovalSubject } from '../../domain/approval-subject.ts';
import type { Asset } from '../../domain/asset.ts';
import type { ShownPicture } from '../../domain/asset-file.ts';
import type { CampaignContent } from '../../domain/campaign.ts';
import type { Step } from '../../domain/approval-advance.ts';
import type { Happening } from '../../domain/event.ts';
import type { LinkAct } from '../../domain/link-acts.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type OutsidePoint,
  type ReviewLink,
  linkStanding,
  namePointByLink,
  outsiderId,
} from '../../domain/review-link.ts';
import type { Doors, Partition } from '../../ports.ts';
import { pictureOf } from '../assets/get.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type LinkKey, type OpenedLink, openLink } from './open.ts';

type Using = Pick<Doors, 'store' | 'clock' | 'directory' | 'files'>;

/** What an outsider sees: what was submitted, without amounts and addresses, and what they named. */
export interface SharedRequest {
  readonly link: ReviewLink;
  readonly makerName: string;
  readonly standing: 'open' | 'changed' | 'closed';
  readonly subject: ApprovalSubject;
  readonly content: Omit<CampaignContent, 'budget'>;
  readonly assets: readonly Asset[];
  readonly points: readonly Point[];
}

const attempts = 8;
/** Opened again within this time, in milliseconds, it is the same visit. */
const oneVisit = 10 * 60_000;

/** What the link shows; a visit is counted and told. Refuses: `notFound`. */
export async function lookThroughLink(doors: Using, key: LinkKey): Promise<SharedRequest | Refusal> {
  const opened = await used(doors, key, 'opened', ({ link }) => {
    const { lastUsedAt } = link.document;
    const since = Date.parse(doors.clock.now()) - Date.parse(lastUsedAt ?? '');
    return since < oneVisit ? 'asItIs' : {};
  });
  return isRefusal(opened) ? opened : shownThrough(doors, opened);
}

/** One file of the link, with its bytes. Refuses: `notFound` (also for a file that is not the link's), `fileLost`. */
export async function fetchThroughLink(
  doors: Using,
  key: LinkKey,
  assetId: string,
): Promise<{ asset: Asset; bytes: Uint8Array } | Refusal> {
  const found = await fileOfLink(doors, key, assetId);
  if (isRefusal(found)) return found;
  const { asset, partition } = found;
  const bytes = await doors.files.get(partition, asset.fileKey);
  if (!bytes) return refuse('fileLost', { facts: { name: asset.name } });
  const written = await used(doors, key, 'fetched', () => ({}));
  return isRefusal(written) ? written : { asset, bytes };
}

/** What is shown of a file of the link; part of the visit. Refuses: `notFound`, `fileLost`. */
export async function seeThroughLink(
  doors: Using,
  key: LinkKey,
  assetId: string,
): Promise<ShownPicture | Refusal> {
  const found = await fileOfLink(doors, key, assetId);
  return isRefusal(found) ? found : pictureOf(doors.files, found.partition, found.asset);
}

async function fileOfLink(
  doors: Using,
  key: LinkKey,
  assetId: string,
): Promise<{ readonly asset: Asset; readonly partition: Partition } | Refusal> {
  const opened = await openLink(doors, key);
  if (isRefusal(opened)) return opened;
  const { link, partition } = opened;
  if (!link.document.assetIds.includes(assetId)) return refuse('notFound');
  const asset = (await doors.store.get(partition, 'asset', assetId))?.document;
  return asset ? { asset, partition } : refuse('notFound');
}

/** Refuses: `notFound`, `requestClosed`, `changedSinceShown`, `commentNeeded`, `tooLarge`. */
export async function namePointThroughLink(
  doors: Using,
  key: LinkKey,
  given: Pick<OutsidePoint, 'text' | 'anchor'>,
): Promise<SharedRequest | Refusal> {
  const opened = await used(doors, key, 'named', ({ link, request }) => {
    const step = namePointByLink(request.document, link.document, { ...given, at: doors.clock.now() });
    if (isRefusal(step)) return step;
    return step.happening ? { step } : 'asItIs';
  });
  return isRefusal(opened) ? opened : shownThrough(doors, opened);
}

/** They looked, and nothing has to change. Said twice is said once. Refuses: `notFound`, `requestClosed`, `changedSinceShown`. */
export async function endThroughLink(doors: Using, key: LinkKey): Promise<SharedRequest | Refusal> {
  const opened = await used(doors, key, 'nothing', ({ link, request }) => {
    const standing = linkStanding(link.document, request.document);
    if (standing !== 'open') return refuse(standing === 'closed' ? 'requestClosed' : 'changedSinceShown');
    return link.document.nothingAt === null ? { nothingAt: doors.clock.now() } : 'asItIs';
  });
  return isRefusal(opened) ? opened : shownThrough(doors, opened);
}

interface Use {
  readonly step?: Step;
  readonly nothingAt?: string;
}

/** Opens the link, and writes its use with what came of it in one commit; again when somebody else wrote meanwhile. */
async function used(
  doors: Using,
  key: LinkKey,
  act: LinkAct,
  take: (opened: OpenedLink) => Use | 'asItIs' | Refusal,
): Promise<OpenedLink | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await openLink(doors, key);
    if (isRefusal(opened)) return opened;
    const use = take(opened);
    if (isRefusal(use)) return use;
    if (use === 'asItIs') return opened;
    const written = await write(doors, opened, act, use);
    if (!isRefusal(written) || written.refused !== 'stale' || attempt === attempts) return written;
  }
}

async function write(
  { store, clock }: Using,
  opened: OpenedLink,
  act: LinkAct,
  { step, nothingAt }: Use,
): Promise<OpenedLink | Refusal> {
  const at = clock.now();
  const { link, request, partition } = opened;
  const { id: linkId, uses, forName, requestId, tenantId, workspaceId, campaignId } = link.document;
  const next: ReviewLink = {
    ...link.document,
    uses: uses + 1,
    lastUsedAt: at,
    ...(nothingAt !== undefined && { nothingAt }),
  };
  const happenings: (Happening | undefined)[] = [
    { type: 'link.used', linkId, requestId, forName, act },
    step?.happening,
  ];
  const settled = await settle(store, partition, {
    put: [
      { document: next, ifVersion: link.version },
      ...(step ? [{ document: step.request, ifVersion: request.version }] : []),
    ],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId: outsiderId(linkId), at }, happenings),
  });
  if (isRefusal(settled)) return settled;
  const { request: after }: { request: ApprovalRequest } = step ?? { request: request.document };
  return {
    ...opened,
    link: { document: next, version: link.version },
    request: { document: after, version: request.version },
  };
}

async function shownThrough(
  { store }: Using,
  { partition, link: { document: link }, request: { document: request }, makerName }: OpenedLink,
): Promise<SharedRequest | Refusal> {
  const snapshot = (await store.get(partition, 'snapshot', link.snapshotHash))?.document;
  if (!snapshot) return refuse('notFound');
  const assets = await Promise.all(link.assetIds.map((id) => store.get(partition, 'asset', id)));
  const { budget: _budget, ...content } = snapshot.content;
  const byId = outsiderId(link.id);
  return {
    link,
    makerName,
    standing: linkStanding(link, request),
    subject: snapshot.subject ?? { kind: 'campaign' },
    content,
    assets: assets.flatMap((stored) => (stored ? [stored.document] : [])),
    points: (request.points ?? []).filter((point) => point.byId === byId),
  };
}
