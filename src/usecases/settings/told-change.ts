import type { AuditEntry } from '../../domain/audit-entry.ts';
import { type RouteChange, routeChanges } from '../../domain/route-changes.ts';
import type { Route } from '../../domain/route.ts';
import { scopes } from '../../domain/scope.ts';
import {
  type RouteSaved,
  type SettingChange,
  settingChange,
  settingDifferences,
  switchedOn,
} from '../../domain/setting-change.ts';
import type { Doors } from '../../ports.ts';
import { routeDraft } from './kinds.ts';

/** A change of a setting with both sides; `route` says in parts what a version changed. */
export interface ToldChange extends SettingChange {
  readonly route: readonly RouteChange[];
}

/** What a record of the chain tells of a setting; undefined where it tells of none, or a part was taken away. */
export async function toldChange(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  { what, workspaceId }: Pick<AuditEntry, 'what' | 'workspaceId'>,
): Promise<ToldChange | undefined> {
  if (!what) return undefined;
  if (what.type === 'route.saved') return routeChange(store, tenantId, workspaceId, what);
  const change = settingChange(what, workspaceId);
  return change && { ...change, route: [] };
}

async function routeChange(
  store: Doors['store'],
  tenantId: string,
  workspaceId: string,
  { routeId, version, name }: RouteSaved,
): Promise<ToldChange | undefined> {
  const partition = { tenantId, scope: scopes.routes(workspaceId) };
  const versionOf = async (wanted: number): Promise<Route | undefined> =>
    (await store.get(partition, 'route', `${routeId}.${wanted}`))?.document;
  const [before, after] = await Promise.all([versionOf(version - 1), versionOf(version)]);
  if (!after) return undefined;
  const told = { kind: 'route' as const, settingId: routeId, name };
  if (!before) return { ...told, ...switchedOn, route: [] };
  const fields = settingDifferences(routeDraft.parse(before), routeDraft.parse(after));
  return {
    ...told,
    before: Object.fromEntries(fields.map(({ field, from }) => [field, from])),
    after: Object.fromEntries(fields.map(({ field, to }) => [field, to])),
    route: routeChanges(before, after),
  };
}
