import { settingKindOf } from '../../domain/setting-change.ts';
import type { Happening } from '../../domain/event.ts';
import type { Store } from '../../ports.ts';

export interface PutBack {
  /** The place in the chain of the change that is put back. */
  readonly putsBack: number;
  readonly reason: string;
}

/** The store as somebody uses it who puts a setting back: the change says which one that was, and why. */
export function puttingBack(store: Store, putBack: PutBack): Store {
  return {
    ...store,
    commit: (partition, commit) =>
      store.commit(partition, {
        ...commit,
        ...(commit.events && {
          events: commit.events.map((event) => ({ ...event, what: said(event.what, putBack) })),
        }),
      }),
  };
}

function said(what: Happening, putBack: PutBack): Happening {
  return settingKindOf(what.type) ? { ...what, ...putBack } : what;
}
