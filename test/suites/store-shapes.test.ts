import { describe, expect, test } from 'vitest';
import type { Commit } from '../../src/ports.ts';
import { batchOf } from '../../src/store/batch.ts';
import {
  comparedPaths,
  compositeIndexes,
  cosmosSqlOf,
  countSummariesSql,
  crossPartitionSql,
  registeredSql,
} from '../../src/store/cosmos/question.ts';
import { patterns } from '../../src/store/patterns.ts';
import { chanceFrom } from '../kit/chance.ts';
import { kinds, sample } from './sample-documents.ts';
import { patternNames } from './store-patterns.ts';
import { fresh, home } from './store-scene.ts';

describe('the SQL for Cosmos DB', () => {
  test('names tenant, scope and kind first, in every question', () => {
    for (const name of patternNames) {
      const { kind } = patterns[name];
      for (const sql of [cosmosSqlOf(name, false), cosmosSqlOf(name, true)]) {
        expect(sql).toMatch(
          `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.scope = @scope AND c.kind = '${kind}'`,
        );
        expect(sql).toMatch(/ORDER BY c\.kind .*c\.own\.id (ASC|DESC)$/);
      }
    }
    expect(countSummariesSql).toMatch('c.tenantId = @tenantId AND c.scope = @scope');
  });

  test('is asked over all partitions for due items only', () => {
    const unbound = registeredSql().filter(
      (sql) => !sql.includes('c.tenantId = @tenantId AND c.scope = @scope'),
    );
    expect(unbound).toEqual(crossPartitionSql);
    expect(unbound).toEqual([expect.stringContaining("c.kind = 'due'")]);
  });

  test('spells a place out, because rows of values cannot be compared there', () => {
    expect(cosmosSqlOf('runsOfWorkspace', true)).toBe(
      "SELECT * FROM c WHERE c.tenantId = @tenantId AND c.scope = @scope AND c.kind = 'reportRun'" +
        ' AND c.dueAt <= @after0 AND ((c.dueAt < @after0) OR (c.dueAt = @after0 AND c.own.id < @after1))' +
        ' ORDER BY c.kind DESC, c.dueAt DESC, c.own.id DESC',
    );
    expect(cosmosSqlOf('cardsOfSubject', false)).toBe(
      "SELECT * FROM c WHERE c.tenantId = @tenantId AND c.scope = @scope AND c.kind = 'postedCard'" +
        ' AND c.subject.kind = @subjectKind AND c.subject.id = @subjectId ORDER BY c.kind ASC, c.own.id ASC',
    );
  });

  test('has the composite index that each order of several fields needs, once', () => {
    const indexes = compositeIndexes().map((index) => JSON.stringify(index));
    expect(new Set(indexes).size).toBe(indexes.length);
    const board = ['/kind', '/status', '/startKey', '/own/id'].map((path) => ({ path, order: 'ascending' }));
    expect(indexes).toContain(JSON.stringify(board));
    expect(indexes.length).toBeLessThanOrEqual(patternNames.length);
    expect(comparedPaths()).toEqual(expect.arrayContaining(['/own/id', '/subject/id', '/wakeAt']));
    expect(comparedPaths()).not.toContain('/title');
  });
});

describe('a commit that may be rebuilt', () => {
  const derived = (commit: Commit): boolean => {
    const batch = batchOf(home, commit, true);
    return batch !== 'tooLarge' && batch.derived;
  };
  const make = (kind: (typeof kinds)[number]) => sample(kind, home, 'x', chanceFrom(1));

  test('holds projections and cursors only', () => {
    const rebuilt = kinds.filter((kind) => kind !== 'event' && derived({ put: fresh(make(kind)) }));
    expect(rebuilt).toEqual([
      'actLine',
      'summary',
      'approvalCourse',
      'workItem',
      'boardStamp',
      'relayCursor',
    ]);
    expect(derived({ remove: [{ kind: 'summary', id: 'x', ifVersion: 'any' }] })).toBe(true);
  });

  test('holds no event, no due item, no key of a request and nothing else', () => {
    const put = fresh(make('summary'));
    const more: Commit[] = [
      { events: [sample('event', home, 'e', chanceFrom(1))] },
      { due: [sample('due', home, 'd', chanceFrom(1))] },
      { once: 'key' },
      { remove: [{ kind: 'task', id: 't', ifVersion: 'any' }] },
    ];
    expect(more.map((one) => derived({ put, ...one }))).toEqual([false, false, false, false]);
  });
});
