import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/** The document in its place, and what its return does to those around it. */
export interface RestoredPart extends Pick<Commit, 'put' | 'due' | 'remove'> {
  readonly happenings?: readonly Happening[];
}

interface TakingOut<Found> {
  readonly find: () => Promise<Found | Refusal>;
  readonly partOf: (found: Found, at: string) => Promise<RestoredPart | Refusal>;
}

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/** Takes what `find` gives out of the trash and puts `partOf` it back. Refuses: `tooLate`, `stale`, and what both refuse. */
export async function takeOut<Found extends Stored<Trashed> & { readonly partition: Partition }>(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  taking: TakingOut<Found>,
): Promise<Trashed | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const restored = await tryOnce(doors, actor, taking);
    if (!isRefusal(restored) || restored.refused !== 'stale' || attempt === attempts) return restored;
  }
}

async function tryOnce<Found extends Stored<Trashed> & { readonly partition: Partition }>(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { find, partOf }: TakingOut<Found>,
): Promise<Trashed | Refusal> {
  const found = await find();
  if (isRefusal(found)) return found;
  const { document: trashed, version, partition } = found;
  const { id, noun, targetId, name, tenantId, workspaceId, campaignId, until } = trashed;
  const at = clock.now();
  if (until <= at) return refuse('tooLate');
  const part = await partOf(found, at);
  if (isRefusal(part)) return part;
  const { happenings = [], remove = [], ...more } = part;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(store, partition, {
    ...more,
    remove: [{ kind: 'trashed', id, ifVersion: version }, ...remove],
    events: record(clock, scene, [{ type: 'thing.restored', noun, targetId, name }, ...happenings]),
  });
  return isRefusal(settled) ? settled : trashed;
}
