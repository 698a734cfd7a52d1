import type { ReachView } from '../contract/views.ts';
import { reachWords } from '../contract/words/reach.ts';
import type { Locale } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type Reach, readReach } from '../usecases/people/read-reach.ts';
import { listTroubles } from '../usecases/troubles/list.ts';
import type { Routes } from './routes.ts';

export const troubleRoutes: Routes<'GET /api/troubles' | 'GET /api/workspaces/:workspaceId/reach'> = {
  async 'GET /api/troubles'({ doors, actor, query: { workspaceId } }) {
    const troubles = await listTroubles(doors, actor, workspaceId);
    if (isRefusal(troubles)) return troubles;
    return troubles.map(({ id, scope, errand, state, reason, dueAt, attempts }) => {
      return { id, scope, errand: errand.type, state, reason, dueAt, attempts };
    });
  },

  async 'GET /api/workspaces/:workspaceId/reach'({ doors, actor, params: { workspaceId } }) {
    const reach = await readReach(doors, actor, workspaceId);
    return isRefusal(reach) ? reach : reachView(reach, actor.locale);
  },
};

function reachView({ directory, unreached }: Reach, locale: Locale): ReachView {
  const words = reachWords(locale);
  const { source, state, missing } = directory;
  const lacking = missing.length > 0 ? [words.missing(missing.join(', '))] : [];
  return {
    directory: { source, state, missing: [...missing], said: [words.directory[state], ...lacking].join(' ') },
    unreached: unreached.map((each) => ({ ...each, said: words.unreached[each.reason] })),
  };
}
