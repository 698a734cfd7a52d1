import { messagesPerSecond } from '../../../src/domain/message-pace.ts';
import { type Chance, chanceFrom } from '../../kit/chance.ts';

/** A tenant of the imagined Monday, and to whom it reports. */
export interface MondayTenant {
  readonly id: string;
  readonly messages: number;
}

/** Reports go to so many people at most; see `domain/report.ts`. */
const mostRecipients = 200;
/** A tenant's messages are shared by this many people at most, so that some get several. */
const mostPeople = 5_000;
const largest = 20_000;
/** The n-th largest tenant has n^-0.9 times as much as the largest: few are huge, most are tiny. */
const tail = 0.9;

/** So many tenants with so many messages together, the largest first. */
export function mondayTenants(count: number, messages: number): MondayTenant[] {
  const weights = Array.from({ length: count }, (_, index) => (index + 1) ** -tail);
  let left = messages - count;
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => {
    const more = Math.min(largest - 1, Math.round((left * weight) / weightLeft));
    left -= more;
    weightLeft -= weight;
    return { id: `tenant-${String(index).padStart(6, '0')}`, messages: 1 + more };
  });
}

export interface Planned {
  readonly tenant: MondayTenant;
  readonly person: number;
  /** Seconds after nine, as the fan-out of its run says. */
  readonly second: number;
}

/** All messages, in the order in which their runs were made: big and small tenants mixed. */
export function plannedMessages(tenants: readonly MondayTenant[], seed: number): Planned[] {
  const chance: Chance = chanceFrom(seed);
  const runs = tenants.flatMap((tenant) => runsOf(tenant));
  return chance.shuffle(runs).flatMap(({ tenant, first, size }) =>
    Array.from({ length: size }, (_, place) => ({
      tenant,
      person: (first + place) % mostPeople,
      second: Math.floor(place / messagesPerSecond),
    })),
  );
}

function runsOf(tenant: MondayTenant) {
  const count = Math.ceil(tenant.messages / mostRecipients);
  return Array.from({ length: count }, (_, run) => {
    const first = run * mostRecipients;
    return { tenant, first, size: Math.min(mostRecipients, tenant.messages - first) };
  });
}
