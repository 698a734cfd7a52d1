import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hopTo, longestHop, readMessage, secondOf, writeMessage } from '../../src/wake/queue-message.ts';

const instants = fc.integer({ min: 0, max: Date.parse('2200-01-01T00:00:00.000Z') });
const WEEK = 7 * 24 * 60 * 60;

describe('a hop of a message', () => {
  test('is what is left when that is less than six days, and six days otherwise', () => {
    expect(hopTo(90_000, 0).hideSeconds).toBe(90);
    expect(hopTo(90_001, 0).hideSeconds).toBe(91);
    expect(hopTo(longestHop * 1_000, 0).hideSeconds).toBe(longestHop);
    expect(hopTo(longestHop * 1_000 + 1, 0).hideSeconds).toBe(longestHop);
    expect(hopTo(0, 90_000).hideSeconds).toBe(0);
  });

  test('is one that Storage Queue takes, for any two instants', () => {
    fc.assert(
      fc.property(instants, instants, (at, now) => {
        const { hideSeconds, keepSeconds } = hopTo(at, now);
        expect(Number.isInteger(hideSeconds) && Number.isInteger(keepSeconds)).toBe(true);
        expect(hideSeconds).toBeGreaterThanOrEqual(0);
        expect(hideSeconds).toBeLessThan(WEEK);
        expect(keepSeconds).toBeGreaterThan(hideSeconds);
      }),
    );
  });

  test('and all hops together end at the time or less than a second later, with as few as can be', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 400 * 86_400_000 }), (start, ahead) => {
        const at = start + ahead;
        let now = start;
        let hops = 0;
        while (now < at) {
          now += hopTo(at, now).hideSeconds * 1_000;
          hops += 1;
        }
        expect(now - at).toBeLessThan(1_000);
        expect(hops).toBe(Math.ceil(Math.ceil(ahead / 1_000) / longestHop));
      }),
    );
  });
});

describe('a message', () => {
  test('says its whole second, and nothing else', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const second = secondOf(at);
        expect(second - at).toBeGreaterThanOrEqual(0);
        expect(second - at).toBeLessThan(1_000);
        const text = writeMessage(second);
        expect(Object.keys(JSON.parse(text))).toEqual(['v', 'at']);
        expect(readMessage(text)).toEqual({ kind: 'wake', at: second });
      }),
    );
  });

  test('of a newer version is known as such; nonsense of any kind is unreadable, never a fault', () => {
    expect(readMessage('{"v":2}')).toEqual({ kind: 'newer' });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readMessage(text).kind).toBe('unreadable');
      }),
    );
  });
});
