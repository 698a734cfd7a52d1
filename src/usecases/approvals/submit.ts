import { actorOf, roleIn, type Actor } from '../../domain/actor.ts';
import type { ApprovalRequest, Snapshot, StageMode } from '../../domain/approval.ts';
import { supersede } from '../../domain/approval-ruling.ts';
import { follow } from '../../domain/approval-standing.ts';
import { shownChanges } from '../../domain/approval-edit.ts';
import { type About, type Asked, type Routed, ask, submit as decide } from '../../domain/approval-submit.ts';
import type { ApprovalSubject } from '../../domain/approval-subject.ts';
import type { WantedSubject } from '../../domain/approval-truth.ts';
import type { Expense } from '../../domain/expense.ts';
import { dateIn } from '../../domain/time.ts';
import { nameOf, newExpense } from '../expenses/save.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Step } from '../../domain/approval-flow.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { decidesIn, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { routeLockFault } from '../../domain/template-lock.ts';
import type { Directory, Doors, Store, Stored, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { throughGate } from '../launch/gate.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundRequest, latestAbout, seesMoneyOf } from './find.ts';
import { wayFor } from './routes.ts';
import { snapshotOf } from './snapshot.ts';
import { subjectAsItIs } from './true-subject.ts';
import { withTimes } from './working-times.ts';

export interface SubmitForApproval {
  readonly campaignId: string;
  /** Chosen once per intention: repeating the request with it gives what the first one made. */
  readonly once: string;
  /** The campaign as the requester saw it. */
  readonly ifVersion: Version;
  readonly approverIds: readonly string[];
  readonly mode: StageMode;
  /** Goes by this route instead; `approverIds` and `mode` mean nothing then. */
  readonly routeId?: string | undefined;
  readonly dueAt: string | null;
  readonly note: string;
  /** Absent: the campaign plan. */
  readonly subject?: WantedSubject | undefined;
}

/**
 * Submits a campaign, or a part of it, for approval. Refuses: `notFound`, `notAllowed`, `stale`, `approvalRunning`,
 * `wrongStatus`, `approvalNeeded` (a launch before the plan), `launchBlocked` (by its checklist), `incomplete`, `pointsOpen`, `noApprovers`, `unknownPerson`,
 * `guestCannotDecide`, `ownRequest`, `lockedByTemplate` (another route than the template keeps), `malformed` (due in the past; amounts that do not fit).
 */
export async function submitForApproval(
  doors: Doors,
  actor: Actor,
  wanted: SubmitForApproval,
): Promise<FoundRequest | Refusal> {
  const { store, clock, directory } = doors;
  const found = await findCampaign(doors, actor, wanted.campaignId, 'approval.submit');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, version } = found;
  const id = await derivedId('approval', campaign.id, actor.personId, wanted.once);
  const repeated = await store.get(partition, 'approval', id);
  if (repeated) return { ...repeated, campaign: found };
  const asks = wanted.subject ?? { kind: 'campaign' };
  if (!seesMoneyOf(actor, asks, found.subject)) return refuse('notAllowed');
  // Of the others it is known by what they name whether the requester saw what stands.
  if (seenWhole.has(asks.kind) && version !== wanted.ifVersion) return refuse('stale');
  const subject = await subjectAsItIs(store, found, asks, id);
  if (isRefusal(subject)) return subject;
  if (subject.kind === 'launch' && campaign.status === 'approved') {
    const gate = await throughGate(store, partition, campaign, clock.now());
    if (isRefusal(gate)) return gate;
  }

  const kept =
    subject.kind === 'campaign' && !may(actor, 'template.edit', found.subject)
      ? routeLockFault(campaign, wanted.routeId)
      : undefined;
  if (kept) return kept;
  const at = clock.now();
  const snapshot = await snapshotOf(campaign, subject);
  const previous = await previousOf(store, found, subject);
  const routed =
    wanted.routeId === undefined
      ? undefined
      : await routedBy(doors, found, subject, actor, wanted.routeId, previous?.document, snapshot, at);
  if (wanted.routeId !== undefined && !routed) return refuse('noApprovers', { at: 'routeId' });
  const submission = {
    id,
    requesterId: actor.personId,
    asked: await askedPeople(directory, found, wanted.approverIds),
    mode: wanted.mode,
    dueAt: wanted.dueAt,
    note: wanted.note,
    snapshotHash: snapshot.id,
    at,
    ...(routed && { routed }),
  };
  const step =
    subject.kind === 'campaign'
      ? decide(campaign, previous?.document, submission)
      : ask(aboutPart(campaign, subject), previous?.document, submission);
  if (isRefusal(step)) return step;
  const writtenDown = await expenseOf(doors, actor, found, subject);
  return commitSubmission(doors, found, step, { snapshot, previous, writtenDown }, at);
}

/** An expense that is asked about before somebody wrote it down is written down with the request, as of that day. */
async function expenseOf(
  doors: Doors,
  actor: Actor,
  found: FoundCampaign,
  subject: ApprovalSubject,
): Promise<Expense | undefined> {
  if (subject.kind !== 'expense') return undefined;
  const { expenseId, amount, vendor, purpose } = subject;
  if (await doors.store.get(found.partition, 'expense', expenseId)) return undefined;
  const spentOn = dateIn(actor.zone, doors.clock.now());
  const content = { amount, vendor, purpose, spentOn, lineId: null, invoiceNumber: '' };
  return newExpense(doors, actor, found, expenseId, content, null);
}

/** What is asked about as a whole, so that every change of it since counts. */
const seenWhole: ReadonlySet<WantedSubject['kind']> = new Set(['campaign', 'launch']);

function aboutPart({ tenantId, workspaceId, id, revision }: Campaign, subject: ApprovalSubject): About {
  return { tenantId, workspaceId, campaignId: id, revision, subject };
}

async function previousOf(
  store: Store,
  { document: { approval }, partition }: FoundCampaign,
  subject: ApprovalSubject,
): Promise<Stored<ApprovalRequest> | undefined> {
  if (subject.kind !== 'campaign') return latestAbout(store, partition, subject);
  return approval ? store.get(partition, 'approval', approval.requestId) : undefined;
}

/** The way of a route, and what changed since the round before, so that yeses which still hold are carried over. */
async function routedBy(
  doors: Doors,
  { document: campaign, partition }: FoundCampaign,
  subject: ApprovalSubject,
  { personId }: Actor,
  routeId: string,
  previous: ApprovalRequest | undefined,
  snapshot: Snapshot,
  at: string,
): Promise<Routed | undefined> {
  const way = await wayFor(doors, campaign, subject, personId, routeId, at);
  if (!way) return undefined;
  const shown = previous && (await doors.store.get(partition, 'snapshot', previous.snapshotHash));
  const changesSince = shown ? shownChanges(shown.document, snapshot) : [];
  return { route: way.route, resolved: way.resolved, changesSince };
}

/** What is written in the commit of a submission. */
interface Beside {
  readonly snapshot: Snapshot;
  readonly previous: Stored<ApprovalRequest> | undefined;
  /** An expense that nobody wrote down before. */
  readonly writtenDown: Expense | undefined;
}

async function commitSubmission(
  doors: Doors,
  found: FoundCampaign,
  { request: stepped, happening }: Step,
  { snapshot, previous, writtenDown }: Beside,
  at: string,
): Promise<FoundRequest | Refusal> {
  const { store, clock } = doors;
  const { request, due } = await withTimes(doors, stepped);
  const { tenantId, workspaceId, campaignId, requesterId: actorId } = request;
  const isPlan = request.subject.kind === 'campaign';
  const followed = isPlan ? follow(found.document, request, at) : unmoved(found.document);
  // A yes that was carried out, a change of budget say, stays the yes that it was.
  const former = previous && isPlan ? supersede(previous.document) : undefined;
  const settled = await settle(store, found.partition, {
    put: [
      { document: request, ifVersion: 'absent' },
      { document: snapshot, ifVersion: 'any' },
      { document: followed.campaign, ifVersion: found.version },
      ...(writtenDown ? [{ document: writtenDown, ifVersion: 'absent' as const }] : []),
      ...(former?.happening && previous ? [{ document: former.request, ifVersion: previous.version }] : []),
    ],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [
      happening,
      former?.happening,
      followed.happening,
      writtenDown && {
        type: 'expense.recorded',
        expenseId: writtenDown.id,
        name: nameOf(writtenDown),
      },
    ]),
    due: [...expiryOf(request), ...due],
  });
  if (isRefusal(settled)) return settled;
  const version = (key: string) => settled.versions[key] ?? '';
  return {
    document: request,
    version: version(`approval/${request.id}`),
    campaign: { ...found, document: followed.campaign, version: version(`campaign/${campaignId}`) },
  };
}

/** A part that is asked about leaves the campaign where it is; written all the same, so that nobody changes it meanwhile. */
function unmoved(campaign: Campaign): ReturnType<typeof follow> {
  return { campaign, happening: undefined };
}

function expiryOf({ id, tenantId, campaignId, dueAt }: ApprovalRequest): DueItem[] {
  if (dueAt === null) return [];
  return [
    arm(`expire.${id}`, { tenantId, scope: campaignId }, { type: 'expireApproval', requestId: id }, dueAt),
  ];
}

async function askedPeople(
  directory: Directory,
  { document: { tenantId, workspaceId } }: FoundCampaign,
  approverIds: readonly string[],
): Promise<Asked[]> {
  return Promise.all(
    [...new Set(approverIds)].map(async (id) => {
      const person = await directory.person(tenantId, id);
      const role = person && roleIn(actorOf(person), workspaceId);
      return { id, role, decides: person !== undefined && decidesIn(person, workspaceId) };
    }),
  );
}
