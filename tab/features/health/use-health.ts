import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TroubleView } from '../../../src/contract/health-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { reading, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { healthTexts } from '../../ui/texts/health.ts';

const lookEvery = 30_000;
const mostAtOnce = 100;
const name = 'GET /api/workspaces/:workspaceId/health';

export type WhichItem = Pick<TroubleView, 'scope' | 'id'>;

/** How the department fares; looked at again by itself while the screen is open. */
export function useHealth(whole: boolean) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(healthTexts);
  const params = { workspaceId: useSession().workspace.id };
  const read = useQuery({
    ...reading(client, name, { params, query: whole ? { whole: 'yes' } : {} }),
    staleTime: 0,
    refetchInterval: lookEvery,
  });
  const reach = useRead('GET /api/workspaces/:workspaceId/reach', { params });

  /** Those that were changed; undefined when the call was refused. */
  const act = async (
    items: readonly WhichItem[],
    call: (part: { once: string; items: WhichItem[] }) => Promise<{ items: { became: string }[] }>,
  ): Promise<number | undefined> => {
    try {
      let done = 0;
      for (let at = 0; at < items.length; at += mostAtOnce) {
        const part = items.slice(at, at + mostAtOnce).map(({ scope, id }) => ({ scope, id }));
        const acted = await call({ once: crypto.randomUUID(), items: part });
        done += acted.items.filter(({ became }) => became === 'done').length;
      }
      return done;
    } catch (error) {
      tell.failed(text.failed, error);
      return undefined;
    } finally {
      await queries.invalidateQueries({ queryKey: [name] });
    }
  };

  return {
    read,
    reach,
    async resend(items: readonly WhichItem[], mayDouble: boolean): Promise<void> {
      const done = await act(items, (part) =>
        client.call('POST /api/workspaces/:workspaceId/health/resend', {
          params,
          body: { ...part, mayDouble },
        }),
      );
      if (done !== undefined) tell.done(done === 0 ? text.already : text.resent(done));
    },
    async dismiss(items: readonly WhichItem[], reason: string): Promise<void> {
      const done = await act(items, (part) =>
        client.call('POST /api/workspaces/:workspaceId/health/dismissal', {
          params,
          body: { ...part, reason },
        }),
      );
      if (done !== undefined) tell.done(done === 0 ? text.already : text.dismissed(done));
    },
  };
}

export type Health = ReturnType<typeof useHealth>;
