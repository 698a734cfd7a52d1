import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import {
  type DepartmentCalendar,
  type PersonalCalendar,
  departmentPlain,
  personalPlain,
} from '../../domain/working-week.ts';
import type { Doors, Store, Version } from '../../ports.ts';

/** With the version to change it by; null as long as nobody changed it. */
export interface ReadCalendar<D> {
  readonly calendar: D;
  readonly version: Version | null;
}

/** How a department works. Refuses: `notFound`. */
export async function readDepartmentCalendar(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadCalendar<DepartmentCalendar> | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return departmentCalendarOf(store, actor.tenantId, workspaceId);
}

/** How I work. */
export async function readMyCalendar(
  { store }: Pick<Doors, 'store'>,
  { tenantId, personId }: Actor,
): Promise<ReadCalendar<PersonalCalendar>> {
  const stored = await personalCalendarOf(store, tenantId, personId);
  return {
    calendar: stored?.document ?? personalPlain(tenantId, personId),
    version: stored?.version ?? null,
  };
}

/** The calendar of a department as rules need it, without a question of rights. */
export async function departmentCalendarOf(
  store: Store,
  tenantId: string,
  workspaceId: string,
): Promise<ReadCalendar<DepartmentCalendar>> {
  const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'departmentCalendar', workspaceId);
  return {
    calendar: stored?.document ?? departmentPlain(tenantId, workspaceId),
    version: stored?.version ?? null,
  };
}

export function personalCalendarOf(store: Store, tenantId: string, personId: string) {
  return store.get({ tenantId, scope: scopes.person(personId) }, 'personalCalendar', 'calendar');
}
