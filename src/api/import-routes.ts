import type { ImportView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import type { Import } from '../domain/import.ts';
import { withMaskedEmails } from '../domain/masked.ts';
import { may } from '../domain/policy.ts';
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
    return isRefusal(imports) ? imports : imports.map((each) => viewOf(actor, { ...each, preview: [] }));
  },

  async 'POST /api/workspaces/:workspaceId/imports'({ doors, actor, params, query, body }) {
    const { noun, fileName } = query;
    const started = await startImport(doors, actor, { ...params, noun, fileName, bytes: body });
    return isRefusal(started) ? started : viewOf(actor, started);
  },

  async 'GET /api/workspaces/:workspaceId/imports/:importId'({ doors, actor, params }) {
    const found = await getImport(doors, actor, params);
    return isRefusal(found) ? found : viewOf(actor, found);
  },

  async 'PATCH /api/workspaces/:workspaceId/imports/:importId'({ doors, actor, params, body }) {
    const remapped = await remapImport(doors, actor, { ...params, ...body });
    if (!isRefusal(remapped)) return viewOf(actor, remapped);
    return withCurrent(actor, remapped, () => getImport(doors, actor, params));
  },

  async 'POST /api/workspaces/:workspaceId/imports/:importId/acceptance'({ doors, actor, params, body }) {
    const accepted = await acceptImport(doors, actor, { ...params, ...body });
    if (isRefusal(accepted)) return withCurrent(actor, accepted, () => getImport(doors, actor, params));
    if (!('refusal' in accepted)) return viewOf(actor, accepted);
    return { refusal: accepted.refusal, current: viewOf(actor, accepted.current) };
  },

  async 'DELETE /api/workspaces/:workspaceId/imports/:importId'({ doors, actor, params }) {
    return discardImport(doors, actor, params);
  },
};

async function withCurrent(
  actor: Actor,
  refusal: RefusedWithView['refusal'],
  read: () => ReturnType<typeof getImport>,
): Promise<RefusedWithView['refusal'] | RefusedWithView> {
  if (refusal.refused !== 'stale') return refusal;
  const found = await read();
  return isRefusal(found) ? refusal : { refusal, current: viewOf(actor, found) };
}

/** In a table of tasks or campaigns somebody may have named people by address; not every reader may see those. */
function viewOf(
  actor: Actor,
  { document, version, preview }: Stored<Import> & Pick<ShownImport, 'preview'>,
): ImportView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, run: _run, ...rest } = document;
  const { workspaceId } = document;
  const said = may(actor, 'person.readContact', { workspaceId }) ? (text: string) => text : withMaskedEmails;
  return {
    ...rest,
    headings: rest.headings.map(said),
    problems: rest.problems.map((problem) => ({ ...problem, value: said(problem.value) })),
    version,
    preview: preview.map((cells) => cells.map(said)),
  };
}
