import type { SummaryView } from '../../src/contract/views.ts';
import { observed } from '../ui/observed.ts';

/** What somebody did that the service has not answered yet, laid over what it said last. */
export interface Pending {
  readonly campaignId: string;
  readonly patch: Partial<SummaryView>;
}

/** The changes under way: taking one away is the whole rollback. */
export function createPending() {
  const all = observed<readonly Pending[]>([]);
  return {
    all,
    add: (pending: Pending) => all.set([...all.read(), pending]),
    remove: (pending: Pending) => all.set(all.read().filter((one) => one !== pending)),
  };
}
export type PendingChanges = ReturnType<typeof createPending>;

/** The campaigns as the reader should see them; untouched ones keep their identity. */
export function withPending(
  campaigns: readonly SummaryView[],
  pending: readonly Pending[],
): readonly SummaryView[] {
  if (pending.length === 0) return campaigns;
  const patches = Map.groupBy(pending, ({ campaignId }) => campaignId);
  return campaigns.map((campaign) => {
    const own = patches.get(campaign.id);
    return own ? own.reduce((shown, { patch }) => ({ ...shown, ...patch }), campaign) : campaign;
  });
}
