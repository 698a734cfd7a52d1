import { useQueryClient } from '@tanstack/react-query';
import { useLocale, useTexts } from '../ui/locale.tsx';
import { listed } from '../ui/spaced.ts';
import { bulkTexts } from '../ui/texts/bulk.ts';
import { type Answer, useClient } from './client.ts';
import { useSession } from './session.ts';
import { useTell } from './use-trouble.ts';

type Outcome = Answer<'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo'>['outcomes'][number];

const mostNamed = 5;

/** Takes one's own bulk change back, part by part, and names the campaigns that somebody changed since. */
export function useBulkUndo(): (batchId: string) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const text = useTexts(bulkTexts);
  const locale = useLocale();
  const tell = useTell();

  const everyPart = async (batchId: string): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    let more = true;
    for (let part = 0; more; part += 1) {
      const answer = await client.call('POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo', {
        params: { workspaceId: workspace.id, batchId },
        body: { part },
      });
      outcomes.push(...answer.outcomes);
      ({ more } = answer);
    }
    return outcomes;
  };
  const nameOf = async (campaignId: string): Promise<string> => {
    const campaign = await client
      .call('GET /api/campaigns/:campaignId', { params: { campaignId } })
      .catch(() => undefined);
    return campaign?.name ?? text.unnamed;
  };

  return async (batchId) => {
    try {
      const outcomes = await everyPart(batchId);
      const left = outcomes.filter(({ refusal }) => refusal !== null);
      const names = await Promise.all(left.slice(0, mostNamed).map(({ campaignId }) => nameOf(campaignId)));
      const rest = left.length - names.length;
      const said = text.undone(outcomes.length - left.length);
      const unsaid = text.notUndone(listed(locale, rest > 0 ? [...names, `+${rest}`] : names));
      tell.done(left.length === 0 ? said : `${said}. ${unsaid}`);
    } catch (error) {
      tell.failed(text.failed, error);
    }
    await queries.invalidateQueries();
  };
}
