import type { Actor } from '../../domain/actor.ts';
import type { Handover, Holding } from '../../domain/handover.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type WhichLeaver, findLeaver, handoversOf } from './find.ts';
import { holdingsOf } from './holdings.ts';

export interface Leaving {
  readonly holdings: readonly Holding[];
  /** Newest first. */
  readonly handovers: readonly Handover[];
  /** Whether the actor may also end their access. */
  readonly mayEndAccess: boolean;
}

/** All that is somebody's, and what was handed over so far. Refuses: `notFound`, `notAllowed`. */
export async function previewLeaving(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: WhichLeaver,
): Promise<Leaving | Refusal> {
  const person = await findLeaver(doors, actor, which);
  if (isRefusal(person)) return person;
  const { workspaceId, personId } = which;
  const { tenantId } = actor;
  const all = await readAll(doors.store, handoversOf(tenantId, workspaceId), 'handoversOfWorkspace', {});
  return {
    holdings: await holdingsOf(doors, { tenantId, workspaceId, personId }),
    handovers: all
      .map(({ document }) => document)
      .filter((each) => each.personId === personId)
      .toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
    mayEndAccess: may(actor, 'people.manage', { workspaceId }),
  };
}
