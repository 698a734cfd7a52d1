import type { Charge, CosmosPeer } from '../../kit/cosmos/peer.ts';

/** What something cost in the store, by what it grows with. */
export interface Cost {
  /** Until the person had the answer. */
  readonly asked: Sum;
  /** What followed in the documents of the tenant: projections, cards, due items. */
  readonly followed: Sum;
  /** Reading the feed of changes past what was written, once. */
  readonly fed: Sum;
  /** What instances do together however much happens: looking, leases, places. */
  readonly shared: Sum;
}

export interface Sum {
  readonly requestUnits: number;
  readonly requests: number;
  readonly bytes: number;
}

const NOT_MODIFIED = 304;

/** Does something, lets everything follow, and gives what the account charged for it. */
export async function chargedFor(
  peer: CosmosPeer,
  doing: () => Promise<unknown>,
  following: () => Promise<unknown>,
): Promise<Cost> {
  peer.forgetCharges();
  await doing();
  const asked = peer.charged.slice();
  peer.forgetCharges();
  await following();
  const after = Map.groupBy(peer.charged, kindOf);
  return {
    asked: sumOf(asked),
    followed: sumOf(after.get('followed') ?? []),
    fed: sumOf(after.get('fed') ?? []),
    shared: sumOf(after.get('shared') ?? []),
  };
}

function kindOf({ operation, partition, status }: Charge): 'followed' | 'fed' | 'shared' {
  if (operation === 'changeFeed') return status === NOT_MODIFIED ? 'shared' : 'fed';
  return partition === undefined || partition.includes('~system') ? 'shared' : 'followed';
}

export function sumOf(charges: readonly Charge[]): Sum {
  const sum = (of: (charge: Charge) => number): number =>
    charges.reduce((total, charge) => total + of(charge), 0);
  return {
    requestUnits: sum(({ requestUnits }) => requestUnits),
    requests: charges.length,
    bytes: sum(({ bytesIn, bytesOut }) => bytesIn + bytesOut),
  };
}

/** What grows with how often it is done. */
export function ownOf({ asked, followed, fed }: Cost): number {
  return asked.requestUnits + followed.requestUnits + fed.requestUnits;
}
