import { type Chance, chanceFrom } from '../chance.ts';
import { type Operation, Refused } from './wire.ts';

/**
 * What may go wrong with a request. `applied` means that the work was done and only its answer was lost; where it is
 * left out, nothing was done.
 */
export type Fault =
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  | { readonly kind: 'retryWith' }
  | { readonly kind: 'gone'; readonly subStatus: number }
  | { readonly kind: 'unavailable' | 'timeout' | 'hang' | 'dropped'; readonly applied?: true }
  | { readonly kind: 'emptyPage' }
  | { readonly kind: 'smallPage'; readonly most: number };

/** Which requests a fault waits for. Without an operation: those about documents, and not the plan of a query. */
export interface Where {
  readonly operation?: Operation | readonly Operation[];
  readonly container?: string;
  /** Only every so-manieth of them, by chance from a seed. */
  readonly every?: { readonly seed: number; readonly oneIn: number };
}

export interface Struck {
  readonly fault: Fault;
  readonly operation: Operation;
  readonly container: string;
}

/** The bad days of an account, as a test orders them. */
export interface Faults {
  /** The next `times` requests that match fail so; of several faults, chance picks one for each. */
  next(times: number, faults: Fault | readonly Fault[], where?: Where): void;
  clear(): void;
  readonly struck: readonly Struck[];
}

const DOCUMENTS: readonly Operation[] = [
  'create',
  'read',
  'replace',
  'upsert',
  'delete',
  'batch',
  'query',
  'changeFeed',
];
const PAGES: readonly Operation[] = ['query', 'changeFeed'];

interface Order {
  left: number;
  readonly faults: readonly Fault[];
  readonly where: Where;
  readonly chance: Chance;
}

export interface Weather extends Faults {
  /** The fault that strikes this request, if any. */
  strike(operation: Operation, container: string): Fault | undefined;
}

export function createWeather(): Weather {
  let orders: Order[] = [];
  const struck: Struck[] = [];
  return {
    struck,
    next(times, faults, where = {}) {
      const list = 'kind' in faults ? [faults] : faults;
      orders.push({ left: times, faults: list, where, chance: chanceFrom(where.every?.seed ?? 1) });
    },
    clear() {
      orders = [];
    },
    strike(operation, container) {
      for (const order of orders) {
        if (order.left <= 0 || !matches(order, operation, container)) continue;
        const fault = order.chance.pick(order.faults);
        if (isOfPages(fault) && !PAGES.includes(operation)) continue;
        order.left -= 1;
        struck.push({ fault, operation, container });
        return fault;
      }
      return undefined;
    },
  };
}

const isOfPages = ({ kind }: Fault): boolean => kind === 'emptyPage' || kind === 'smallPage';

function matches({ where, chance }: Order, operation: Operation, container: string): boolean {
  const operations = where.operation === undefined ? DOCUMENTS : [where.operation].flat();
  if (!operations.includes(operation)) return false;
  if (where.container !== undefined && where.container !== container) return false;
  return where.every === undefined || chance.below(where.every.oneIn) === 0;
}

/** How a fault answers, when it does. */
export function refusalFor(fault: Fault): Refused | undefined {
  if (fault.kind === 'throttled') {
    const headers = { 'x-ms-retry-after-ms': String(fault.retryAfterMs) };
    return new Refused(429, 'Request rate is large.', { subStatus: 3200, headers });
  }
  if (fault.kind === 'retryWith') return new Refused(449, 'The operation met another one; try it again.');
  if (fault.kind === 'gone')
    return new Refused(410, 'The partition is gone.', { subStatus: fault.subStatus });
  if (fault.kind === 'unavailable') return new Refused(503, 'The service is not available.');
  if (fault.kind === 'timeout') return new Refused(408, 'The request took too long.');
  return undefined;
}
