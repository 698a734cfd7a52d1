import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import { scopes } from '../domain/scope.ts';
import type { Kept, Store } from '../ports.ts';
import { eachOf, type Journey, PAGE, patiently, type Side } from './journey.ts';

/** How much of one kind a tenant has, and a sum over all of it that does not depend on the order. */
interface Sum {
  readonly count: number;
  /** The sum of the SHA-256 hashes of all documents as canonical JSON, modulo 2^256. */
  readonly hash: bigint;
}

export interface Tally {
  /** By "tenant kind". */
  readonly sums: ReadonlyMap<string, Sum>;
  /** Summaries that name another version of their campaign than the store holds; looked for in the target only. */
  readonly strayed: number;
}

const MODULUS = 1n << 256n;

/** Reads everything and sums it up. What belongs to the engine alone is left out: places of readers, keys, versions. */
export async function tally(journey: Journey, side: Side): Promise<Tally> {
  const sums = new Map<string, Sum>();
  let strayed = 0;
  let cursor: string | null = null;
  do {
    journey.signal.throwIfAborted();
    const from: string | null = cursor;
    const page: Awaited<ReturnType<Store['everything']>> = await patiently(journey, side, () =>
      side.store.everything(from, PAGE),
    );
    for (const kept of page.items) add(sums, kept);
    if (side === journey.to)
      await eachOf(page.items, async (kept) => {
        if (await isStrayed(journey, side, kept)) strayed += 1;
      });
    cursor = page.next;
  } while (cursor !== null);
  return { sums, strayed };
}

function add(sums: Map<string, Sum>, { partition, stored }: Kept): void {
  if (!stored || stored.document.kind === 'relayCursor') return;
  const { document } = stored;
  const said = document.kind === 'summary' ? { ...document, campaignVersion: '' } : document;
  const text = canonicalJson([partition.tenantId, partition.scope, said]);
  const name = `${partition.tenantId} ${document.kind}`;
  const { count, hash } = sums.get(name) ?? { count: 0, hash: 0n };
  const more = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  sums.set(name, { count: count + 1, hash: (hash + more) % MODULUS });
}

async function isStrayed(journey: Journey, side: Side, { stored }: Kept): Promise<boolean> {
  if (stored?.document.kind !== 'summary') return false;
  const { id, tenantId, campaignVersion } = stored.document;
  const home = { tenantId, scope: scopes.campaign(id) };
  const campaign = await patiently(journey, side, () => side.store.get(home, 'campaign', id));
  return (campaign?.version ?? '') !== campaignVersion;
}

export interface Comparison {
  readonly equal: boolean;
  /** A table for people, one line each. */
  readonly lines: readonly string[];
}

/** Both sides beside each other, by tenant and kind. */
export function compare(from: Tally, to: Tally): Comparison {
  const names = [...new Set([...from.sums.keys(), ...to.sums.keys()])].toSorted();
  const rows = names.map((name) => {
    const [source, target] = [from.sums.get(name), to.sums.get(name)];
    const same = source?.count === target?.count && source?.hash === target?.hash;
    return [...name.split(' '), ...cells(source), ...cells(target), same ? 'equal' : 'DIFFERENT'];
  });
  const equal = rows.every((row) => row.at(-1) === 'equal') && to.strayed === 0;
  const strayed =
    to.strayed > 0
      ? [`${to.strayed} summaries in the target name a version that is not their campaign's.`]
      : [];
  return { equal, lines: [...aligned([heading, ...rows]), ...strayed] };
}

const heading = ['tenant', 'kind', 'source', 'hash', 'target', 'hash', ''];

function cells(sum: Sum | undefined): string[] {
  if (!sum) return ['0', '-'];
  return [String(sum.count), sum.hash.toString(16).padStart(64, '0').slice(0, 12)];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
