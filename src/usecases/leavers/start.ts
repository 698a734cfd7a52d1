import { type Actor, actorOf } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import type { Handover, Heirs } from '../../domain/handover.ts';
import type { Person } from '../../domain/person.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { successionOf } from '../roles/last-super-admin.ts';
import { settle } from '../settle.ts';
import { type WhichLeaver, findLeaver, handoversOf, heirsFault } from './find.ts';

export interface StartHandover extends WhichLeaver {
  /** Chosen once per intention: repeating the request with it changes nothing. */
  readonly once: string;
  readonly heirs: Heirs;
  readonly endsAccess: boolean;
}

/**
 * Begins to hand over all that is somebody's; an errand does it, thing by thing. While one runs for them, that one is
 * given. Refuses: `notFound`, `notAllowed`, `unknownPerson`, `guestCannotDecide`, `unfit` (self, lastAdmin), `stale`.
 */
export async function startHandover(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { once, heirs, endsAccess, ...which }: StartHandover,
): Promise<Handover | Refusal> {
  const { workspaceId, personId } = which;
  const { tenantId } = actor;
  const person = await findLeaver(doors, actor, which);
  if (isRefusal(person)) return person;
  if (endsAccess && !may(actor, 'people.manage', { workspaceId })) return refuse('notAllowed');
  const heirIds = [...new Set([heirs.all, ...Object.values(heirs.others)])];
  if (heirIds.includes(personId)) return refuse('unfit', { at: 'heirId', facts: { what: 'self' } });
  const fault = await heirsFault(doors, { tenantId, workspaceId }, heirIds);
  if (fault) return fault;
  if (endsAccess && (await isLastAdmin(doors, person, workspaceId)))
    return refuse('unfit', { at: 'endsAccess', facts: { what: 'lastAdmin' } });
  const id = await derivedId('handover', workspaceId, personId, actor.personId, once);
  const partition = handoversOf(tenantId, workspaceId);
  const known = await readAll(doors.store, partition, 'handoversOfWorkspace', {});
  const running = known.find(
    ({ document }) => document.id === id || (document.personId === personId && document.state === 'running'),
  );
  if (running) return running.document;
  const at = doors.clock.now();
  const handover: Handover = {
    kind: 'handover',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    personId,
    heirs,
    endsAccess,
    startedBy: actor.personId,
    startedAt: at,
    state: 'running',
    endedAt: null,
    total: 0,
    done: 0,
    stayed: 0,
  };
  const settled = await settle(doors.store, partition, {
    put: [{ document: handover, ifVersion: 'absent' }],
    events: record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at }, [
      { type: 'handover.started', handoverId: id, personId, heirIds },
    ]),
    due: [arm(`handover.${id}`, partition, { type: 'handOver', handoverId: id }, at)],
  });
  return isRefusal(settled) ? settled : handover;
}

/** Somebody has to be left who can let people in, here and at the tenant. */
async function isLastAdmin(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  person: Person,
  workspaceId: string,
): Promise<boolean> {
  const manages = (each: Person): boolean => may(actorOf(each), 'people.manage', { workspaceId });
  if ((await successionOf(store, person)).kind === 'nobody') return true;
  if (!manages(person)) return false;
  const people = await directory.people(person.tenantId);
  return !people.some((each) => each.id !== person.id && manages(each));
}
