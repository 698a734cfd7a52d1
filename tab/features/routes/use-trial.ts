import { useState } from 'react';
import type { RouteDraft, TryRoute } from '../../../src/contract/requests.ts';
import type { ForeseenView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';

export type Sample = TryRoute['sample'];

interface Tried {
  readonly draft: RouteDraft;
  readonly sample: Sample;
  readonly foreseen: ForeseenView;
}

/** A route tried on a campaign that does not exist, and whether that still says something about the route. */
export function useTrial(draft: RouteDraft) {
  const client = useClient();
  const { workspace } = useSession();
  const [sample, setSample] = useState<Sample>({
    type: 'launch',
    channels: [],
    amount: { minor: 20_000_000, currency: workspace.currency },
  });
  const [tried, setTried] = useState<Tried>();
  const [error, setError] = useState<unknown>();
  const [running, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setRunning(true);
    setError(undefined);
    try {
      const foreseen = await client.call('POST /api/workspaces/:workspaceId/routes/trial', {
        params: { workspaceId: workspace.id },
        // What is asked for may have no amount, whatever stands in its field.
        body: { route: draft, sample: { ...sample, amount: isAmount(sample) ? sample.amount : null } },
      });
      setTried({ draft, sample, foreseen });
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };
  const fresh = tried !== undefined && tried.draft === draft && tried.sample === sample;
  return { sample, setSample, foreseen: tried?.foreseen, fresh, error, running, run };
}
export type Trial = ReturnType<typeof useTrial>;

const isAmount = ({ amount }: Sample): boolean => amount !== null && !Number.isNaN(amount.minor);
