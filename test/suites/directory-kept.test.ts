import { describe, expect, it } from 'vitest';
import { type Kept, createKept } from '../../src/directory/kept.ts';
import { createTestClock } from '../kit/clock.ts';

const clock = createTestClock();

/** Asks for a key; gives whether it had to be made. */
async function isMade(kept: Kept<string>, key: string, weight = 1, forMs = 60_000): Promise<boolean> {
  let made = false;
  await kept.through([key], async () => {
    made = true;
    return { value: key, forMs, weight };
  });
  return made;
}

describe('What is kept for a while', () => {
  it('stays within its bound: what was not asked for longest goes first', async () => {
    const kept = createKept<string>(clock, 3);
    for (const key of ['a', 'b', 'c']) await isMade(kept, key);
    expect(await isMade(kept, 'a')).toBe(false);
    await isMade(kept, 'd');
    expect(await isMade(kept, 'a')).toBe(false);
    expect(await isMade(kept, 'b')).toBe(true);
  });

  it('weighs what it is told, and what is too heavy is not kept at all', async () => {
    const kept = createKept<string>(clock, 10);
    await isMade(kept, 'light', 2);
    await isMade(kept, 'too heavy', 11);
    expect(await isMade(kept, 'too heavy', 11)).toBe(true);
    expect(await isMade(kept, 'light', 2)).toBe(false);
    await isMade(kept, 'heavy', 9);
    expect(await isMade(kept, 'light', 2)).toBe(true);
  });

  it('gives its place back when it is forgotten or made anew', async () => {
    const kept = createKept<string>(clock, 2);
    for (let round = 0; round < 5; round += 1) {
      await isMade(kept, 'a');
      kept.forget(['a']);
    }
    await isMade(kept, 'a');
    await isMade(kept, 'b');
    expect(await isMade(kept, 'a')).toBe(false);
    expect(await isMade(kept, 'b')).toBe(false);
  });

  it('is made once for all who ask at the same time, and again after a failure', async () => {
    const kept = createKept<string>(clock, 2);
    let tries = 0;
    const failing = () =>
      kept.through(['x'], async () => {
        tries += 1;
        throw new Error('as planned');
      });
    const outcomes = await Promise.allSettled([failing(), failing()]);
    expect(outcomes.map(({ status: outcome }) => outcome)).toEqual(['rejected', 'rejected']);
    expect(tries).toBe(1);
    expect(await isMade(kept, 'x')).toBe(true);
  });
});
