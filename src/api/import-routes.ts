import type { ImportView } from '../contract/views.ts';
import type { Import } from '../domain/import.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { acceptImport } from '../usecases/imports/accept.ts';
import { discardImport } from '../usecases/imports/discard.ts';
import { getImport } from '../usecases/imports/get.ts';
import { listImports } from '../usecases/imports/list.ts';
import { remapImport } from '../usecases/imports/remap.ts';
import type { ShownImport } from '../usecases/imports/shown.ts';
import { startImport } from '../usecases/imports/start.ts';
import type { RefusedWithView, Routes } from './routes.ts';

type ImportEndpoint =
  | 'GET /api/workspaces/:workspaceId/imports'
  | 'POST /api/workspaces/:workspaceId/imports'
  | 'GET /api/workspaces/:workspaceId/imports/:importId'
  | 'PATCH /api/workspaces/:workspaceId/imports/:importId'
  | 'POST /api/workspaces/:workspaceId/imports/:importId/acceptance'
  | 'DELETE /api/workspaces/:workspaceId/imports/:importId';

/** Imports over HTTP. A refusal for staleness or errors carries the import as it stands now. */
export const importRoutes: Routes<ImportEndpoint> = {
  async 'GET /api/workspaces/:workspaceId/imports'({ doors, actor, params }) {
    const imports = await listImports(doors, actor, params.workspaceId);
    // The rows are shown one import at a time.
    return isRefusal(imports) ? imports : imports.map((each) => viewOf({ ...each, preview: [] }));
  },

  async 'POST /api/workspaces/:workspaceId/imports'({ doors, actor, params, query, body }) {
    const { noun, fileName } = query;
    const started = await startImport(doors, actor, { ...params, noun, fileName, bytes: body });
    return isRefusal(started) ? started : viewOf(started);
  },

  async 'GET /api/workspaces/:workspaceId/imports/:importId'({ doors, actor, params }) {
    const found = await getImport(doors, actor, params);
    return isRefusal(found) ? found : viewOf(found);
  },

  async 'PATCH /api/workspaces/:workspaceId/imports/:importId'({ doors, actor, params, body }) {
    const remapped = await remapImport(doors, actor, { ...params, ...body });
    if (!isRefusal(remapped)) return viewOf(remapped);
    return withCurrent(remapped, () => getImport(doors, actor, params));
  },

  async 'POST /api/workspaces/:workspaceId/imports/:importId/acceptance'({ doors, actor, params, body }) {
    const accepted = await acceptImport(doors, actor, { ...params, ...body });
    if (isRefusal(accepted)) return withCurrent(accepted, () => getImport(doors, actor, params));
    if (!('refusal' in accepted)) return viewOf(accepted);
    return { refusal: accepted.refusal, current: viewOf(accepted.current) };
  },

  async 'DELETE /api/workspaces/:workspaceId/imports/:importId'({ doors, actor, params }) {
    return discardImport(doors, actor, params);
  },
};

async function withCurrent(
  refusal: RefusedWithView['refusal'],
  read: () => ReturnType<typeof getImport>,
): Promise<RefusedWithView['refusal'] | RefusedWithView> {
  if (refusal.refused !== 'stale') return refusal;
  const found = await read();
  return isRefusal(found) ? refusal : { refusal, current: viewOf(found) };
}

function viewOf({ document, version, preview }: Stored<Import> & Pick<ShownImport, 'preview'>): ImportView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, run: _run, ...shown } = document;
  return { ...shown, version, preview: preview.map((cells) => [...cells]) };
}
