import type { Actor } from '../../domain/actor.ts';
import { isOpen } from '../../domain/approval.ts';
import { isOfMoney } from '../../domain/approval-subject.ts';
import { withMaskedEmails } from '../../domain/masked.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ReviewLink, linkEnd } from '../../domain/review-link.ts';
import type { Doors } from '../../ports.ts';
import { type FoundRequest, type WhichRequest, findRequest } from '../approvals/find.ts';
import { hash } from '../approvals/snapshot.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface MakeLink extends WhichRequest {
  /** For whom; an address that is typed here is kept masked. */
  readonly forName: string;
  readonly days: number;
  /** With the files that the campaign has now; a request about one file always shows that one, and no other. */
  readonly withFiles: boolean;
  /** At least 256 bits of chance; never kept, only its hash is. */
  readonly secret: string;
}

const mostFiles = 100;

/**
 * A link with which somebody without an account can look at an open request and name points. Refuses: `notFound`,
 * `notAllowed`, `requestClosed`, `unfit` (amounts: it is about money alone), `busy`.
 */
export async function makeLink(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { forName: typed, days, withFiles, secret, ...which }: MakeLink,
): Promise<ReviewLink | Refusal> {
  const found = await findRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const { document: request, campaign } = found;
  if (!may(actor, 'approval.submit', campaign.subject)) return refuse('notAllowed');
  if (isOfMoney(request.subject)) return refuse('unfit', { facts: { what: 'amounts' } });
  if (!isOpen(request)) return refuse('requestClosed');
  // Nothing is sent there by us: an address would only lie in records that more people read than may see it.
  const forName = withMaskedEmails(typed).slice(0, 120);
  const at = doors.clock.now();
  const { tenantId, workspaceId, campaignId, id: requestId, revision, snapshotHash } = request;
  const link: ReviewLink = {
    kind: 'reviewLink',
    schema: 1,
    id: doors.clock.newId(),
    tenantId,
    workspaceId,
    campaignId,
    requestId,
    revision,
    snapshotHash,
    assetIds: await filesOf(doors, found, withFiles),
    forName,
    collected: { purpose: 'review', basis: 'legitimateInterest', at },
    secretHash: await hash(secret),
    madeBy: actor.personId,
    madeAt: at,
    until: linkEnd(at, days),
    revokedAt: null,
    uses: 0,
    lastUsedAt: null,
    nothingAt: null,
  };
  const { until } = link;
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: link, ifVersion: 'absent' }],
    events: record(doors.clock, { tenantId, workspaceId, campaignId, actorId: actor.personId, at }, [
      { type: 'link.made', linkId: link.id, requestId, forName, until },
    ]),
  });
  return isRefusal(settled) ? settled : link;
}

async function filesOf(
  { store }: Pick<Doors, 'store'>,
  { document: { subject }, campaign }: FoundRequest,
  withFiles: boolean,
): Promise<string[]> {
  if (subject.kind === 'assetVersion') return [subject.assetId];
  if (!withFiles) return [];
  const assets = await readAll(store, campaign.partition, 'assetsOfCampaign', {});
  return assets
    .map(({ document }) => document)
    .filter(({ replaced }) => replaced === undefined)
    .slice(-mostFiles)
    .map(({ id }) => id);
}
