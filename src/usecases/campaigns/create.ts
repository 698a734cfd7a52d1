import { type Actor, isIn } from '../../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../domain/campaign.ts';
import { createCampaign as decide } from '../../domain/campaign-create.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { createTask } from '../../domain/task-edit.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { type ChosenTemplate, fillFromTemplate } from '../templates/fill.ts';
import { clashesAtSave } from '../conflicts/at-save.ts';
import { readIdea } from '../ideas/find.ts';
import { asSeen, programmePart } from '../programmes/room.ts';
import { record } from '../record.ts';
import { remindersOf } from '../tasks/assignee.ts';
import { settle } from '../settle.ts';
import { allocateCodes } from './allocate-codes.ts';
import { refuseUnknownPeople } from './people-of-edit.ts';

export interface CreateCampaign {
  readonly workspaceId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same campaign back. */
  readonly once: string;
  readonly fields: CampaignEdit & Pick<Campaign, 'name' | 'type'>;
  readonly source: 'person' | 'chat';
  /** What it is made of: whoever asks for it again, also somebody else, gets the same one. */
  readonly outOf?: string | undefined;
  /** The first task, for the owner, with its reminder armed: when to begin. */
  readonly firstTask?: Pick<Task, 'title' | 'due'> | undefined;
  /** The template that it is made from, with its tasks in the same commit. */
  readonly template?: ChosenTemplate | undefined;
  /** The idea of which it comes. */
  readonly ideaId?: string | undefined;
  /** Why a hard clash with another plan is taken. */
  readonly acceptClash?: string | undefined;
}

/**
 * A new campaign in draft, with the tasks of its template if it has one. Refuses: `notFound`, `notAllowed`, `unknownPerson`,
 * `flightReversed`, `clash`, `busy`, and what `fillFromTemplate` and `programmePart` refuse.
 */
export async function createCampaign(
  doors: Doors,
  actor: Actor,
  { workspaceId, once, fields, source, outOf, firstTask, template, ideaId, acceptClash }: CreateCampaign,
): Promise<Stored<Campaign> | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, 'campaign.create', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId } = actor;
  const id = await derivedId(
    'campaign',
    tenantId,
    workspaceId,
    ...(outOf === undefined ? [personId, once] : [outOf]),
  );
  const partition = { tenantId, scope: scopes.campaign(id) };
  const earlier = await doors.store.get(partition, 'campaign', id);
  if (earlier) return earlier;

  const unknown = await refuseUnknownPeople(doors.directory, { tenantId, workspaceId }, fields, {
    ownerId: personId,
  });
  if (unknown) return unknown;
  const idea = ideaId === undefined ? undefined : await readIdea(doors, actor, { workspaceId, ideaId });
  if (isRefusal(idea)) return refuse('notFound', { at: 'ideaId' });
  const at = doors.clock.now();
  const decided = decide({ id, tenantId, workspaceId, code: '?', fields, source, createdBy: personId, at });
  if (isRefusal(decided)) return decided;
  const noRoom = await programmePart(doors.store, decided.campaign, undefined);
  if (noRoom) return asSeen(actor, noRoom, workspaceId);
  const filled =
    template && (await fillFromTemplate(doors, actor, decided.campaign, { chosen: template, at }));
  if (isRefusal(filled)) return filled;
  const clashes = await clashesAtSave(doors, actor, decided.campaign, {
    before: undefined,
    reason: acceptClash,
  });
  if (isRefusal(clashes)) return clashes;
  const codes = await allocateCodes(doors, tenantId, workspaceId, 1);
  if (isRefusal(codes)) return codes;

  const campaign = {
    ...decided.campaign,
    code: codes[0] ?? '',
    ...(filled && { template: filled.from }),
    ...(idea && { ideaId: idea.document.id }),
  };
  const first = firstTask && (await beginningOf(doors, campaign, firstTask));
  const scene = { tenantId, workspaceId, campaignId: id, actorId: personId, at };
  const settled = await settle(doors.store, partition, {
    put: [campaign, ...(first ? [first.task] : []), ...(filled?.tasks ?? [])].map((document) => ({
      document,
      ifVersion: 'absent' as const,
    })),
    events: record(doors.clock, scene, [decided.happening, first?.happening, filled?.happening, ...clashes]),
    due: first?.due ?? [],
  });
  if (isRefusal(settled)) {
    // The same request won on another wire: what it made is the answer.
    const winner = settled.refused === 'stale' ? await doors.store.get(partition, 'campaign', id) : undefined;
    return winner ?? settled;
  }
  return { document: campaign, version: settled.versions[`campaign/${id}`] ?? '' };
}

/** The task with which its owner begins, and the reminder on that day. */
async function beginningOf(
  doors: Pick<Doors, 'store' | 'directory'>,
  { id: campaignId, tenantId, workspaceId, ownerId, createdBy, createdAt: at }: Campaign,
  { title, due }: Pick<Task, 'title' | 'due'>,
) {
  const id = await derivedId('task', tenantId, campaignId, 'first');
  const fields = { title, due, assigneeId: ownerId };
  const made = createTask({ id, tenantId, workspaceId, campaignId, fields, source: 'person', createdBy, at });
  const owner = await doors.directory.person(tenantId, ownerId);
  return { ...made, due: await remindersOf(doors, made.task, owner, at) };
}
