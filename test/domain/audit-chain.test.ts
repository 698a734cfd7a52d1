import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type AuditFindings,
  type ChainEnd,
  auditCheck,
  chainEnd,
  sealEvents,
} from '../../src/domain/audit-chain.ts';
import { type AuditHead, type AuditRecord, type AuditRoot, emptyHead } from '../../src/domain/audit.ts';
import type { Event, Happening } from '../../src/domain/event.ts';
import { merkleAdd, merkleEmpty, merkleRoot } from '../../src/domain/merkle.ts';
import { chanceFrom } from '../kit/chance.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const decided: Happening = {
  type: 'approval.decided',
  requestId: 'request',
  round: 1,
  verb: 'reject',
  comment: 'Too dear',
  closed: true,
  onBehalfOf: 'otto',
};
const edited: Happening = {
  type: 'campaign.edited',
  changes: [
    { field: 'name', from: 'Coast', to: 'Coast film' },
    { field: 'ownerId', from: 'lin', to: 'bo' },
  ],
};

const event = (id: string, what: Happening = decided): Event => ({
  kind: 'event',
  schema: 1,
  id,
  tenantId: 'lumo',
  workspaceId: 'brand',
  campaignId: 'c1',
  at: '2026-03-02T09:00:00.000Z',
  actorId: 'mei',
  what,
});

type Line = AuditRecord | AuditRoot;

/** A chain over several days, its roots where the days end. */
function chainOf(days: readonly (readonly [day: string, count: number])[]): {
  lines: Line[];
  head: AuditHead;
} {
  const lines: Line[] = [];
  let end: ChainEnd | undefined;
  let salts = 0;
  for (const [day, count] of days)
    for (let at = 0; at < count; at += 1) {
      const what = at % 2 === 0 ? decided : edited;
      const newSalt = (): string => `salt ${(salts += 1)}`;
      const sealed = sealEvents(end, [event(`${day}-${at}`, what)], { day, newSalt, hashOf });
      ({ end } = sealed);
      lines.push(...(sealed.root ? [sealed.root] : []), ...sealed.records);
    }
  if (!end) throw new Error('There is no chain.');
  return { lines, head: end.head };
}

function findingsIn(lines: readonly Line[]): AuditFindings {
  const check = auditCheck(hashOf);
  for (const line of lines) {
    if (line.kind === 'auditRoot') check.root(line);
    else check.record(line);
  }
  return check.end();
}

const days = [
  ['2026-03-02', 7],
  ['2026-03-03', 1],
  ['2026-03-05', 12],
] as const;

