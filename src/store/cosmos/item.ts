import { createHash } from 'node:crypto';
import type { Documents, Kind } from '../../domain/documents.ts';
import type { Partition, Stored } from '../../ports.ts';
import { lift } from '../upcast.ts';

/** What the engine writes beside a document. */
export interface Own {
  /** The document's own id; `id` is that of the item. */
  readonly id: string;
  /** Which commit wrote the item: how a commit whose answer was lost is recognised. */
  readonly commit: string;
  /** The place of an event among those of its commit. */
  readonly place?: number;
  /** An event that was rewritten after it was told: the feed of changes brings it once more, and nobody is told. */
  readonly redacted?: true;
}

/** A document as it stands in the container: its fields, and beside them `scope`, `own` and perhaps `ttl`. */
export type Item = { [field: string]: unknown; id: string; tenantId: string; scope: string; own: Own };

/** An item as the account gives it back. */
export interface StoredItem {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly tenantId: string;
  readonly scope: string;
  readonly kind: string;
  readonly own: Own;
  readonly _etag: string;
}

const LONGEST_ID = 250;

/** The id of an item: unique in its partition, legal for Cosmos DB (no / \ ? #), at most 255 characters. */
export function itemId(kind: Kind | 'once' | 'mark', id: string): string {
  const legal = id.replaceAll(/[^A-Za-z0-9_.~-]/gu, (sign) => `=${(sign.codePointAt(0) ?? 0).toString(16)}=`);
  if (kind.length + legal.length < LONGEST_ID) return `${kind}~${legal}`;
  return `${kind}~=${createHash('sha256').update(id).digest('hex')}`;
}

export function itemOf(
  { tenantId, scope }: Partition,
  kind: Kind | 'once' | 'mark',
  id: string,
  { body, ...own }: { readonly body: object } & Omit<Own, 'id'>,
): Item {
  return { ...body, tenantId, scope, kind, id: itemId(kind, id), own: { id, ...own } };
}

/** The document in an item. One of another partition is never handed on, whoever mixed them up. */
export function storedFrom<K extends Kind>(
  kind: K,
  item: StoredItem,
  partition: Partition = item,
): Stored<Documents[K]> {
  const { tenantId, scope, own, _etag } = item;
  if (tenantId !== partition.tenantId || scope !== partition.scope || item.kind !== kind)
    throw new Error(`The container gave ${item.kind} ${own.id} of another partition.`);
  const fields = Object.entries(item).filter(([field]) => !isOurs(field, kind));
  return { document: lift(kind, { ...Object.fromEntries(fields), id: own.id }), version: _etag };
}

/** Fields of the service begin with an underscore; due items know their scope themselves. */
function isOurs(field: string, kind: Kind): boolean {
  return field.startsWith('_') || field === 'own' || field === 'ttl' || (field === 'scope' && kind !== 'due');
}
