import type { Actor } from '../../domain/actor.ts';
import {
  type Occasion,
  type OccasionRow,
  type RowFate,
  editOccasion,
  mostOccasions,
  occasionFault,
} from '../../domain/occasion.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Guard, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { agendaOf, refuseAgenda } from './find.ts';

/** In one commit, beside its event. */
const mostInCommit = 90;

export interface TakeIn {
  readonly workspaceId: string;
  readonly fileName: string;
  readonly rows: readonly OccasionRow[];
  /** False: only says what it would do. */
  readonly write: boolean;
}

/**
 * Dates from a file of another calendar. What it brought before is changed where the file says otherwise; the same file
 * again changes nothing. Refuses: `notFound`, `notAllowed`, `tooLarge`, `stale`, `busy`.
 */
export async function takeInOccasions(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, fileName, rows, write }: TakeIn,
): Promise<readonly RowFate[] | Refusal> {
  const refused = refuseAgenda(actor, workspaceId);
  if (refused) return refused;
  const { tenantId, personId: actorId } = actor;
  const partition = agendaOf(tenantId, workspaceId);
  const stored = await readAll(doors.store, partition, 'occasionsOfWorkspace', {});
  const present = new Map(stored.map((each) => [each.document.id, each]));
  const birth = { tenantId, workspaceId, createdBy: actorId, createdAt: doors.clock.now() };
  const puts: Wanted[] = [];
  const fates: RowFate[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const id = await derivedId('occasion', workspaceId, 'calendar', row.uid);
    const wanted = seen.has(id) ? undefined : wantedOf(row, present.get(id), { id, ...birth });
    seen.add(id);
    fates.push(wanted?.fate ?? 'faulty');
    if (wanted && wanted.fate !== 'unchanged') puts.push(wanted);
  }
  const created = puts.filter(({ fate }) => fate === 'created').length;
  if (stored.length + created > mostOccasions) return refuse('tooLarge', { facts: { most: mostOccasions } });
  if (!write) return fates;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: birth.createdAt };
  for (let from = 0; from < puts.length; from += mostInCommit) {
    const part = puts.slice(from, from + mostInCommit);
    const count = (wanted: RowFate): number => part.filter(({ fate }) => fate === wanted).length;
    const settled = await settle(doors.store, partition, {
      put: part.map(({ document, ifVersion }) => ({ document, ifVersion })),
      events: record(doors.clock, scene, [
        { type: 'occasions.imported', fileName, created: count('created'), changed: count('changed') },
      ]),
    });
    // What was written before stays; the same file again goes on from there.
    if (isRefusal(settled)) return settled;
  }
  return fates;
}

interface Wanted {
  readonly document: Occasion;
  readonly ifVersion: Guard;
  readonly fate: RowFate;
}

/** What a row makes of what there is; undefined where it cannot be. What a file does not tell stays as people set it. */
function wantedOf(
  { uid, ...content }: OccasionRow,
  before: Stored<Occasion> | undefined,
  birth: Pick<Occasion, 'id' | 'tenantId' | 'workspaceId' | 'createdBy' | 'createdAt'>,
): Wanted | undefined {
  if (occasionFault(content)) return undefined;
  if (!before) {
    const fresh = { kind: 'occasion', schema: 1, type: 'other', country: null } as const;
    return { document: { ...fresh, ...birth, ...content, uid }, ifVersion: 'absent', fate: 'created' };
  }
  const decided = editOccasion(before.document, content);
  if (isRefusal(decided)) return undefined;
  const fate = decided.changes.length > 0 ? 'changed' : 'unchanged';
  return { document: decided.occasion, ifVersion: before.version, fate };
}
