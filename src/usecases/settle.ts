import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Commit, Partition, Store, Version } from '../ports.ts';

/** What a use case has after its one commit. `repeated`: the same request was committed before, nothing was written now. */
export interface Settled {
  readonly versions: Readonly<Record<string, Version>>;
  readonly repeated: boolean;
}

/** Commits once; what the store could not do becomes a refusal: `stale`, `tooLarge`, `busy`. */
export async function settle(store: Store, partition: Partition, commit: Commit): Promise<Settled | Refusal> {
  const outcome = await store.commit(partition, commit);
  switch (outcome.kind) {
    case 'ok':
      return { versions: outcome.versions, repeated: outcome.repeated };
    case 'stale':
      return refuse('stale');
    case 'tooLarge':
      return refuse('tooLarge');
    case 'throttled':
      return refuse('busy');
  }
}
