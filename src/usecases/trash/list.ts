import { type Actor, roleIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { TrashLine } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { mayImport } from '../imports/find.ts';
import { deleteVerbs } from './find.ts';

const linesOfPage = 200;

export interface TrashPage {
  readonly lines: readonly TrashLine[];
  readonly next: string | null;
}

/**
 * What lies in the trash of a workspace and the actor may restore, newest first; a page may hold fewer lines than were
 * looked at. Refuses: `notFound`, `malformed` (the cursor).
 */
export async function listTrash(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, cursor = null }: { readonly workspaceId: string; readonly cursor?: string | null },
): Promise<TrashPage | Refusal> {
  if (roleIn(actor, workspaceId) === undefined) return refuse('notFound');
  if (cursor !== null && !store.isCursor('trashOfWorkspace', cursor))
    return refuse('malformed', { at: 'cursor' });
  const trash = { tenantId: actor.tenantId, scope: scopes.trash(workspaceId) };
  const page = await store.read(trash, 'trashOfWorkspace', {}, { limit: linesOfPage, cursor });
  const now = clock.now();
  const lines = page.items
    .map(({ document }) => document)
    .filter((line) => line.until > now && mayRestore(actor, line));
  return { lines, next: page.next };
}

function mayRestore(actor: Actor, line: TrashLine): boolean {
  const { campaignId, workspaceId, noun, madeBy, meantFor, importNoun, onlyFor } = line;
  if (campaignId === null) {
    if (importNoun !== undefined) return mayImport(actor, workspaceId, importNoun) === true;
    if (onlyFor !== undefined) return onlyFor === actor.personId;
    return may(actor, deleteVerbs[noun], { workspaceId, madeBy });
  }
  const subject = subjectOf({ ...line, id: campaignId }, { madeBy, ...(meantFor && { meantFor }) });
  return may(actor, 'campaign.read', subject) && may(actor, deleteVerbs[noun], subject);
}
