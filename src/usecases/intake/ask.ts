import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { dateIn } from '../../domain/time.ts';
import { type Intake, type WorkBrief, type WorkRequest, briefFault } from '../../domain/work-request.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { intakeOf, readIntake } from './find.ts';

export interface AskForWork {
  readonly workspaceId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same request back. */
  readonly once: string;
  readonly brief: WorkBrief;
  readonly source: 'tab' | 'chat';
}

/** As many as may ask at once without anybody being sent away. */
const attempts = 20;

/**
 * Asks a function of the department for work; it gets the next number. Refuses: `notFound` (the department, the campaign),
 * `notAllowed`, `incomplete`, `malformed`, `unknownPerson`, `busy`.
 */
export async function askForWork(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, once, brief, source }: AskForWork,
): Promise<Stored<WorkRequest> | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, 'request.make', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: requesterId, zone } = actor;
  const partition = intakeOf(tenantId, workspaceId);
  const id = await derivedId('workRequest', workspaceId, requesterId, once);
  const earlier = await doors.store.get(partition, 'workRequest', id);
  if (earlier) return earlier;
  const at = doors.clock.now();
  const fault =
    briefFault(brief, dateIn(zone, at)) ?? (await faultOfPlaces(doors, actor, workspaceId, brief));
  if (fault) return fault;
  for (let attempt = 1; ; attempt += 1) {
    const { intake, version } = await readIntake(doors, tenantId, workspaceId);
    const request = newRequest(intake, { id, brief, source, requesterId, at });
    const { title: name, number, function: of } = request;
    const what = { type: 'workRequest.asked', workRequestId: id, name, number, function: of } as const;
    const scene = { tenantId, workspaceId, campaignId: null, actorId: requesterId, at };
    const settled = await settle(doors.store, partition, {
      put: [
        { document: request, ifVersion: 'absent' },
        { document: { ...intake, next: intake.next + 1 }, ifVersion: version },
      ],
      events: record(doors.clock, scene, [what]),
    });
    if (!isRefusal(settled))
      return { document: request, version: settled.versions[`workRequest/${id}`] ?? '' };
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
    // The same request won on another wire, or somebody else took the number.
    const winner = await doors.store.get(partition, 'workRequest', id);
    if (winner) return winner;
  }
}

interface NewRequest {
  readonly id: string;
  readonly brief: WorkBrief;
  readonly source: 'tab' | 'chat';
  readonly requesterId: string;
  readonly at: string;
}

function newRequest(
  { tenantId, id: workspaceId, next }: Intake,
  { id, brief, source, requesterId, at }: NewRequest,
): WorkRequest {
  return {
    kind: 'workRequest',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    number: next,
    ...brief,
    state: 'waiting',
    requesterId,
    ownerId: null,
    source,
    turns: [],
    became: null,
    createdAt: at,
    changedAt: at,
    dueKey: brief.deadline ?? '9999-12-31',
  };
}

/** The campaign is one that the asker sees, and the people are of the department. */
async function faultOfPlaces(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  workspaceId: string,
  { campaignId, contactIds }: WorkBrief,
): Promise<Refusal | undefined> {
  if (campaignId !== null) {
    const campaign = await findCampaign(doors, actor, campaignId, 'campaign.read');
    if (isRefusal(campaign) || campaign.document.workspaceId !== workspaceId)
      return refuse('notFound', { at: 'campaignId' });
  }
  for (const personId of contactIds) {
    const circle = { tenantId: actor.tenantId, workspaceId };
    const known = await knownStaff(doors.directory, circle, personId, 'contactIds');
    if (isRefusal(known)) return known;
  }
  return undefined;
}
