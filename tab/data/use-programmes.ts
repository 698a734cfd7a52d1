import type { ProgrammeView } from '../../src/contract/programme-endpoints.ts';
import { may } from '../../src/domain/policy.ts';
import { useRead } from './reads.ts';
import { useSession } from './session.ts';

export interface Programmes {
  /** Undefined before they are read, and for who sees none. */
  readonly list: readonly ProgrammeView[] | undefined;
  readonly nameOf: (programmeId: string) => string | undefined;
  readonly areSeen: boolean;
}

/** The programmes of the department, for those who may see them. */
export function useProgrammes(): Programmes {
  const { actor, workspace } = useSession();
  const areSeen = may(actor, 'programme.read', { workspaceId: workspace.id });
  const { data } = useRead(
    'GET /api/workspaces/:workspaceId/programmes',
    { params: { workspaceId: workspace.id } },
    areSeen,
  );
  return {
    list: data?.programmes,
    nameOf: (programmeId) => data?.programmes.find(({ id }) => id === programmeId)?.name,
    areSeen,
  };
}
