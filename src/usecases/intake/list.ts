import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Intake, WorkRequest } from '../../domain/work-request.ts';
import type { Doors, Stored } from '../../ports.ts';
import { intakeOf, readIntake, subjectOfRequest } from './find.ts';

/** So many at a time. */
const pageSize = 200;

export interface RequestPage {
  readonly intake: Intake;
  readonly requests: readonly Stored<WorkRequest>[];
  readonly next: string | null;
}

/** Requests that the actor may see: the open ones by deadline, or what ended, latest first. Refuses: `notFound`, `malformed` (the cursor). */
export async function listRequests(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  {
    workspaceId,
    which,
    cursor,
  }: { readonly workspaceId: string; readonly which: 'open' | 'ended'; readonly cursor?: string | undefined },
): Promise<RequestPage | Refusal> {
  const subject = { workspaceId, meantFor: [actor.personId], madeBy: actor.personId };
  if (!isIn(actor, workspaceId) || !may(actor, 'request.read', subject)) return refuse('notFound');
  const { store } = doors;
  const pattern = which === 'open' ? 'openRequests' : 'endedRequests';
  if (cursor !== undefined && !store.isCursor(pattern, cursor)) return refuse('malformed', { at: 'cursor' });
  const partition = intakeOf(actor.tenantId, workspaceId);
  const [{ intake }, page] = await Promise.all([
    readIntake(doors, actor.tenantId, workspaceId),
    store.read(partition, pattern, {}, { limit: pageSize, cursor: cursor ?? null }),
  ]);
  const requests = page.items.filter(({ document }) =>
    may(actor, 'request.read', subjectOfRequest(document, intake)),
  );
  return { intake, requests, next: page.next };
}
