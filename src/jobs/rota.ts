/** Something that waits for its turn. */
export interface Waiting {
  readonly tenantId: string;
  /** Those of one lane are taken one after another. */
  readonly lane: string;
  /** Work of our own, a message that somebody waits for, or one that can stand behind it. */
  readonly kind: 'work' | 'asked' | 'told';
}

export interface RotaSettings {
  readonly abreast: number;
  /** How many more messages a tenant may be sent now. */
  readonly room: (tenantId: string) => number;
  /** From 0 to 1: where this instance begins, so that several do not reach for the same. */
  readonly startsAt: number;
}

/** Whose turn it is: tenants in a circle, and within each the earliest first. */
export interface Rota<T extends Waiting> {
  /** These wait now, earliest first, and nothing else does. */
  bring(items: readonly T[]): void;
  /** Takes the next one in hand; undefined when nobody may begin now. */
  next(): T | undefined;
  /** What was taken is out of hand. */
  done(item: T): void;
  /** Somebody else is at work here: goes on from another place of the circle. */
  jump(to: number): void;
  isEmpty(): boolean;
  /** All hands are full. */
  isFull(): boolean;
  /** Tenants whose messages wait for their pace alone. */
  paced(): string[];
}

type Seat<T> = Record<Waiting['kind'], T[]> & { readonly tenantId: string };

interface Hand {
  all: number;
  messages: number;
}

const none: Hand = { all: 0, messages: 0 };

export function createRota<T extends Waiting>({ abreast, room, startsAt }: RotaSettings): Rota<T> {
  // Calls can hang for seconds, so those of one tenant never hold more than half of the hands.
  const mostMessages = Math.ceil(abreast / 2);
  const mostOfOne = Math.ceil(abreast * 0.75);
  const hands = new Map<string, Hand>();
  const busy = new Set<string>();
  let seats: Seat<T>[] = [];
  let at = 0;
  /** Whose turn it was last; the circle goes on behind it, whoever came or went meanwhile. */
  let last: string | undefined;
  let start = startsAt;
  let inHand = 0;

  function placeAfterLast(): number {
    if (last === undefined) return Math.floor(start * seats.length);
    const before = last;
    const place = seats.findIndex(({ tenantId }) => tenantId > before);
    return place < 0 ? 0 : place;
  }

  const handOf = ({ tenantId }: Seat<T>): Hand => hands.get(tenantId) ?? none;

  function messagesFree(seat: Seat<T>): number {
    const hand = handOf(seat);
    return Math.min(room(seat.tenantId), mostMessages - hand.messages, mostOfOne - hand.all);
  }

  function pick(seat: Seat<T>): T | undefined {
    if (handOf(seat).all >= mostOfOne) return undefined;
    const message =
      hasMessages(seat) && messagesFree(seat) > 0 ? (free(seat.asked) ?? free(seat.told)) : undefined;
    return message ?? free(seat.work);
  }

  function free(line: T[]): T | undefined {
    const place = line.findIndex(({ lane }) => !busy.has(lane));
    return place < 0 ? undefined : line.splice(place, 1)[0];
  }

  function count({ tenantId, kind }: T, by: 1 | -1): void {
    const { all, messages } = hands.get(tenantId) ?? none;
    inHand += by;
    if (all + by === 0) hands.delete(tenantId);
    else hands.set(tenantId, { all: all + by, messages: messages + (kind === 'work' ? 0 : by) });
  }

  return {
    bring(items) {
      seats = seatsOf(items, Math.floor(startsAt * items.length)).toSorted(byTenant);
      at = placeAfterLast();
    },
    next() {
      if (inHand >= abreast) return undefined;
      for (let tried = 0; tried < seats.length; tried += 1) {
        at = at < seats.length ? at : 0;
        const seat = seats[at];
        const item = seat && pick(seat);
        if (seat && isEmptySeat(seat)) {
          seats.splice(at, 1);
          tried -= 1;
        } else at += 1;
        if (!item) continue;
        last = item.tenantId;
        busy.add(item.lane);
        count(item, 1);
        return item;
      }
      return undefined;
    },
    done(item) {
      busy.delete(item.lane);
      count(item, -1);
    },
    jump(to) {
      start = to;
      last = undefined;
      at = placeAfterLast();
    },
    isEmpty: () => seats.every(isEmptySeat),
    isFull: () => inHand >= abreast,
    paced: () =>
      seats.filter((seat) => hasMessages(seat) && room(seat.tenantId) <= 0).map(({ tenantId }) => tenantId),
  };
}

/** Instances begin at different places of a page too, so that they do not reach for the same. */
function seatsOf<T extends Waiting>(items: readonly T[], from: number): Seat<T>[] {
  const seats = new Map<string, Seat<T>>();
  const order = from === 0 ? items : [...items.slice(from), ...items.slice(0, from)];
  for (const item of order) {
    const { tenantId, kind } = item;
    const seat = seats.get(tenantId) ?? { tenantId, asked: [], told: [], work: [] };
    if (seat[kind].push(item) === 1) seats.set(tenantId, seat);
  }
  return [...seats.values()];
}

function byTenant(one: Seat<unknown>, other: Seat<unknown>): number {
  return one.tenantId < other.tenantId ? -1 : 1;
}

function hasMessages({ asked, told }: Seat<unknown>): boolean {
  return asked.length + told.length > 0;
}

function isEmptySeat(seat: Seat<unknown>): boolean {
  return seat.work.length === 0 && !hasMessages(seat);
}
