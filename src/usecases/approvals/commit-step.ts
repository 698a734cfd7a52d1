import type { Step } from '../../domain/approval-flow.ts';
import { follow } from '../../domain/approval-standing.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Commit, Doors, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { carryOut } from './carry-out.ts';
import type { FoundRequest } from './find.ts';
import { putTimed, withTimes } from './working-times.ts';

interface Who {
  /** The person who acted, or `byRule`. */
  readonly actorId: string;
  readonly at: string;
}

/**
 * Writes a step of a request, the campaign that follows it, what its yes carries out, and the events of all, in one commit.
 * Refuses: `stale`, `busy`, and what cannot be carried out any more (`changedSinceShown`, `approvalNeeded`, `wrongStatus`).
 */
export async function commitStep(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  found: FoundRequest,
  { request: stepped, happening, also = [] }: Step,
  { actorId, at }: Who,
  more: NonNullable<Commit['put']> = [],
): Promise<FoundRequest | Refusal> {
  const { store, clock } = doors;
  const { campaign } = found;
  const { request, due } = await withTimes(doors, stepped);
  const carried = await carryOut(store, campaign, found.document, request, at);
  if (isRefusal(carried)) return carried;
  const others = await putTimed(doors, carried.put);
  const isLatest = campaign.document.approval?.requestId === request.id;
  const followed = isLatest
    ? follow(campaign.document, request, at)
    : { campaign: carried.campaign, happening: undefined };
  const moved = followed.campaign !== campaign.document;
  const { tenantId, workspaceId, campaignId } = request;
  const settled = await settle(store, campaign.partition, {
    put: [
      { document: request, ifVersion: found.version },
      ...(moved ? [{ document: followed.campaign, ifVersion: campaign.version }] : []),
      ...others.put,
      ...more,
    ],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [
      happening,
      ...also,
      followed.happening,
      ...carried.happenings,
    ]),
    due: [...due, ...others.due],
  });
  if (isRefusal(settled)) return settled;
  const version = (of: Stored, key: string) => settled.versions[key] ?? of.version;
  return {
    document: request,
    version: version(found, `approval/${request.id}`),
    campaign: {
      ...campaign,
      document: followed.campaign,
      version: version(campaign, `campaign/${campaignId}`),
    },
  };
}
