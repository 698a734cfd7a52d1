import type { Origin } from '../../domain/origin.ts';
import type { Store } from '../../ports.ts';

/**
 * The store as somebody uses it who came in somewhere: what they do is told with where they came from. What a rule does
 * on the way, and what others did, is not.
 */
export function fromWhere(store: Store, personId: string, from: Origin): Store {
  return {
    ...store,
    commit: (partition, commit) =>
      store.commit(
        partition,
        commit.events
          ? {
              ...commit,
              events: commit.events.map((event) => (event.actorId === personId ? { ...event, from } : event)),
            }
          : commit,
      ),
  };
}
