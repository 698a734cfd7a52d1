import { useMemo } from 'react';
import { builtInRoles, isBuiltIn } from '../../../src/domain/role.ts';
import { roles } from '../../../src/domain/person.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { routeWordTexts } from '../../ui/texts/route-words.ts';

/** A role that can be chosen in a route. */
export interface ChosenRole {
  readonly id: string;
  readonly name: string;
  /** Whoever holds it may be asked for an answer. */
  readonly decides: boolean;
}

export interface RouteRoles {
  /** Those that come with the product, then those that the workspace made. */
  readonly all: readonly ChosenRole[];
  /** Ids of those that the workspace made; undefined until they are read. */
  readonly made: ReadonlySet<string> | undefined;
  /** What a role is called; one that was removed has no name any more. */
  readonly nameOf: (id: string) => string;
}

/** The roles that a route of this workspace can name. */
export function useRouteRoles(): RouteRoles {
  const words = useWords();
  const text = useTexts(routeWordTexts);
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const { data } = useRead('GET /api/workspaces/:workspaceId/route-roles', { params });
  return useMemo(() => {
    const inProduct = roles.map((id) => ({
      id,
      name: words.role[id],
      decides: (builtInRoles[id]['approval.decide'] ?? 'never') !== 'never',
    }));
    return {
      all: [...inProduct, ...(data ?? [])],
      made: data && new Set(data.map(({ id }) => id)),
      nameOf: (id) => {
        if (isBuiltIn(id)) return words.role[id];
        // Until they are read nothing is said to be gone.
        return data?.find((role) => role.id === id)?.name ?? (data ? text.goneRole : '…');
      },
    };
  }, [words, text, data]);
}
