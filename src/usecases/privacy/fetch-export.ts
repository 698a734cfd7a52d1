import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';
import { managesPrivacy, privacyEvents, privacyPlace } from './place.ts';

/**
 * The file about a person, for that person and for whoever answers for personal data; that it was fetched is written
 * down before it goes out. Refuses: `notFound`, `wrongStatus` (not ready yet), `fileLost` (its time is over).
 */
export async function fetchExport(
  doors: Pick<Doors, 'store' | 'files' | 'clock'>,
  actor: Actor,
  exportId: string,
): Promise<{ readonly bytes: Uint8Array; readonly name: string } | Refusal> {
  const { store, files, clock } = doors;
  const place = privacyPlace(actor.tenantId);
  const found = (await store.get(place, 'personalExport', exportId))?.document;
  const isTheirs = found?.personId === actor.personId;
  if (!found || !(isTheirs || (await managesPrivacy(doors, actor)))) return refuse('notFound');
  if (found.state === 'running') return refuse('wrongStatus');
  const isOver = found.expiresAt === null || found.expiresAt <= clock.now();
  const bytes = isOver || found.state === 'expired' ? undefined : await files.get(place, found.fileKey);
  if (!bytes) return refuse('fileLost');
  const { personId } = found;
  const events = privacyEvents(
    doors,
    actor,
    { memberships: [] },
    { type: 'person.exportFetched', exportId, personId },
  );
  const settled = await settle(store, place, { events });
  return isRefusal(settled) ? settled : { bytes, name: `person-${found.askedAt.slice(0, 10)}.json` };
}
