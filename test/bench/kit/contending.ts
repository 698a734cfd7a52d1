import { boardStampId } from '../../../src/domain/board-stamp.ts';
import { projectSummary } from '../../../src/subscribers/project-summary.ts';
import type { Event } from '../../../src/domain/event.ts';
import { scopes } from '../../../src/domain/scope.ts';
import type { Partition, Store } from '../../../src/ports.ts';
import { chanceFrom } from '../../kit/chance.ts';
import { openCosmosPeer } from '../../kit/store-cosmos.ts';
import { sample } from '../../suites/sample-documents.ts';

export interface Contention {
  readonly written: number;
  /** Commits that met another one and had to be made again. */
  readonly refused: number;
  readonly requestUnits: number;
}

/**
 * So many writers in one workspace, each with campaigns of its own, all at once: what the one stamp of the board costs
 * them. In the product one instance at a time keeps the summaries; this is what it would be without that.
 */
export async function contend(writers: number, rounds: number): Promise<Contention> {
  const { store, peer, close } = await openCosmosPeer({ budgetMs: 600_000 });
  try {
    let refused = 0;
    const counting: Store = {
      ...store,
      async commit(partition, commit) {
        const outcome = await store.commit(partition, commit);
        if (outcome.kind === 'stale') refused += 1;
        return outcome;
      },
    };
    const turns = Array.from({ length: writers }, async (_, writer) => {
      for (let round = 0; round < rounds; round += 1) await write(counting, `campaign-${writer}`, round);
    });
    await Promise.all(turns);
    const board = { tenantId: 'tenant', scope: scopes.board('brand') };
    const stamp = await store.get(board, 'boardStamp', boardStampId);
    if (stamp?.document.written !== writers * rounds)
      throw new Error(`The stamp counts ${stamp?.document.written ?? 0} of ${writers * rounds} summaries.`);
    const requestUnits = peer.charged.reduce((sum, charge) => sum + charge.requestUnits, 0);
    return { written: writers * rounds, refused, requestUnits };
  } finally {
    await close();
  }
}

async function write(store: Store, campaignId: string, round: number): Promise<void> {
  const partition: Partition = { tenantId: 'tenant', scope: scopes.campaign(campaignId) };
  const campaign = { ...sample('campaign', partition, campaignId, chanceFrom(1)), revision: round + 1 };
  await store.commit(partition, { put: [{ document: campaign, ifVersion: 'any' }] });
  const event: Event = {
    ...sample('event', partition, `${campaignId}.${round}`, chanceFrom(1)),
    workspaceId: campaign.workspaceId,
    campaignId,
  };
  await projectSummary(store).follow([event]);
}
