import { type Container, type Item, livingItems, type Range, rangeOf, rangeWithId } from './account.ts';
import { CHARGE_IN_VAIN, chargeToRead } from './charge.ts';
import { placeOfKey } from './hash.ts';
import { keyIn } from './partition.ts';
import type { PageFault } from './questions.ts';
import { type Answer, type Call, Refused } from './wire.ts';

/**
 * The feed of changes of one range, of a part of it, or of one partition: the last version of each item after a
 * place, in the order of commits. Deletes do not show. The items of one commit come together, even when the page grows.
 */
export function answerFeed(call: Call, container: Container, now: number, fault: PageFault): Answer {
  const { range, holds } = scopeIn(call, container);
  const after = placeIn(call, range);
  if (fault.isEmpty) return notified([], after, container);
  const since = sinceIn(call);
  const changes = livingItems(container, now)
    .filter((item) => holds(item) && item.lsn > after && Number(item.body._ts) * 1000 >= since)
    .toSorted((one, other) => one.lsn - other.lsn || one.turn - other.turn);
  const most = Math.min(fault.most ?? Infinity, Number(call.headers.get('x-ms-max-item-count') ?? 100));
  const last = changes[Math.min(most, changes.length) - 1]?.lsn;
  if (last === undefined)
    return { status: 304, headers: { etag: `"${range.lsn}"` }, requestUnits: CHARGE_IN_VAIN };
  return notified(
    changes.filter(({ lsn }) => lsn <= last),
    last,
    container,
  );
}

function notified(items: readonly Item[], place: number, container: Container): Answer {
  const documents = items.map(({ body, lsn }) => ({ ...body, _lsn: lsn }));
  return {
    status: 200,
    headers: { etag: `"${place}"`, 'x-ms-item-count': String(documents.length) },
    body: { _rid: container.rid, Documents: documents, _count: documents.length },
    requestUnits: chargeToRead(items.reduce((bytes, item) => bytes + item.bytes, 0)),
  };
}

interface Scope {
  readonly range: Range;
  holds(item: Item): boolean;
}

function scopeIn(call: Call, container: Container): Scope {
  if (call.headers.has('x-ms-documentdb-partitionkey')) {
    const place = placeOfKey(keyIn(call, container));
    return { range: rangeOf(container, place), holds: (item) => item.place === place };
  }
  const id = call.headers.get('x-ms-documentdb-partitionkeyrangeid');
  if (id === undefined) throw new Refused(400, 'The feed is read by partition key or by range.');
  const range = rangeWithId(container, id);
  const [from, to] = [call.headers.get('x-ms-start-epk'), call.headers.get('x-ms-end-epk')];
  if (
    (from === undefined) !== (to === undefined) ||
    (from !== undefined) !== call.headers.has('x-ms-read-key-type')
  )
    throw new Refused(400, 'A part of a range has a start, an end, and the kind of key.');
  const [min, max] = [larger(from ?? '', range.min), to !== undefined && to < range.max ? to : range.max];
  return { range, holds: ({ place }) => min <= place && place < max };
}

const larger = (one: string, other: string): string => (one > other ? one : other);

function placeIn({ headers }: Call, range: Range): number {
  const asked = headers.get('if-none-match');
  if (asked === undefined) return 0;
  if (asked === '*') return range.lsn;
  const [, place] = /^"(\d+)"$/.exec(asked) ?? [];
  if (place === undefined || Number(place) > range.lsn)
    throw new Refused(400, `The feed has no place ${asked}.`);
  return Number(place);
}

function sinceIn({ headers }: Call): number {
  const text = headers.get('if-modified-since');
  const since = text === undefined ? -Infinity : Date.parse(text);
  if (Number.isNaN(since)) throw new Refused(400, 'If-Modified-Since is no date.');
  return since;
}
