import type { Clock, CommitOutcome, Store } from '../../ports.ts';
import { batchOf } from '../batch.ts';
import { isCursor } from '../cursor.ts';
import { changes } from './changes.ts';
import { commitBatch } from './commit.ts';
import { type AccountSettings, connect } from './connection.ts';
import { findLacks } from './create.ts';
import { everything } from './everything.ts';
import { type Patience, realTimer, StoreBusy } from './patience.ts';
import { reads } from './reads.ts';

export interface CosmosSettings extends AccountSettings {
  readonly clock: Clock;
  /** Checks every document against its schema before it is written; for tests, a failure is a programming error. */
  readonly checked?: boolean;
  readonly log?: Patience['log'];
  /** How long one call of the door may try before it is answered `throttled`, or throws `StoreBusy`; in milliseconds. */
  readonly budgetMs?: number;
  readonly timer?: Patience['timer'];
  /** How often the relay looks for what other instances committed, in milliseconds. */
  readonly lookEveryMs?: number;
}

const BUDGET_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

/** The store in Azure Cosmos DB, for any number of equal instances. Throws when the container is missing or lacks an index. */
export async function openCosmosStore(settings: CosmosSettings): Promise<Store> {
  const { log = () => undefined, budgetMs = BUDGET_MS, checked = false, timer = realTimer } = settings;
  const patience: Patience = { timer, budgetMs, log, outage: { since: undefined, failedAt: 0 } };
  const connection = connect(settings);
  const { client, container, name } = connection;
  try {
    const lacks = await findLacks(connection, patience);
    if (lacks.length > 0)
      throw new Error(
        `${name} cannot be used: ${lacks.join('; ')}. "npm run cosmos:create" makes or checks it.`,
      );
  } catch (problem) {
    client.dispose();
    if (!(problem instanceof StoreBusy)) throw problem;
    const hint = 'Is COSMOS_ENDPOINT right, may this machine reach it, and has it an identity?';
    throw new Error(`${name} cannot be used. ${problem.message} ${hint}`, { cause: problem });
  }
  const listeners = new Set<() => void>();
  const onTheWay = new Set<Promise<CommitOutcome>>();
  let isOpen = true;

  async function commitAndTell(batch: Parameters<typeof commitBatch>[2]): Promise<CommitOutcome> {
    const outcome = await commitBatch(container, patience, batch);
    if (outcome.kind === 'ok' && !outcome.repeated)
      for (const listener of listeners) queueMicrotask(listener);
    return outcome;
  }

  return {
    ...reads(container, patience),
    events: changes(container, patience),
    everything: everything(container, patience),
    lookEveryMs: settings.lookEveryMs ?? LOOK_EVERY_MS,
    isCursor,
    async commit(partition, commit) {
      if (!isOpen) throw new Error('The store is closed.');
      const batch = batchOf(partition, commit, checked);
      if (batch === 'tooLarge') return { kind: 'tooLarge' };
      const committing = commitAndTell(batch);
      onTheWay.add(committing);
      return committing.finally(() => onTheWay.delete(committing));
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await Promise.allSettled(onTheWay);
      listeners.clear();
      client.dispose();
    },
  };
}
