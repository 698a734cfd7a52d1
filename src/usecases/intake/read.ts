import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { TaskStatus } from '../../domain/task.ts';
import { type TurnAct, type WorkRequest, turnActs } from '../../domain/work-request.ts';
import { actsOfRequester, canTurn } from '../../domain/work-request-turns.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { type FoundWorkRequest, type WhichRequest, findWorkRequest, mayTriage } from './find.ts';

export interface ReadWorkRequest {
  readonly request: WorkRequest;
  /** What the reader can do about it now. */
  readonly can: readonly TurnAct[];
  /** How what it became stands; null while it is nothing, or for those who may not see it. */
  readonly standing: { readonly name: string; readonly status: TaskStatus | null } | null;
}

/** One request for work, for whoever may see it. Refuses: `notFound`. */
export async function readWorkRequest(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichRequest,
): Promise<ReadWorkRequest | Refusal> {
  const found = await findWorkRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const standing = await standingOf(doors, actor, found.document);
  return { request: found.document, can: whatCan(actor, found), standing };
}

/** What somebody can do about a request. */
export function whatCan(actor: Actor, { document, intake }: FoundWorkRequest): readonly TurnAct[] {
  const isOwn = document.requesterId === actor.personId;
  const decides = mayTriage(actor, document, intake);
  return turnActs.filter(
    (act) => canTurn(document, act) && (actsOfRequester.includes(act) ? isOwn : decides),
  );
}

async function standingOf(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { became }: WorkRequest,
): Promise<ReadWorkRequest['standing']> {
  if (became === null) return null;
  const { campaignId, taskId } = became;
  const campaign = await findCampaign(
    doors,
    actor,
    campaignId,
    taskId === null ? 'campaign.read' : 'task.read',
  );
  if (isRefusal(campaign)) return null;
  if (taskId === null) return { name: campaign.document.name, status: null };
  const task = await doors.store.get(campaign.partition, 'task', taskId);
  return task ? { name: task.document.title, status: task.document.status } : null;
}
