import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readerOf } from './reader.ts';

/** Somebody took unusually much along. Refuses: `notFound` (gone, or none of the reader's people any more). */
export async function readExportsNotice(
  { directory, clock }: Pick<Doors, 'directory' | 'clock'>,
  actor: Actor,
  { byId, files, rows }: { readonly byId: string; readonly files: number; readonly rows: number },
): Promise<Extract<Notice, { kind: 'exports' }> | Refusal> {
  const person = await directory.person(actor.tenantId, byId);
  const isTheirs = person?.memberships.some(({ workspaceId }) => may(actor, 'audit.read', { workspaceId }));
  if (!person || !isTheirs) return refuse('notFound');
  return { kind: 'exports', reader: readerOf(actor, clock), byName: person.name, files, rows };
}
