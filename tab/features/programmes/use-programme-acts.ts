import { useQueryClient } from '@tanstack/react-query';
import type { ProgrammeView } from '../../../src/contract/programme-endpoints.ts';
import type { ProgrammeContent } from '../../../src/domain/programme.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { programmeTexts } from '../../ui/texts/programmes.ts';

export interface ProgrammeActs {
  /** True when it is kept. */
  add(content: ProgrammeContent, once: string): Promise<boolean>;
  edit(programme: ProgrammeView, edit: Partial<ProgrammeContent>): Promise<boolean>;
}

/** What can be done with programmes; what shows them is read again afterwards. */
export function useProgrammeActs(): ProgrammeActs {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(programmeTexts);
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      tell.done(text.saved);
      return true;
    } catch (error) {
      tell.failed(text.failed, error);
      return false;
    } finally {
      await queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.includes('/programmes'),
      });
    }
  };
  return {
    add: (content, once) =>
      tried(() =>
        client.call('POST /api/workspaces/:workspaceId/programmes', { params, body: { once, ...content } }),
      ),
    edit: ({ id: programmeId, version: ifVersion }, edit) =>
      tried(() =>
        client.call('PATCH /api/workspaces/:workspaceId/programmes/:programmeId', {
          params: { ...params, programmeId },
          body: { ifVersion, edit },
        }),
      ),
  };
}
