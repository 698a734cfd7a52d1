import { type Actor, actorOf, roleIn } from '../../domain/actor.ts';
import { type ApprovalRequest, isOpen } from '../../domain/approval.ts';
import { withdraw } from '../../domain/approval-flow.ts';
import { isSameSubject } from '../../domain/approval-subject.ts';
import { type Watched, ask } from '../../domain/approval-submit.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Happening } from '../../domain/event.ts';
import { decidesIn } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { routeToOne } from '../../domain/route-ready-made.ts';
import type { Task } from '../../domain/task.ts';
import type { Commit, Doors, Stored } from '../../ports.ts';
import { factsOf, wayAlong } from '../approvals/routes.ts';
import { snapshotOf } from '../approvals/snapshot.ts';
import { withTimes } from '../approvals/working-times.ts';
import type { FoundCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';

/** What joins the commit of a task: the task as it is put, and what is asked of, or taken back from, whom. */
export interface YesPart {
  readonly task: Task;
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
  readonly due: NonNullable<Commit['due']>;
}

const mostTitle = 160;
const mostNote = 1_800;

/**
 * Asks whoever is accountable to say yes: the task is ready, and done with that yes. Whoever does it asks; who ticks it
 * off for nobody asks for themselves. They have the usual time; after it others are asked, so that no task gets stuck. Refuses: `approvalRunning`, `pointsOpen`, `unknownPerson`, `guestCannotDecide`,
 * `ownRequest`.
 */
export async function askForYes(
  doors: Doors,
  actor: Actor,
  campaign: FoundCampaign,
  { document: task, version }: Stored<Task>,
  accountableId: string,
): Promise<YesPart | Refusal> {
  const { tenantId, workspaceId, id: campaignId, revision } = campaign.document;
  const at = doors.clock.now();
  const title = task.title.slice(0, mostTitle);
  const subject = { kind: 'contentItem', itemId: task.id, title } as const;
  const [snapshot, accountable, previous] = await Promise.all([
    snapshotOf(campaign.document),
    doors.directory.person(tenantId, accountableId),
    latestAbout(doors, campaign, subject),
  ]);
  const role = accountable && roleIn(actorOf(accountable), workspaceId);
  const requesterId = task.assigneeId ?? actor.personId;
  const watched = await watchOver(doors, campaign.document, { subject, accountableId, requesterId, at });
  const step = ask({ tenantId, workspaceId, campaignId, revision, subject }, previous, {
    id: await derivedId('approval', campaignId, task.id, version),
    requesterId,
    asked: [
      {
        id: accountableId,
        role,
        decides: accountable !== undefined && decidesIn(accountable, workspaceId),
      },
    ],
    mode: 'any',
    ...(watched && { watched }),
    dueAt: null,
    note: await noteOf(doors, task),
    snapshotHash: snapshot.id,
    at,
  });
  if (isRefusal(step)) return step;
  const { happening } = step;
  const { request, due } = await withTimes(doors, step.request);
  return {
    task: { ...task, confirmation: { requestId: request.id, state: 'waiting' } },
    put: [
      { document: request, ifVersion: 'absent' },
      { document: snapshot, ifVersion: 'any' },
    ],
    happenings: happening ? [happening] : [],
    due,
  };
}

/** How a question to one person goes on when they do not answer; undefined where they cannot be asked at all. */
async function watchOver(
  doors: Doors,
  campaign: Campaign,
  { subject, accountableId, requesterId, at }: Asking,
): Promise<Watched | undefined> {
  const { tenantId, workspaceId, budget } = campaign;
  const place = { tenantId, workspaceId, currency: budget?.currency ?? '' };
  const route = routeToOne(place, accountableId);
  const facts = await factsOf(doors.store, campaign, subject);
  const { resolved } = await wayAlong(doors, campaign, { route, facts, requesterId, at });
  const stage = resolved.stages.find(({ approverIds }) => approverIds.includes(accountableId));
  if (!stage) return undefined;
  const { deadlineHours, ladder, standIns } = stage;
  const { terminalOwnerId } = resolved;
  return {
    terminalOwnerId,
    ...(deadlineHours !== undefined && { deadlineHours }),
    ...(ladder && { ladder }),
    ...(standIns && { standIns }),
  };
}

interface Asking {
  readonly subject: ApprovalRequest['subject'];
  readonly accountableId: string;
  readonly requesterId: string;
  readonly at: string;
}

/** The question is taken back, when it still waits for its answer. Refuses: whatever `withdraw` refuses. */
export async function takeBackYes(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { partition }: FoundCampaign,
  before: Task,
): Promise<Pick<YesPart, 'put' | 'happenings' | 'due'> | Refusal> {
  const requestId = before.confirmation?.requestId ?? '';
  const stored = await store.get(partition, 'approval', requestId);
  if (!stored || !isOpen(stored.document)) return { put: [], happenings: [], due: [] };
  const step = withdraw(stored.document, '', clock.now());
  if (isRefusal(step)) return step;
  return {
    put: [{ document: step.request, ifVersion: stored.version }],
    happenings: step.happening ? [step.happening] : [],
    due: [],
  };
}

async function latestAbout(
  { store }: Pick<Doors, 'store'>,
  { partition }: FoundCampaign,
  subject: ApprovalRequest['subject'],
): Promise<ApprovalRequest | undefined> {
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  return all
    .map(({ document }) => document)
    .filter((each) => isSameSubject(each.subject, subject))
    .toSorted((one, other) => other.round - one.round)[0];
}

/** What whoever answers for it should know: the words of those who were consulted. */
async function noteOf(
  { directory }: Pick<Doors, 'directory'>,
  { tenantId, remarks = [] }: Task,
): Promise<string> {
  const lines = await Promise.all(
    remarks.map(async ({ byId, text }) => {
      const person = await directory.person(tenantId, byId);
      return `${person?.name ?? byId}: ${text}`;
    }),
  );
  return lines.join('\n').slice(-mostNote);
}
