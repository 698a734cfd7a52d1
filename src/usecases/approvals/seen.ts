import type { Actor } from '../../domain/actor.ts';
import { type ApprovalRequest, type DecisionVerb, decisionVerbs } from '../../domain/approval.ts';
import { type ApprovalAbilities, abilitiesOf } from '../../domain/approval-abilities.ts';
import { classOf } from '../../domain/approval-classes.ts';
import { precedes } from '../../domain/approval-advance.ts';
import { knownBefore, shownAt, shownChanges } from '../../domain/approval-edit.ts';
import { type Urging, urgePause, urgingOf } from '../../domain/approval-hand.ts';
import { askedIn, openStages } from '../../domain/approval-stages.ts';
import { type StageTime, stageTimes } from '../../domain/approval-times.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import { readableChanges, readableRequest, stanceOf } from '../../domain/faces.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { addWorkingHours } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { type FoundRequest, type WhichRequest, findRequest, mayRead, previousRound } from './find.ts';
import { calendarsOf } from '../calendars/working-calendars.ts';

/** A request as one reader sees it. */
export interface SeenRequest {
  readonly found: FoundRequest;
  /** What stands in the request, without what they may not see. */
  readonly request: ApprovalRequest;
  /** What this reader can answer now. */
  readonly verbs: readonly DecisionVerb[];
  /** What else they can do now. */
  readonly can: ApprovalAbilities;
  /** In each stage that is asked now, who can answer. */
  readonly asked: readonly { readonly stageId: string; readonly personIds: readonly string[] }[];
  readonly times: readonly StageTime[];
  /** Of everybody whom they can urge: how often, when last, and from when on again. */
  readonly urging: readonly (Urging & { readonly personId: string })[];
  /** Content changes since what they knew, without fields that they may not see. */
  readonly changes: readonly FieldChange[];
}

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** All requests of a campaign, newest first. Refuses: `notFound`. */
export async function listApprovals(
  doors: Reading,
  actor: Actor,
  campaignId: string,
): Promise<readonly SeenRequest[] | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(campaign)) return campaign;
  const all = await readAll(doors.store, campaign.partition, 'approvalsOfCampaign', {});
  const readable = all
    .filter(({ document }) => mayRead(actor, campaign, document))
    .toSorted((one, other) => newestFirst(one.document, other.document));
  return Promise.all(
    readable.map((stored) => {
      const previous = all.find(({ document }) => precedes(document, stored.document))?.document;
      return seen(doors, actor, { ...stored, campaign }, previous);
    }),
  );
}

/** By when it was asked; two of the same moment, by their rounds. */
function newestFirst(one: ApprovalRequest, other: ApprovalRequest): number {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt ? 1 : -1;
  return other.round - one.round;
}

/** One request. Refuses: `notFound`. */
export async function readApproval(
  doors: Reading,
  actor: Actor,
  which: WhichRequest,
): Promise<SeenRequest | Refusal> {
  const found = await findRequest(doors, actor, which);
  return isRefusal(found) ? found : seeRequest(doors, actor, found);
}

/** The same for a request that was read already; `since` is a revision that the reader was looking at. */
export async function seeRequest(
  doors: Reading,
  actor: Actor,
  found: FoundRequest,
  since?: number,
): Promise<SeenRequest> {
  return seen(doors, actor, found, await previousRound(doors, found), since);
}

async function seen(
  doors: Reading,
  actor: Actor,
  found: FoundRequest,
  previous: ApprovalRequest | undefined,
  since?: number,
): Promise<SeenRequest> {
  const { document: request, campaign } = found;
  const at = doors.clock.now();
  const can = abilitiesOf(actor, request, campaign.document, at);
  const asked = request.stages.flatMap(({ approverIds }) => approverIds);
  const calendarOf = await calendarsOf(doors, request, [...asked, ...can.urge]);
  return {
    found,
    request: readableRequest(actor, campaign.document, request),
    verbs: stanceOf(actor, request, campaign.document) === 'decide' ? decisionVerbs : [],
    can,
    asked: openStages(request).map((stage) => ({ stageId: stage.id, personIds: askedIn(stage) })),
    times: stageTimes(request, calendarOf, at),
    urging: can.urge.map((personId) => ({
      personId,
      ...urgingOf(request, personId, (last) => addWorkingHours(calendarOf(personId), last, urgePause)),
    })),
    changes: await changesAfter(doors, actor, found, previous, since),
  };
}

/** Content changes since what this reader knew, or since a revision, without fields that they may not see. */
export async function changesFor(
  doors: Pick<Reading, 'store'>,
  actor: Actor,
  found: FoundRequest,
  since?: number,
): Promise<readonly FieldChange[]> {
  return changesAfter(doors, actor, found, await previousRound(doors, found), since);
}

async function changesAfter(
  doors: Pick<Reading, 'store'>,
  actor: Actor,
  found: FoundRequest,
  previous: ApprovalRequest | undefined,
  since: number | undefined,
): Promise<readonly FieldChange[]> {
  const { document: request, campaign } = found;
  const before =
    (since === undefined ? undefined : shownAt(request, since)) ??
    knownBefore(request, previous, actor.personId);
  return readableChanges(actor, campaign.document, [
    ...(await changesSince(doors, found, before)),
    ...filesSince(request, actor.personId),
  ]);
}

async function changesSince(
  { store }: Pick<Reading, 'store'>,
  { campaign: { partition }, document: request }: FoundRequest,
  hashBefore: string | undefined,
): Promise<FieldChange[]> {
  if (hashBefore === undefined || hashBefore === request.snapshotHash) return [];
  const [before, now] = await Promise.all([
    store.get(partition, 'snapshot', hashBefore),
    store.get(partition, 'snapshot', request.snapshotHash),
  ]);
  return before && now ? shownChanges(before.document, now.document) : [];
}

/** Files that took back the answer of somebody who has not answered since; snapshots know nothing of files. */
function filesSince({ stages }: ApprovalRequest, personId: string): FieldChange[] {
  const mine = stages.flatMap(({ decisions }) => decisions).filter((each) => each.personId === personId);
  if (mine.some(({ withdrawn }) => withdrawn === null)) return [];
  return mine
    .flatMap(({ withdrawn }) => (withdrawn?.why === 'edit' ? withdrawn.changes : []))
    .filter((change) => classOf(change) === 'asset');
}
