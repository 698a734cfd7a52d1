import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ImportView } from '../../../src/contract/views.ts';
import type { ImportNoun } from '../../../src/domain/import.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { problemIn } from '../../data/problem.ts';
import { readKey } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const oneName = 'GET /api/workspaces/:workspaceId/imports/:importId';
const listName = 'GET /api/workspaces/:workspaceId/imports';

interface Imports {
  /** Reads and checks a file, then shows what was found. Each throws what the service refuses. */
  readonly start: (noun: ImportNoun, file: File) => Promise<void>;
  readonly remap: (before: ImportView, field: string, column: number | null) => Promise<void>;
  readonly accept: (before: ImportView) => Promise<void>;
  readonly discard: (before: ImportView) => Promise<void>;
}

/** What can be done with files on their way in. A refusal that carries the present state is shown at once. */
export function useImports(): Imports {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const workspaceId = workspace.id;

  const keep = (view: ImportView): void => {
    queries.setQueryData(readKey(oneName, { params: { workspaceId, importId: view.id } }), view);
    void queries.invalidateQueries({ queryKey: [listName] });
  };
  const keeping = async (asking: Promise<ImportView>): Promise<void> => {
    try {
      keep(await asking);
    } catch (error) {
      const current = ImportView.safeParse(problemIn(error)?.current).data;
      if (current) keep(current);
      throw error;
    }
  };

  return {
    async start(noun, file) {
      const view = await client.call('POST /api/workspaces/:workspaceId/imports', {
        params: { workspaceId },
        query: { noun, fileName: file.name },
        body: file,
      });
      keep(view);
      navigate(address(`import/${encodeURIComponent(view.id)}`));
    },
    remap: ({ id, version }, field, column) =>
      keeping(
        client.call('PATCH /api/workspaces/:workspaceId/imports/:importId', {
          params: { workspaceId, importId: id },
          body: { ifVersion: version, mapping: { [field]: column } },
        }),
      ),
    accept: ({ id, version }) =>
      keeping(
        client.call('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
          params: { workspaceId, importId: id },
          body: { ifVersion: version },
        }),
      ),
    async discard({ id }) {
      const params = { workspaceId, importId: id };
      await client.call('DELETE /api/workspaces/:workspaceId/imports/:importId', { params });
      queries.removeQueries({ queryKey: readKey(oneName, { params }) });
      void queries.invalidateQueries({ queryKey: [listName] });
      navigate(address('import'));
    },
  };
}
