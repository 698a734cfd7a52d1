import { type Actor, isIn } from '../../domain/actor.ts';
import { type UnreachedReason, installOn, whyUnreached } from '../../domain/install.ts';
import type { Person } from '../../domain/person.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Directory, DirectoryStatus, Doors } from '../../ports.ts';
import { chatWith } from '../delivery/parcel.ts';

export interface Reach {
  /** What the organisation's directory tells, and which permissions nobody has consented to. */
  readonly directory: DirectoryStatus;
  readonly unreached: readonly Unreached[];
}

export interface Unreached {
  readonly personId: string;
  readonly name: string;
  readonly reason: UnreachedReason;
}

/** So many people are looked at, some at a time. */
const mostPeople = 500;
const abreast = 25;

/** Whom of a workspace the bot cannot tell anything, and why, for administrators. Refuses: `notFound`, `notAllowed`. */
export async function readReach(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  workspaceId: string,
): Promise<Reach | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, 'health.read', { workspaceId })) return refuse('notAllowed');
  const everybody = await doors.directory.people(actor.tenantId);
  const members = everybody
    .filter((person) => person.active && person.memberships.some((each) => each.workspaceId === workspaceId))
    .slice(0, mostPeople);
  const unreached: Unreached[] = [];
  for (let at = 0; at < members.length; at += abreast) {
    const found = await Promise.all(members.slice(at, at + abreast).map((person) => lookAt(doors, person)));
    unreached.push(...found.filter((each) => each !== undefined));
  }
  await touch(doors.directory, actor);
  return { directory: doors.directory.status(actor.tenantId), unreached };
}

/** Asks for a little of everything in the administrator's own name: what nobody asked for says nothing of its state. */
async function touch(directory: Directory, actor: Actor): Promise<void> {
  const { tenantId, personId, name } = actor;
  await Promise.all([
    directory.colleagues(actor, name),
    directory.photo(actor, personId),
    directory.manager(actor, personId),
    directory.absence(tenantId, personId),
  ]);
}

async function lookAt(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  { tenantId, id: personId, name }: Person,
): Promise<Unreached | undefined> {
  if (await chatWith({ store }, tenantId, personId)) return undefined;
  const { scope, id } = installOn(clock.now(), tenantId, personId);
  const install = (await store.get({ tenantId, scope }, 'due', id))?.document;
  return { personId, name, reason: whyUnreached(directory.install !== undefined, install) };
}
