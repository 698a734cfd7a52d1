import type { PersonaView } from '../../../src/contract/persona-endpoints.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

/** The personas of the department; none before they are read. */
export function usePersonas(): readonly PersonaView[] {
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  return useRead('GET /api/workspaces/:workspaceId/personas', { params }).data?.personas ?? [];
}
