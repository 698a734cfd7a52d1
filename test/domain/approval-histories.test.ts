import { describe, expect, it } from 'vitest';
import { play } from './approval-model/play.ts';

/** Fixed, so that a red run can be played again; the bench plays a million from a seed of the day. */
const histories = 6_000;

describe('Whatever happens to a request', { timeout: 120_000 }, () => {
  it('has one outcome, that of its answers, given by those who were asked, and can always get one', () => {
    const faults = [];
    for (let seed = 1; seed <= histories && faults.length < 5; seed += 1) {
      const played = play(seed);
      if (played.faults.length > 0) faults.push({ seed, ...played });
    }
    expect(faults).toEqual([]);
  });

  it('comes in all colours', () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const { status } = play(seed);
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
    const wanted = ['inStage', 'approved', 'rejected', 'changesRequested', 'withdrawn', 'expired'];
    expect(wanted.filter((status) => (seen.get(status) ?? 0) < 10)).toEqual([]);
  });

  it('happens again with the same seed', () => {
    expect(play(4_711)).toEqual(play(4_711));
  });
});
