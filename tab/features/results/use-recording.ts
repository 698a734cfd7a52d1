import { useQueryClient } from '@tanstack/react-query';
import { mostResultRows } from '../../../src/contract/result-endpoints.ts';
import type { ResultEntry } from '../../../src/domain/result.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';

export interface Recorded {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
}

/**
 * Sends rows, as many in a call as one takes, and says after each call what came of it so far; what was sent before a
 * failure is kept, and sending it again changes nothing. `signal` ends it between two calls.
 */
export function useRecording(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { campaignId };
  return async (
    source: string,
    rows: readonly ResultEntry[],
    { signal, onPart }: { readonly signal?: AbortSignal; readonly onPart?: (sent: number) => void } = {},
  ): Promise<Recorded> => {
    let sum: Recorded = { added: 0, corrected: 0, unchanged: 0 };
    try {
      for (let at = 0; at < rows.length; at += mostResultRows) {
        if (signal?.aborted) break;
        const body = { source, rows: rows.slice(at, at + mostResultRows) };
        const part = await client.call('PUT /api/campaigns/:campaignId/results', { params, body });
        sum = {
          added: sum.added + part.added,
          corrected: sum.corrected + part.corrected,
          unchanged: sum.unchanged + part.unchanged,
        };
        onPart?.(Math.min(rows.length, at + mostResultRows));
      }
    } finally {
      const queryKey = readKey('GET /api/campaigns/:campaignId/results', { params });
      await queries.invalidateQueries({ queryKey });
    }
    return sum;
  };
}
