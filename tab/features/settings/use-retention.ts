import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RetentionForecast } from '../../../src/contract/privacy-endpoints.ts';
import type { RetentionDays } from '../../../src/domain/retention.ts';
import { useClient } from '../../data/client.ts';
import { readKey, reading } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { retentionTexts } from '../../ui/texts/retention.ts';

const name = 'GET /api/privacy/retention';

/** How long what is kept, what would go, and saying it anew. */
export function useRetention() {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(retentionTexts);
  const { data } = useQuery(reading(client, name));
  return {
    data,
    save: async (days: RetentionDays): Promise<void> => {
      try {
        const body = { days, ifVersion: data?.version ?? null };
        await client.call('PATCH /api/privacy/retention', { body });
        tell.done(text.saved);
      } catch (error) {
        tell.failed(text.failed, error);
      }
      await queries.invalidateQueries({ queryKey: readKey(name) });
    },
    foresee: async (days: RetentionDays): Promise<RetentionForecast | undefined> => {
      try {
        return await client.call('POST /api/privacy/retention/preview', { body: { days } });
      } catch (error) {
        tell.failed(text.failed, error);
        return undefined;
      }
    },
  };
}
