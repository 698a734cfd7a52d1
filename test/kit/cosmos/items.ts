import { type Container, type Item, lives, type Range, rangeOf, ridOf } from './account.ts';
import { CHARGE_IN_VAIN, chargeToRead, chargeToReplace, chargeToWrite } from './charge.ts';
import { timeToLive } from './definition.ts';
import { placeOfKey } from './hash.ts';
import { checkBelongs } from './partition.ts';
import { isObject, type Json, type PartitionKey, Refused } from './wire.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** One commit in one logical partition, not yet visible to anybody. */
export interface Draft {
  readonly container: Container;
  readonly key: PartitionKey;
  readonly now: number;
  readonly range: Range;
  /** What shall stand under an id; undefined where nothing shall. */
  readonly changes: Map<string, Item | undefined>;
  turn: number;
}

export interface Done {
  readonly status: number;
  readonly item?: Item;
  readonly requestUnits: number;
}

/** The conditions on the version of one item. */
export interface Guard {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export function openDraft(container: Container, key: PartitionKey, now: number): Draft {
  return { container, key, now, range: rangeOf(container, placeOfKey(key)), changes: new Map(), turn: 0 };
}

/** Makes a draft the truth, with all its items in one commit. A draft that only read leaves no trace. */
export function commitDraft({ container, key, range, changes }: Draft): void {
  if (changes.size === 0) return;
  range.lsn += 1;
  const text = JSON.stringify(key);
  const items = container.partitions.get(text) ?? new Map<string, Item>();
  container.partitions.set(text, items);
  for (const [id, item] of changes) {
    if (item) items.set(id, item);
    else items.delete(id);
  }
}

function standing({ container, key, now, changes }: Draft, id: string): Item | undefined {
  if (changes.has(id)) return changes.get(id);
  const item = container.partitions.get(JSON.stringify(key))?.get(id);
  return item && lives(item, now) ? item : undefined;
}

export function createItem(draft: Draft, body: Json): Done {
  const id = idFrom(body);
  if (standing(draft, id))
    throw new Refused(409, `There is an item ${id} already.`, { requestUnits: CHARGE_IN_VAIN });
  const item = write(draft, body, undefined);
  return { status: 201, item, requestUnits: chargeToWrite(item.bytes) };
}

export function upsertItem(draft: Draft, body: Json): Done {
  const before = standing(draft, idFrom(body));
  const item = write(draft, body, before);
  return before
    ? { status: 200, item, requestUnits: chargeToReplace(item.bytes) }
    : { status: 201, item, requestUnits: chargeToWrite(item.bytes) };
}

export function replaceItem(draft: Draft, id: string, body: Json, guard: Guard): Done {
  if (idFrom(body) !== id) throw new Refused(400, `The document has another id than ${id}.`);
  const item = write(draft, body, existing(draft, id, guard));
  return { status: 200, item, requestUnits: chargeToReplace(item.bytes) };
}

export function deleteItem(draft: Draft, id: string, guard: Guard): Done {
  const item = existing(draft, id, guard);
  draft.changes.set(id, undefined);
  return { status: 204, requestUnits: chargeToWrite(item.bytes) };
}

export function readItem(draft: Draft, id: string, guard: Guard): Done {
  const item = existing(draft, id, {});
  if (guard.ifNoneMatch === item.body._etag) return { status: 304, item, requestUnits: CHARGE_IN_VAIN };
  return { status: 200, item, requestUnits: chargeToRead(item.bytes) };
}

function existing(draft: Draft, id: string, { ifMatch }: Guard): Item {
  const item = standing(draft, id);
  if (!item)
    throw new Refused(404, `There is no item ${id}.`, { subStatus: 0, requestUnits: CHARGE_IN_VAIN });
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== item.body._etag)
    throw new Refused(412, `The item ${id} has another ETag.`, { requestUnits: CHARGE_IN_VAIN });
  return item;
}

function idFrom({ id }: Json): string {
  if (
    typeof id !== 'string' ||
    id === '' ||
    /[/\\?#]/.test(id) ||
    id.endsWith(' ') ||
    Buffer.byteLength(id) > 1023
  )
    throw new Refused(400, 'The id of an item is a text of at most 1,023 bytes without / \\ ? #.');
  return id;
}

const SYSTEM = ['_rid', '_self', '_etag', '_attachments', '_ts', '_lsn'];

function write(draft: Draft, given: Json, before: Item | undefined): Item {
  const { container, key, range, now } = draft;
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => !SYSTEM.includes(name)));
  const id = idFrom(own);
  checkBelongs(own, key, container);
  const bytes = Buffer.byteLength(JSON.stringify(own));
  if (bytes > MOST_BYTES) throw new Refused(413, `The item ${id} is larger than 2 MB.`);
  const [lsn, turn] = [range.lsn + 1, draft.turn++];
  const rid = before?.rid ?? ridOf(...container.numbers, ++container.ridsGiven);
  const seconds = Math.floor(now / 1000);
  const body = {
    ...own,
    _rid: rid,
    _self: `${container.self}docs/${rid}/`,
    _etag: `"${etag(range.id, lsn, turn)}"`,
    _attachments: 'attachments/',
    _ts: seconds,
  };
  const endsAt = endOf(own, container.definition.defaultTtl, seconds);
  const item = { id, key, place: placeOfKey(key), rid, lsn, turn, bytes, body, endsAt };
  draft.changes.set(id, item);
  return item;
}

function etag(range: string, lsn: number, turn: number): string {
  const part = (value: number, width: number): string => value.toString(16).padStart(width, '0');
  return `${part(lsn, 8)}-${part(turn, 4)}-${part(Number(range), 4)}-0000-000000000000`;
}

/** An item's own time to live counts only in a container that has one. */
function endOf({ ttl }: Json, defaultTtl: number | undefined, seconds: number): number | undefined {
  const own = ttl === undefined ? undefined : timeToLive(ttl);
  if (defaultTtl === undefined) return undefined;
  const living = own ?? defaultTtl;
  return living === -1 ? undefined : (seconds + living) * 1000;
}

/** The body of a request as an item, or 400. */
export function itemFrom(value: unknown): Json {
  if (!isObject(value)) throw new Refused(400, 'An item is a JSON object.');
  return value;
}
