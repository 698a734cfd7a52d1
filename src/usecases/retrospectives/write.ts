import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { moveStatus } from '../../domain/campaign-status.ts';
import type { Happening } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type RetroContent,
  type RetroPoint,
  type Retrospective,
  blankRetrospective,
  newActions,
  publishFault,
} from '../../domain/retrospective.ts';
import { createTask } from '../../domain/task-edit.ts';
import type { Commit, Doors, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { remindersOf } from '../tasks/assignee.ts';
import { type ReadRetrospective, knownOf, mayLookBack, seenRetrospective } from './read.ts';

interface Which {
  readonly campaignId: string;
  /** Null for one that nobody wrote yet. */
  readonly ifVersion: Version | null;
}

interface Found {
  readonly campaign: FoundCampaign;
  readonly before: Retrospective;
}

async function findOwn(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, ifVersion }: Which,
): Promise<Found | Refusal> {
  const campaign = await findCampaign({ store }, actor, campaignId, 'retrospective.edit');
  if (isRefusal(campaign)) return campaign;
  const { document, partition } = campaign;
  if (!mayLookBack(document))
    return refuse('wrongStatus', { at: 'status', facts: { status: document.status } });
  const stored = await store.get(partition, 'retrospective', campaignId);
  if ((stored?.version ?? null) !== ifVersion) return refuse('stale');
  return { campaign, before: stored?.document ?? blankRetrospective(document) };
}

/**
 * Writes what is said now; of a published one the library follows. Refuses: `notFound`, `notAllowed`, `wrongStatus` (before it
 * runs, archived), `unknownPerson`, `stale`, `busy`.
 */
export async function saveRetrospective(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { content, ...which }: Which & { readonly content: RetroContent },
): Promise<ReadRetrospective | Refusal> {
  const found = await findOwn(doors, actor, which);
  if (isRefusal(found)) return found;
  const { campaign, before } = found;
  const { points, scores } = before;
  if (canonicalJson({ points, scores }) === canonicalJson(content))
    return seenRetrospective(doors.store, actor, campaign);
  const unknown = await refuseOwners(doors, campaign.document, content.points);
  if (unknown) return unknown;
  const { tenantId, workspaceId, id: campaignId } = campaign.document;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: { ...before, ...content }, ifVersion: which.ifVersion ?? 'absent' }],
    events: record(doors.clock, scene, [{ type: 'retrospective.edited', points: content.points.length }]),
  });
  return isRefusal(settled) ? settled : seenRetrospective(doors.store, actor, campaign);
}

async function refuseOwners(
  { directory }: Pick<Doors, 'directory'>,
  { tenantId, workspaceId, guestIds }: Campaign,
  points: readonly RetroPoint[],
): Promise<Refusal | undefined> {
  const owners = new Set(points.map(({ ownerId }) => ownerId).filter((id) => id !== null));
  for (const ownerId of owners) {
    const known = await knownStaff(directory, { tenantId, workspaceId, guestIds }, ownerId, 'points');
    if (isRefusal(known)) return known;
  }
  return undefined;
}

/**
 * Publishes it with the figures of now: its lessons stand in the library, its actions are tasks, and a campaign that has
 * ended is looked back at. Again: actions that are new become tasks. Refuses: `notFound`, `notAllowed`, `wrongStatus` (it runs
 * still), `incomplete`, `stale`, `busy`.
 */
export async function publishRetrospective(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: Which,
): Promise<ReadRetrospective | Refusal> {
  const found = await findOwn(doors, actor, which);
  if (isRefusal(found)) return found;
  const { campaign, before } = found;
  const { document, partition, version } = campaign;
  const { status } = document;
  if (status !== 'ended' && status !== 'retrospectiveDone')
    return refuse('wrongStatus', { at: 'status', facts: { status } });
  const fault = publishFault(before);
  if (fault) return fault;
  const at = doors.clock.now();
  const tasks = await tasksOf(doors, document, before, actor.personId, at);
  if (before.published && tasks.made.length === 0) return seenRetrospective(doors.store, actor, campaign);
  const { facts } = await knownOf(doors.store, partition, document, actor.zone);
  const after: Retrospective = {
    ...before,
    tasks: { ...before.tasks, ...tasks.byPoint },
    published: before.published ?? { byId: actor.personId, at, facts },
  };
  const moved = moveStatus(document, 'retrospectiveDone', '', at);
  if (isRefusal(moved)) return moved;
  const scene = {
    tenantId: document.tenantId,
    workspaceId: document.workspaceId,
    campaignId: document.id,
    actorId: actor.personId,
    at,
  };
  const lessons = after.points.filter(({ shared, insight }) => shared && insight !== '').length;
  const taskIds = tasks.made.map(({ id }) => id);
  const settled = await settle(doors.store, partition, {
    put: [
      { document: after, ifVersion: which.ifVersion ?? 'absent' },
      ...(moved.happening ? [{ document: moved.campaign, ifVersion: version }] : []),
      ...tasks.made.map((task) => ({ document: task, ifVersion: 'absent' as const })),
    ],
    events: record(doors.clock, scene, [
      ...tasks.happenings,
      { type: 'retrospective.published', lessons, taskIds },
      moved.happening,
    ]),
    due: tasks.due,
  });
  if (isRefusal(settled)) return settled;
  return seenRetrospective(doors.store, actor, { ...campaign, document: moved.campaign });
}

/** Actions that are new, as tasks of the campaign. */
async function tasksOf(
  doors: Parameters<typeof remindersOf>[0] & Pick<Doors, 'directory'>,
  { id: campaignId, tenantId, workspaceId }: Campaign,
  retrospective: Retrospective,
  createdBy: string,
  at: string,
) {
  const byPoint: Record<string, string> = {};
  const made: ReturnType<typeof createTask>['task'][] = [];
  const happenings: Happening[] = [];
  const due: NonNullable<Commit['due']>[number][] = [];
  for (const point of newActions(retrospective)) {
    const id = await derivedId('task', tenantId, campaignId, 'retrospective', point.id);
    const fields = {
      title: point.action,
      description: [point.fact, point.cause, point.insight].filter((each) => each !== '').join('\n'),
      assigneeId: point.ownerId,
      due: point.due,
    };
    const { task, happening } = createTask({
      id,
      tenantId,
      workspaceId,
      campaignId,
      fields,
      source: 'person',
      createdBy,
      at,
    });
    const owner = point.ownerId === null ? undefined : await doors.directory.person(tenantId, point.ownerId);
    byPoint[point.id] = id;
    made.push(task);
    happenings.push(happening);
    due.push(...(await remindersOf(doors, task, owner, at)));
  }
  return { byPoint, made, happenings, due };
}
