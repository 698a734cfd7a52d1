import { rosterDirectory } from '../../src/directory/roster.ts';
import { type Actor, actorOf } from '../../src/domain/actor.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { Person, Role } from '../../src/domain/person.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { Doors, Files, Store } from '../../src/ports.ts';
import { drawnPictures } from '../../src/pictures/draw.ts';
import { type TestClock, createTestClock } from './clock.ts';
import { openTestStore } from './store.ts';

/** A small marketing department in Shanghai, with people whose names say what they may do. */
export interface Department {
  readonly doors: Doors;
  readonly store: Store;
  readonly clock: TestClock;
  readonly actors: Record<PersonName, Actor>;
  /** How many commits have been written so far; refusals must leave it alone. */
  commits(): number;
  /** Changes somebody's entry; the actor of later calls is made anew. */
  change(name: PersonName, changes: Partial<Person>): Promise<Actor>;
}

export const tenantId = 'tenant-1';
export const workspaceId = 'marketing';

type Place = readonly [workspace: string, role: Role] | null;

/** Ids are the names. `gus` is an agency's guest of the workspace, `nora` a guest who sees nothing yet. */
const cast = {
  ana: [tenantId, [workspaceId, 'admin'], false],
  mei: [tenantId, [workspaceId, 'manager'], false],
  lin: [tenantId, [workspaceId, 'member'], false],
  bo: [tenantId, [workspaceId, 'member'], false],
  gus: [tenantId, [workspaceId, 'guest'], true],
  nora: [tenantId, null, true],
  otto: [tenantId, ['other', 'admin'], false],
  tia: ['tenant-2', [workspaceId, 'admin'], false],
} as const satisfies Record<string, readonly [string, Place, boolean]>;
export type PersonName = keyof typeof cast;
const names = Object.keys(cast) as PersonName[];

/** What the department stands on. */
export interface Ground {
  readonly store: Store;
  readonly clock: TestClock;
}

function embedded(): Ground {
  const clock = createTestClock();
  return { clock, store: openTestStore(clock) };
}

export async function openDepartment(on: Ground = embedded()): Promise<Department> {
  const { clock, store: opened } = on;
  let commits = 0;
  const store: Store = {
    ...opened,
    async commit(partition, commit) {
      const outcome = await opened.commit(partition, commit);
      if (outcome.kind === 'ok' && !outcome.repeated) commits += 1;
      return outcome;
    },
  };
  for (const id of ['tenant-1', 'tenant-2']) {
    await save(opened, id, workspaceOf(id, workspaceId, 'MKT'));
    await save(opened, id, workspaceOf(id, 'other', 'OTH'));
  }
  for (const name of names) await save(opened, cast[name][0], personNamed(name));

  return {
    doors: {
      store,
      clock,
      files: memoryFiles(),
      pictures: drawnPictures(),
      directory: rosterDirectory(store),
    },
    store,
    clock,
    actors: Object.fromEntries(names.map((name) => [name, actorOf(personNamed(name))])) as Record<
      PersonName,
      Actor
    >,
    commits: () => commits,
    async change(name, changes) {
      const person = { ...personNamed(name), ...changes };
      await save(opened, cast[name][0], person);
      return actorOf(person);
    },
  };
}

export function personNamed(name: PersonName): Person {
  const [tenant, place, external]: readonly [string, Place, boolean] = cast[name];
  return {
    kind: 'person',
    schema: 1,
    id: name,
    tenantId: tenant,
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    email: `${name}@example.com`,
    title: '',
    locale: 'en',
    zone: 'Asia/Shanghai',
    external,
    active: true,
    memberships: place ? [{ workspaceId: place[0], role: place[1] }] : [],
  };
}

/** The answer of a use case that was meant to succeed. */
export function granted<T extends object>(answer: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: unknown }>;
}

/** Files that are forgotten with the test. */
export function memoryFiles(): Files {
  const kept = new Map<string, Uint8Array>();
  const address = (partition: { tenantId: string; scope: string }, key: string): string =>
    `${partition.tenantId}/${partition.scope}/${key}`;
  return {
    async put(partition, key, bytes) {
      kept.set(address(partition, key), Uint8Array.from(bytes));
    },
    async get(partition, key) {
      return kept.get(address(partition, key));
    },
    async remove(partition, key) {
      kept.delete(address(partition, key));
    },
    link: () => Promise.resolve(undefined),
  };
}

function workspaceOf(tenant: string, id: string, codePrefix: string): Workspace {
  const where = { zone: 'Asia/Shanghai', locale: 'en', currency: 'CNY' } as const;
  return { kind: 'workspace', schema: 1, id, tenantId: tenant, name: id, ...where, codePrefix, nextCode: 1 };
}

async function save(store: Store, tenant: string, document: Person | Workspace): Promise<void> {
  await store.commit({ tenantId: tenant, scope: scopes.tenant() }, { put: [{ document, ifVersion: 'any' }] });
}
