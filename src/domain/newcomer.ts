import type { Locale, Person } from './person.ts';
import type { Workspace } from './workspace.ts';

/** Who a verified token names, before we have seen them. */
export interface Identity {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly email?: string;
  readonly external: boolean;
}

/** Where a new tenant begins: language, clock and money of its first workspace. */
export interface Surroundings {
  readonly locale: Locale;
  readonly zone: string;
  readonly currency: string;
}

/**
 * Somebody's first visit. The first of a tenant opens its workspace and administrates it; later ones join the oldest as
 * members; people from outside see nothing until something is shared with them.
 */
export function newcomer(
  identity: Identity,
  workspaces: readonly Workspace[],
  { locale, zone, currency }: Surroundings,
): { person: Person; workspace: Workspace | undefined } {
  const first = workspaces.length === 0 && !identity.external;
  const opened = first ? firstWorkspace(identity.tenantId, { locale, zone, currency }) : undefined;
  const home = opened ?? workspaces[0];
  const person: Person = {
    kind: 'person',
    schema: 1,
    id: identity.personId,
    tenantId: identity.tenantId,
    name: shortened(identity.name, 120) || identity.personId.slice(0, 120),
    email: (identity.email ?? '').slice(0, 254),
    title: '',
    locale,
    zone: home?.zone ?? zone,
    external: identity.external,
    active: true,
    memberships:
      home && !identity.external ? [{ workspaceId: home.id, role: opened ? 'admin' : 'member' }] : [],
    // Somebody has to be able to name others, also for workspaces that come later.
    ...(opened && { tenantRole: 'superAdmin' }),
  };
  return { person, workspace: opened };
}

/** Its id is fixed, so that two first visitors in the same second open one workspace, not two. */
function firstWorkspace(tenantId: string, surroundings: Surroundings): Workspace {
  return {
    kind: 'workspace',
    schema: 1,
    id: 'marketing',
    tenantId,
    name: 'Marketing',
    ...surroundings,
    codePrefix: 'MKT',
    nextCode: 1,
  };
}

function shortened(text: string, most: number): string {
  return text.trim().slice(0, most).trimEnd();
}
