import type { Actor } from '../../domain/actor.ts';
import type { Event, Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import type { Person } from '../../domain/person.ts';
import { type PersonFinder, type PersonSearch, personFinder } from '../../domain/person-search.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Kept, Partition } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';

/** People stand in the tenant's partition, and whatever is done about their data stands beside them. */
export function privacyPlace(tenantId: string): Partition {
  return { tenantId, scope: scopes.tenant() };
}

/** Whether the actor answers for personal data in every workspace of the tenant: a person's data is in all of them. */
export async function managesPrivacy({ store }: Pick<Doors, 'store'>, actor: Actor): Promise<boolean> {
  const workspaces = await readAll(store, privacyPlace(actor.tenantId), 'workspacesOfTenant', {});
  return (
    workspaces.length > 0 &&
    workspaces.every(({ document }) => may(actor, 'privacy.manage', { workspaceId: document.id }))
  );
}

/** What was done about a person's data, told in a workspace of theirs. */
export function privacyEvents(
  { clock }: Pick<Doors, 'clock'>,
  actor: Pick<Actor, 'tenantId' | 'personId' | 'memberships'>,
  person: Pick<Person, 'memberships'>,
  what: Happening,
): Event[] {
  const workspaceId = homeOf(person, actor);
  const { tenantId, personId: actorId } = actor;
  return record(clock, { tenantId, workspaceId, campaignId: null, actorId, at: clock.now() }, [what]);
}

/** In which workspace it is told. */
export function homeOf(person: Pick<Person, 'memberships'>, actor: Pick<Actor, 'memberships'>): string {
  const [home] = [...person.memberships, ...actor.memberships];
  return home?.workspaceId ?? scopes.tenant();
}

/** Finds somebody in texts too, unless another person of the tenant has the same name. */
export async function finderOf(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  person: PersonSearch,
): Promise<PersonFinder> {
  const everybody = await readAll(store, privacyPlace(tenantId), 'peopleOfTenant', {});
  const same = (name: string): string => name.trim().toLowerCase();
  const isOnlyTheirs = everybody.every(
    ({ document }) => document.id === person.id || same(document.name) !== same(person.name),
  );
  return personFinder(person, isOnlyTheirs);
}

const pageSize = 1_000;

/**
 * All that is kept of one tenant, page by page. What is written meanwhile may come again; `except` is the id of the
 * document in which whoever reads writes how far they are, or a store that tells of changes would tell of it for ever.
 */
export async function* everythingOf(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  except: string,
): AsyncGenerator<Kept[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.everything>> = await store.everything(cursor, pageSize);
    const theirs = page.items.filter(
      ({ partition, stored }) => partition.tenantId === tenantId && stored?.document.id !== except,
    );
    if (theirs.length > 0) yield theirs;
    cursor = page.next;
  } while (cursor !== null);
}

/**
 * Whether a page tells of nothing but how far somebody's file or erasure is. Who answers that with a word about how far
 * they are themselves is answered in turn, and in a store that tells of changes neither of two comes to an end.
 */
export function isOnlyProgress(page: readonly Kept[]): boolean {
  return page.every(({ stored }) => stored !== undefined && progressKinds.has(stored.document.kind));
}

const progressKinds: ReadonlySet<string> = new Set(['personalExport', 'erasure']);
