import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findLeaver } from '../leavers/find.ts';
import { holdingsOf } from '../leavers/holdings.ts';
import { readerOf } from './reader.ts';

/** Somebody left, and so many things are theirs still. Refuses: `notFound`, `notAllowed`. */
export async function readLeaverNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, leaverId }: { readonly workspaceId: string; readonly leaverId: string },
): Promise<(Extract<Notice, { kind: 'leaver' }> & { readonly isBack: boolean }) | Refusal> {
  const person = await findLeaver(doors, actor, { workspaceId, personId: leaverId });
  if (isRefusal(person)) return person;
  const { tenantId } = actor;
  const holdings = await holdingsOf(doors, { tenantId, workspaceId, personId: leaverId });
  return {
    kind: 'leaver',
    reader: readerOf(actor, doors.clock),
    leaver: { id: leaverId, name: person.name },
    count: holdings.length,
    isBack: person.active,
  };
}
