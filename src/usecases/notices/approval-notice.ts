import type { Actor } from '../../domain/actor.ts';
import { shownKeyOf, shownType } from '../../domain/asset-file.ts';
import { everybodyIn, isOpen } from '../../domain/approval.ts';
import { approvalFace, campaignFace } from '../../domain/faces.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type FoundRequest, type WhichRequest, findRequest } from '../approvals/find.ts';
import { changesFor } from '../approvals/seen.ts';
import { namesOf, readerOf } from './reader.ts';
import { standInsFor } from './stand-ins-for.ts';

type ApprovalNotice = Extract<Notice, { kind: 'approval' }>;
type OutcomeNotice = Extract<Notice, { kind: 'outcome' }>;

/** The card of a request as it is now, for this reader. Refuses: `notFound`. */
export async function readApprovalNotice(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
): Promise<ApprovalNotice | Refusal> {
  const found = await findRequest(doors, actor, which);
  return isRefusal(found) ? found : approvalNotice(doors, actor, found);
}

/** What the requester is told when it is over. Refuses: `notFound`. */
export async function readOutcomeNotice(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
): Promise<OutcomeNotice | Refusal> {
  const found = await findRequest(doors, actor, which);
  return isRefusal(found) ? found : { kind: 'outcome', ...(await faces(doors, actor, found)) };
}

/** The same for a request that was read already; `since` is the revision that the reader was looking at. */
export async function approvalNotice(
  doors: Doors,
  actor: Actor,
  found: FoundRequest,
  since?: number,
): Promise<ApprovalNotice> {
  return { kind: 'approval', ...(await faces(doors, actor, found, since)) };
}

async function faces(doors: Doors, actor: Actor, found: FoundRequest, since?: number) {
  const { document: request, campaign } = found;
  const people = [
    ...everybodyIn(request),
    request.requesterId,
    request.ruling?.byId ?? '',
    campaign.document.ownerId,
  ];
  const [names, changes, picture] = await Promise.all([
    namesOf(doors.directory, actor.tenantId, people),
    changesFor(doors, actor, found, since),
    pictureOf(doors, found),
  ]);
  const reader = readerOf(actor, doors.clock);
  const approval = approvalFace(actor, request, campaign.document, names, changes, reader.now, picture);
  return {
    reader,
    campaign: campaignFace(actor, campaign.document, names),
    approval: approval.can.handOver
      ? {
          ...approval,
          standIns: await standInsFor(doors, actor, request.workspaceId, {
            without: [...everybodyIn(request), request.requesterId],
          }),
        }
      : approval,
  };
}

/** As long as a link can hold; whoever looks later has the card drawn anew. */
const minutes = 60;

/** Where the picture that is asked about can be fetched, drawn anew; undefined where there are no links, or no such picture. */
async function pictureOf(
  { files, store }: Doors,
  { document, campaign }: FoundRequest,
): Promise<string | undefined> {
  const { subject } = document;
  if (subject.kind !== 'assetVersion' || !isOpen(document)) return undefined;
  const { assetId, name } = subject;
  const { partition } = campaign;
  const asset = await store.get(partition, 'asset', assetId);
  if (!asset?.document.shown) return undefined;
  const url = await files.link(partition, shownKeyOf(assetId), { name, minutes, show: shownType });
  return url?.href;
}
