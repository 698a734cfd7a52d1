import type { Erasure } from '../../src/domain/erasure.ts';
import type { Event } from '../../src/domain/event.ts';
import type { PersonalExport } from '../../src/domain/personal-export.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { doWork } from '../../src/jobs/errands.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Doors, Store } from '../../src/ports.ts';
import { type Department, tenantId, workspaceId } from '../kit/department.ts';

export const tenant = { tenantId, scope: scopes.tenant() };

const errands: ReadonlySet<string> = new Set(['erasePerson', 'exportPerson', 'expireExport']);

/** Does what is due about people's data, as the worker does it. */
export async function runPrivacy({ store, clock, doors }: Department, through: Doors = doors): Promise<void> {
  for (const { document, version } of await store.dueBefore(clock.now(), 1_000)) {
    const { errand } = document;
    if (!errands.has(errand.type) || errand.type !== document.errand.type) continue;
    const done = await doWork(through, { document, version }, errand as Parameters<typeof doWork>[2]);
    if (typeof done === 'object')
      await store.commit(tenant, { put: [{ document: done, ifVersion: version }] });
  }
}

/** Somebody who administrates every workspace of the tenant. */
export function becomesChief(department: Department): Promise<Actor> {
  const memberships = [workspaceId, 'other'].map((id) => ({ workspaceId: id, role: 'admin' }));
  return department.change('ana', { memberships });
}

export async function erasureOf(store: Store, id: string): Promise<Erasure | undefined> {
  return (await store.get(tenant, 'erasure', id))?.document;
}

export async function exportOf(store: Store, id: string): Promise<PersonalExport | undefined> {
  return (await store.get(tenant, 'personalExport', id))?.document;
}

/** What was told about people's data, in order. */
export async function toldOf(store: Store): Promise<Event['what'][]> {
  const { events } = await store.events(null, 1_000);
  return events.map(({ what }) => what).filter(({ type }) => type.startsWith('person.'));
}
