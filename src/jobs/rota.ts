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
  /** How many of those that wait could begin at once, if there were hands enough. */
  ready(): number;
  isEmpty(): boolean;
  /** All hands are full. */
  isFull(): boolean;
  /** Tenants whose messages wait for their pace alone. */
  paced(): string[];
}

interface Seat<T> {
  readonly tenantId: string;
  readonly messages: T[];
  readonly work: T[];
}

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
    const message = seat.messages.length > 0 && messagesFree(seat) > 0 ? free(seat.messages) : undefined;
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
      seats = [...Map.groupBy(items, ({ tenantId }) => tenantId)]
        .map(([tenantId, those]) => seatOf(tenantId, those, startsAt))
        .toSorted((one, other) => (one.tenantId < other.tenantId ? -1 : 1));
      at = placeAfterLast();
    },
    next() {
      if (inHand >= abreast) return undefined;
      for (let tried = 0; tried < seats.length; tried += 1) {
        at = at < seats.length ? at : 0;
        const seat = seats[at];
        const item = seat && pick(seat);
        if (seat && seat.messages.length + seat.work.length === 0) {
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
    ready() {
      let ready = 0;
      for (const seat of seats) {
        const messages = Math.min(seat.messages.length, Math.max(0, messagesFree(seat)));
        ready += Math.max(0, Math.min(messages + seat.work.length, mostOfOne - handOf(seat).all));
      }
      return ready;
    },
    isEmpty: () => seats.every(({ messages, work }) => messages.length + work.length === 0),
    isFull: () => inHand >= abreast,
    paced: () =>
      seats
        .filter(({ tenantId, messages }) => messages.length > 0 && room(tenantId) <= 0)
        .map(({ tenantId }) => tenantId),
  };
}

/** Instances begin at different places of a line too; those who are asked for something come first. */
function seatOf<T extends Waiting>(tenantId: string, items: readonly T[], startsAt: number): Seat<T> {
  const from = Math.floor(startsAt * items.length);
  const line = from === 0 ? items : [...items.slice(from), ...items.slice(0, from)];
  const of = (wanted: Waiting['kind']): T[] => line.filter(({ kind }) => kind === wanted);
  return { tenantId, messages: [...of('asked'), ...of('told')], work: of('work') };
}
