import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/* The book of security says what holds what; here it is held to that. */

const root = join(import.meta.dirname, '..', '..');
const book = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

interface Row {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly heldBy: readonly string[];
}

const rows: readonly Row[] = book.split('\n').flatMap((line) => {
  const [, id = '', level = '', , , state = '', held = ''] = line.split('|').map((cell) => cell.trim());
  if (!/^V\d+\.\d+\.\d+$/.test(id)) return [];
  return [{ id, level, state, heldBy: [...held.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) }];
});

const isThere = (name: string): boolean =>
  ['.test.ts', '.test.tsx'].some((ending) => existsSync(join(root, 'test', name + ending)));

describe('The book of security', () => {
  it('has a row for each requirement of ASVS 5.0.0 with level 1 or 2, and none twice', () => {
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
    expect(rows.filter(({ level }) => level === '2')).toHaveLength(183);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('names tests that exist, and no row says “test” without one', () => {
    const named = [...book.matchAll(/`([a-z0-9]+\/[a-z0-9-]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named)].filter((name) => !isThere(name))).toEqual([]);
    const bare = rows.filter(({ state, heldBy }) => state.endsWith('test') !== heldBy.length > 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('counts rightly how much is held by tests: more than 60 %', () => {
    const held = rows.filter(({ heldBy }) => heldBy.length > 0).length;
    const share = Math.round((held / rows.length) * 100);
    process.stdout.write(`attack suite: ${held} of ${rows.length} rows of ASVS held by tests, ${share} %\n`);
    expect(book).toContain(`**${held} of ${rows.length} rows (${share} %) are held by an automatic test**`);
    expect(share).toBeGreaterThanOrEqual(60);
  });
});
