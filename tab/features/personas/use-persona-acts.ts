import { useQueryClient } from '@tanstack/react-query';
import type { PersonaView } from '../../../src/contract/persona-endpoints.ts';
import type { PersonaContent } from '../../../src/domain/persona.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { personaTexts } from '../../ui/texts/personas.ts';

export interface PersonaActs {
  /** True when it is kept. */
  readonly add: (content: PersonaContent, once: string) => Promise<boolean>;
  readonly edit: (persona: PersonaView, edit: Partial<PersonaContent>) => Promise<boolean>;
}

/** What can be done with personas; what shows them is read again afterwards. */
export function usePersonaActs(): PersonaActs {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(personaTexts);
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
        predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.includes('/personas'),
      });
    }
  };
  return {
    add: (content, once) =>
      tried(() =>
        client.call('POST /api/workspaces/:workspaceId/personas', { params, body: { once, ...content } }),
      ),
    edit: ({ id: personaId, version: ifVersion }, edit) =>
      tried(() =>
        client.call('PATCH /api/workspaces/:workspaceId/personas/:personaId', {
          params: { ...params, personaId },
          body: { ifVersion, edit },
        }),
      ),
  };
}
