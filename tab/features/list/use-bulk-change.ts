import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { BulkOutcomesView, BulkPreviewView } from '../../../src/contract/bulk-endpoints.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import { type BulkChange, mostInPart } from '../../../src/domain/bulk-change.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { allName } from '../../data/summary-cache.ts';

export type Outcome = BulkOutcomesView['outcomes'][number];
export type Foreseen = BulkPreviewView[number];

/** How far it is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Previews and changes, part by part, so that it shows how far it is and can be stopped in between. */
export function useBulkChange() {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const [progress, setProgress] = useState<Progress>();
  const stopped = useRef(false);
  const params = { workspaceId: workspace.id };

  const inParts = async <T, A>(
    all: readonly T[],
    ask: (some: readonly T[], part: number) => Promise<readonly A[]>,
  ): Promise<A[]> => {
    stopped.current = false;
    const answers: A[] = [];
    try {
      for (let from = 0; from < all.length && !stopped.current; from += mostInPart) {
        setProgress({ done: from, all: all.length });
        answers.push(...(await ask(all.slice(from, from + mostInPart), from / mostInPart)));
      }
    } finally {
      setProgress(undefined);
    }
    return answers;
  };

  return {
    progress,
    stop: () => {
      stopped.current = true;
    },
    preview: (change: BulkChange, campaigns: readonly SummaryView[]): Promise<Foreseen[]> =>
      inParts(campaigns, (some) =>
        client.call('POST /api/workspaces/:workspaceId/bulk-preview', {
          params,
          body: { change, campaignIds: some.map(({ id }) => id) },
        }),
      ),
    async change(
      batchId: string,
      change: BulkChange,
      campaigns: readonly SummaryView[],
      /** For all that need one. */
      reason: string,
    ): Promise<Outcome[]> {
      const why = reason === '' ? {} : { acceptClash: reason, reason };
      const outcomes = await inParts(campaigns, async (some, part) => {
        const asked = some.map(({ id, campaignVersion }) => ({ campaignId: id, ifVersion: campaignVersion }));
        const answer = await client.call('POST /api/workspaces/:workspaceId/bulk-changes', {
          params,
          body: { batchId, part, change, campaigns: asked, ...why },
        });
        return answer.outcomes;
      });
      await queries.invalidateQueries({ queryKey: [allName] });
      return outcomes;
    },
  };
}
