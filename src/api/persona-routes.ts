import type { PersonaView, personaEndpoints } from '../contract/persona-endpoints.ts';
import type { Persona } from '../domain/persona.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { addPersona, editPersona, listPersonas } from '../usecases/personas/personas.ts';
import type { Routes } from './routes.ts';

/** For whom content is made, over HTTP. */
export const personaRoutes: Routes<keyof typeof personaEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/personas'({ doors, actor, params: { workspaceId } }) {
    const personas = await listPersonas(doors, actor, workspaceId);
    if (isRefusal(personas)) return personas;
    return { personas: personas.map(view), can: { edit: may(actor, 'content.edit', { workspaceId }) } };
  },

  async 'POST /api/workspaces/:workspaceId/personas'({ doors, actor, params, body: { once, ...content } }) {
    const added = await addPersona(doors, actor, { ...params, once, content });
    return isRefusal(added) ? added : view(added);
  },

  async 'PATCH /api/workspaces/:workspaceId/personas/:personaId'({ doors, actor, params, body }) {
    const edited = await editPersona(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : view(edited);
  },
};

function view({ document, version }: Stored<Persona>): PersonaView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...persona } = document;
  const { createdBy: _by, createdAt: _at, ...shown } = persona;
  return { ...shown, version };
}
