import type { Actor } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';
import { personSaved } from './person-saved.ts';

/** Changes my language or time zone. Refuses: `notFound`, `stale`. */
export async function editMe(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  edit: { readonly locale?: Person['locale'] | undefined; readonly zone?: string | undefined },
): Promise<Person | Refusal> {
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const stored = await store.get(partition, 'person', actor.personId);
  if (!stored) return refuse('notFound');
  const before = stored.document;
  const person = { ...before, locale: edit.locale ?? before.locale, zone: edit.zone ?? before.zone };
  if (person.locale === before.locale && person.zone === before.zone) return before;
  const settled = await settle(store, partition, {
    put: [{ document: person, ifVersion: stored.version }],
    events: personSaved(clock, person, actor.personId, clock.now()),
  });
  return isRefusal(settled) ? settled : person;
}
