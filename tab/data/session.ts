import { createContext, useContext, useMemo } from 'react';
import type { Me, MyGrantView, PersonView, WorkspaceView } from '../../src/contract/views.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { useRead } from './reads.ts';

/** Who looks, and at which workspace. */
export interface Session {
  readonly me: Me;
  readonly workspace: WorkspaceView;
  /** For `policy.may`, to show only what works; the service decides. */
  readonly actor: Actor;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionProvider is missing.');
  return session;
}

/** `grants`: what was given for a time and holds at this minute. */
export function sessionOf(
  me: Me,
  wanted: string | null,
  grants: readonly MyGrantView[],
): Session | undefined {
  const workspace = me.workspaces.find(({ id }) => id === wanted) ?? me.workspaces[0];
  return workspace && { me, workspace, actor: { ...actorIn(me, workspace), grants } };
}

function actorIn({ person, locale }: Me, workspace: WorkspaceView): Omit<Actor, 'grants'> {
  return {
    // The tab never compares tenants: every call is answered within the token's own.
    tenantId: '',
    personId: person.id,
    name: person.name,
    locale,
    zone: person.zone,
    external: person.external,
    memberships: [{ workspaceId: workspace.id, role: workspace.role }],
    tenantRole: person.tenantRole ?? null,
    customRoles: workspace.customRole
      ? [{ kind: 'role', schema: 1, tenantId: '', ...workspace.customRole }]
      : [],
  };
}

type People = ReadonlyMap<string, PersonView>;

const PeopleContext = createContext<People>(new Map());
export const PeopleProvider = PeopleContext.Provider;

/** Everybody in the workspace by id; empty until read. Cheap: a thousand cards may ask. */
export function usePeople(): People {
  return useContext(PeopleContext);
}

/** For the provider: reads them once for all. */
export function useReadPeople(workspaceId: string): People {
  const { data } = useRead('GET /api/workspaces/:workspaceId/people', { params: { workspaceId } });
  return useMemo(() => new Map((data ?? []).map((person) => [person.id, person])), [data]);
}
