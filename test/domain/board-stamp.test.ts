import { describe, expect, it } from 'vitest';
import { BoardStamp, stamped, writtenSince } from '../../src/domain/board-stamp.ts';

const where = { tenantId: 't-1', workspaceId: 'w-1' };

describe('The stamp of a board', () => {
  it('tells which summaries were written since it was last looked at', () => {
    const first = stamped(undefined, where, ['a', 'b']);
    const second = stamped(first, where, ['c', 'a', 'c']);
    expect(BoardStamp.parse(second)).toEqual(second);
    expect(writtenSince(second, first.written)).toEqual(['c', 'a']);
    expect(writtenSince(second, second.written)).toEqual([]);
    expect(writtenSince(second, 0)).toEqual(['a', 'b', 'c']);
  });

  it('says so when it is too long ago to tell, or from another life of the store', () => {
    const many = Array.from({ length: 600 }, (_, index) => `c-${index}`);
    const stamp = stamped(undefined, where, many);
    expect(stamp.recent).toHaveLength(500);
    expect(writtenSince(stamp, 99)).toBeUndefined();
    expect(writtenSince(stamp, 100)).toHaveLength(500);
    expect(writtenSince(stamp, 601)).toBeUndefined();
  });
});