describe('The chain of a tenant', () => {
  it('has every event once, in order, under a root for each day that is over', () => {
    const { lines, head } = chainOf(days);
    const found = findingsIn(lines);
    expect(found).toMatchObject({ faults: [], records: 20, roots: 2, erased: 0, first: 1 });
    expect(found.last).toEqual({ sequence: head.sequence, hash: head.hash });
  });

  it('leaves out an event that it is told of again', () => {
    const told = (end: ChainEnd | undefined, ...ids: [string, ...string[]]) => {
      const [first, ...others] = ids;
      return sealEvents(end, [event(first), ...others.map((id) => event(id))], {
        day: '2026-03-02',
        newSalt: () => 's',
        hashOf,
      });
    };
    const once = told(undefined, 'a', 'b');
    const twice = told(once.end, 'a', 'b');
    expect([twice.records, twice.end]).toEqual([[], once.end]);
    expect(told(once.end, 'b', 'c').records.map(({ sequence }) => sequence)).toEqual([3]);
  });

  it('is taken up by whoever reads an old head and the records since, as if it had never been put down', () => {
    const { lines, head } = chainOf(days);
    const records = lines.filter((line) => line.kind === 'auditRecord');
    const ofTheDay = records.filter(({ day }) => day === '2026-03-05');
    const begin = { ...emptyHead('lumo', '2026-03-05'), sequence: 8, hash: records[7]?.hash ?? '', first: 9 };
    const taken = chainEnd(begin, records, hashOf);
    expect(taken.head).toEqual(head);
    expect(taken.recent).toHaveLength(20);
    expect(chainEnd(head, ofTheDay, hashOf)).toEqual({ head, recent: taken.recent.slice(8) });
    const again = sealEvents(taken, [event('2026-03-02-0'), event('2026-03-05-11')], {
      day: '2026-03-05',
      newSalt: () => 's',
      hashOf,
    });
    expect(again.records).toEqual([]);
  });

  it('stays on the day that it has reached when the clock steps back', () => {
    const { lines } = chainOf([
      ['2026-03-03', 2],
      ['2026-03-02', 2],
    ]);
    expect(lines.map((line) => line.kind === 'auditRecord' && line.day)).toEqual(
      Array.from({ length: 4 }, () => '2026-03-03'),
    );
    expect(findingsIn(lines).faults).toEqual([]);
  });

  it('keeps who and their words apart from what happened', () => {
    const { lines } = chainOf([['2026-03-02', 2]]);
    expect(lines).toMatchObject([
      {
        facts: { campaignId: 'c1', what: { type: 'approval.decided', verb: 'reject' } },
        personal: { actorId: 'mei', onBehalfOf: 'otto', comment: 'Too dear' },
      },
      {
        facts: { what: { type: 'campaign.edited', changes: [] } },
        personal: {
          actorId: 'mei',
          changes: [{ field: 'name' }, { field: 'ownerId', from: 'lin', to: 'bo' }],
        },
      },
    ]);
    for (const line of lines)
      expect(JSON.stringify(line.kind === 'auditRecord' && line.facts)).not.toMatch(/mei|otto|dear|lin"/);
  });

  it('holds when the personal part of a record is taken away with its salt', () => {
    const { lines } = chainOf(days);
    const erased = lines.map((line, at) =>
      at % 3 === 0 && line.kind === 'auditRecord' ? { ...line, personal: null, salt: null } : line,
    );
    const found = findingsIn(erased);
    expect(found.faults).toEqual([]);
    expect(found.erased).toBeGreaterThan(5);
  });
});

describe('A chain in which somebody', () => {
  const { lines } = chainOf(days);
  const chance = chanceFrom(20_260_302);
  const records = lines.flatMap((line, at) => (line.kind === 'auditRecord' ? [at] : []));
  const at = (place: number): AuditRecord => {
    const line = lines[place];
    if (line?.kind !== 'auditRecord') throw new Error('No record.');
    return line;
  };
  const bent = (place: number, change: Partial<AuditRecord>): Line[] =>
    lines.with(place, { ...at(place), ...change });
  const other = (text: string): string => hashOf(`another ${text}`);

  const tricks: readonly [string, (place: number) => Line[]][] = [
    ['altered a fact', (place) => bent(place, { facts: { ...at(place).facts, campaignId: 'c2' } })],
    ['altered who acted', (place) => bent(place, { personal: { ...at(place).personal, actorId: 'bo' } })],
    ['altered a salt', (place) => bent(place, { salt: 'other' })],
    ['took the person away and left the salt', (place) => bent(place, { personal: null })],
    ['took the salt away and left the person', (place) => bent(place, { salt: null })],
    ['altered a digest', (place) => bent(place, { personalDigest: other('digest') })],
    ['altered a hash', (place) => bent(place, { hash: other('hash') })],
    ['altered what stands before', (place) => bent(place, { previous: other('previous') })],
    ['altered the day', (place) => bent(place, { day: '2026-03-04' })],
    ['altered the id', (place) => bent(place, { id: '000000000099' })],
    ['altered the tenant', (place) => bent(place, { tenantId: 'other' })],
    ['counted otherwise', (place) => bent(place, { sequence: at(place).sequence + 1 })],
    ['said something twice', (place) => lines.toSpliced(place, 0, at(place))],
  ];
  it.each(tricks)('%s is found out at any place', (_, trick) => {
    for (const place of records) expect(findingsIn(trick(place)).faults, `record ${place}`).not.toEqual([]);
  });

  it('removed a record is found out, unless it is the first or the last of the piece', () => {
    for (const place of records.slice(1, -1))
      expect(findingsIn(lines.toSpliced(place, 1)).faults).not.toEqual([]);
    expect(findingsIn(lines.slice(0, -1)).last).not.toEqual(findingsIn(lines).last);
  });

  it('exchanged two records is found out', () => {
    for (let time = 0; time < 100; time += 1) {
      const [one, two] = [chance.pick(records), chance.pick(records)];
      if (one === two) continue;
      expect(findingsIn(lines.with(one, at(two)).with(two, at(one))).faults).not.toEqual([]);
    }
  });

  it('hashed everything anew is found out by the root of a day', () => {
    const { lines: anew } = chainOf([
      ['2026-03-02', 6],
      ['2026-03-03', 2],
      ['2026-03-05', 12],
    ]);
    const roots = lines.filter((line) => line.kind === 'auditRoot');
    let root = 0;
    const forged = anew.map((line) => (line.kind === 'auditRoot' ? (roots[root++] ?? line) : line));
    expect(findingsIn(forged).faults.map(({ what }) => what)).toContain('root');
  });

  it('altered a root is found out', () => {
    const place = lines.findIndex(({ kind }) => kind === 'auditRoot');
    const line = lines[place];
    if (line?.kind !== 'auditRoot') throw new Error('No root.');
    expect(findingsIn(lines.with(place, { ...line, root: other('root') })).faults).toEqual([
      { sequence: 7, what: 'root' },
    ]);
  });
});

describe('A piece from the middle', () => {
  it('is held against the roots of the days that are whole in it', () => {
    const { lines } = chainOf(days);
    const piece = lines.slice(4);
    expect(findingsIn(piece)).toMatchObject({ faults: [], first: 5, roots: 2 });
  });
});

describe('The root over all leaves', () => {
  /** RFC 9162 §2.1.1, word by word: split at the largest power of two below the count. */
  const byTheBook = (leaves: readonly string[]): string => {
    const [only] = leaves;
    if (only === undefined) return hashOf('empty');
    if (leaves.length === 1) return hashOf(`leaf ${only}`);
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
    return hashOf(`node ${byTheBook(leaves.slice(0, split))} ${byTheBook(leaves.slice(split))}`);
  };

  it('is that of the book for every count up to 70', () => {
    const leaves: string[] = [];
    let peaks = [...merkleEmpty];
    for (let count = 0; count <= 70; count += 1) {
      expect(merkleRoot(peaks, hashOf), `${count} leaves`).toBe(byTheBook(leaves));
      leaves.push(`leaf ${count}`);
      peaks = merkleAdd(peaks, `leaf ${count}`, hashOf);
    }
  });
});
