import { useQueryClient } from '@tanstack/react-query';
import type { IdeaView } from '../../../src/contract/idea-endpoints.ts';
import type { IdeaContent } from '../../../src/domain/idea.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ideaTexts } from '../../ui/texts/ideas.ts';

export interface IdeaActs {
  /** True when it is kept. `idea`: the one that is changed; a new one where there is none. */
  save(content: IdeaContent, once: string, idea?: IdeaView): Promise<boolean>;
  vote(idea: IdeaView, on: boolean): Promise<void>;
  remove(idea: IdeaView): Promise<void>;
}

/** What can be done with ideas; lists are read again afterwards. */
export function useIdeaActs(): IdeaActs {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(ideaTexts);
  const { deleted } = useTrash();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      tell.failed(text.failed, error);
      return false;
    } finally {
      await queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.includes('/ideas'),
      });
    }
  };
  return {
    save: async (content, once, idea) => {
      const done = await tried(() =>
        idea
          ? client.call('PATCH /api/workspaces/:workspaceId/ideas/:ideaId', {
              params: { ...params, ideaId: idea.id },
              body: { ifVersion: idea.version, edit: content },
            })
          : client.call('POST /api/workspaces/:workspaceId/ideas', { params, body: { once, ...content } }),
      );
      if (done) tell.done(text.saved);
      return done;
    },
    vote: async ({ id: ideaId }, on) => {
      await tried(() =>
        client.call('PUT /api/workspaces/:workspaceId/ideas/:ideaId/vote', {
          params: { ...params, ideaId },
          body: { on },
        }),
      );
    },
    remove: async ({ id: ideaId, title }) => {
      const done = await tried(() =>
        client.call('DELETE /api/workspaces/:workspaceId/ideas/:ideaId', { params: { ...params, ideaId } }),
      );
      if (done) await deleted({ campaignId: null, noun: 'idea', targetId: ideaId, name: title });
    },
  };
}
