import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Network,
  type NetworkStep,
  linkKinds,
  networkOf,
  type StepTimes,
} from '../../src/domain/task-network.ts';

/** `['C', 2, 'A', 'B']`: C takes two days, after A and B. */
type Row = readonly [id: string, days: number, ...after: string[]];

const stepsOf = (rows: readonly Row[]): NetworkStep[] =>
  rows.map(([id, days, ...after]) => ({
    id,
    days,
    notBefore: 0,
    links: after.map((before) => ({ after: before, kind: 'endToStart', lag: 0 })),
  }));

function planOf(steps: readonly NetworkStep[]): Network {
  const network = networkOf(steps);
  if (network.kind === 'circle') throw new Error(`a circle: ${network.ids.join(', ')}`);
  return network;
}

const line = ({ id, earlyStart, earlyEnd, lateStart, lateEnd, slack }: StepTimes) =>
  [id, earlyStart, earlyEnd, lateStart, lateEnd, slack].join(' ');

const slacks = ({ times }: Network) => Object.fromEntries(times.map(({ id, slack }) => [id, slack]));
const critical = ({ times }: Network) => times.filter((step) => step.critical).map(({ id }) => id);

describe('The critical path equals the one of textbooks', () => {
  // B. W. Taylor, Introduction to Management Science, solutions to chapter 8, the first network that is computed.
  it('in a network of seven activities', () => {
    const network = planOf(
      stepsOf([
        ['1-2', 7],
        ['1-3', 10],
        ['2-4', 6, '1-2'],
        ['3-4', 5, '1-3'],
        ['3-5', 4, '1-3'],
        ['4-5', 3, '2-4', '3-4'],
        ['5-6', 2, '3-5', '4-5'],
      ]),
    );
    expect(network.times.map(line)).toEqual([
      '1-2 0 7 2 9 2',
      '1-3 0 10 0 10 0',
      '2-4 7 13 9 15 2',
      '3-4 10 15 10 15 0',
      '3-5 10 14 14 18 4',
      '4-5 15 18 15 18 0',
      '5-6 18 20 18 20 0',
    ]);
    expect(critical(network)).toEqual(['1-3', '3-4', '4-5', '5-6']);
  });

  // The same book, the network after it.
  it('in one of thirteen, with three ways through it', () => {
    const network = planOf(
      stepsOf([
        ['1-2', 8],
        ['1-3', 10],
        ['1-4', 9],
        ['2-5', 6, '1-2'],
        ['2-6', 4, '1-2'],
        ['3-5', 5, '1-3'],
        ['4-5', 0, '1-4'],
        ['4-7', 7, '1-4'],
        ['5-7', 12, '2-5', '3-5', '4-5'],
        ['5-8', 15, '2-5', '3-5', '4-5'],
        ['6-9', 18, '2-6'],
        ['7-8', 4, '4-7', '5-7'],
        ['8-9', 7, '5-8', '7-8'],
      ]),
    );
    expect(network.times.map(line)).toEqual([
      '1-2 0 8 1 9 1',
      '1-3 0 10 0 10 0',
      '1-4 0 9 6 15 6',
      '2-5 8 14 9 15 1',
      '2-6 8 12 16 20 8',
      '3-5 10 15 10 15 0',
      '4-5 9 9 15 15 6',
      '4-7 9 16 20 27 11',
      '5-7 15 27 15 27 0',
      '5-8 15 30 16 31 1',
      '6-9 12 30 20 38 8',
      '7-8 27 31 27 31 0',
      '8-9 31 38 31 38 0',
    ]);
    expect(network.end).toBe(38);
  });

  // J. Heizer, B. Render, Operations Management, the paper mill of the chapter on projects: 15 weeks.
  it('in the paper mill', () => {
    const network = planOf(
      stepsOf([
        ['A', 2],
        ['B', 3],
        ['C', 2, 'A'],
        ['D', 4, 'A', 'B'],
        ['E', 4, 'C'],
        ['F', 3, 'C'],
        ['G', 5, 'D', 'E'],
        ['H', 2, 'F', 'G'],
      ]),
    );
    expect(network.end).toBe(15);
    expect(slacks(network)).toEqual({ A: 0, B: 1, C: 0, D: 1, E: 0, F: 6, G: 0, H: 0 });
  });

  // F. S. Hillier, G. J. Lieberman, Introduction to Operations Research, the plant of the chapter on PERT/CPM: 44 weeks.
  it('in the plant that is built in 44 weeks', () => {
    const network = planOf(
      stepsOf([
        ['A', 2],
        ['B', 4, 'A'],
        ['C', 10, 'B'],
        ['D', 6, 'C'],
        ['E', 4, 'C'],
        ['F', 5, 'E'],
        ['G', 7, 'D'],
        ['H', 9, 'E', 'G'],
        ['I', 7, 'C'],
        ['J', 8, 'F', 'I'],
        ['K', 4, 'J'],
        ['L', 5, 'J'],
        ['M', 2, 'H'],
        ['N', 6, 'K', 'L'],
      ]),
    );
    expect(network.end).toBe(44);
    expect(critical(network)).toEqual(['A', 'B', 'C', 'E', 'F', 'J', 'L', 'N']);
    expect(slacks(network)).toMatchObject({ D: 4, G: 4, H: 4, M: 4, I: 2, K: 1 });
  });
});

describe('Links of every kind', () => {
  const two = (kind: (typeof linkKinds)[number], lag: number) =>
    planOf([
      { id: 'first', days: 5, notBefore: 0, links: [] },
      { id: 'next', days: 3, notBefore: 0, links: [{ after: 'first', kind, lag }] },
    ]).times[1]?.earlyStart;

  it('bind start or end to start or end, with days in between or a head start', () => {
    expect(two('endToStart', 0)).toBe(5);
    expect(two('endToStart', 2)).toBe(7);
    expect(two('endToStart', -2)).toBe(3);
    expect(two('startToStart', 1)).toBe(1);
    expect(two('endToEnd', 0)).toBe(2);
    expect(two('endToEnd', 4)).toBe(6);
    expect(two('startToEnd', 6)).toBe(3);
    // Nothing begins before the first day.
    expect(two('startToEnd', 0)).toBe(0);
  });

  it('leave a step where it was planned when it waits for nobody', () => {
    const { times, end } = planOf([
      { id: 'first', days: 2, notBefore: 0, links: [] },
      { id: 'fixed', days: 1, notBefore: 9, links: [{ after: 'first', kind: 'endToStart', lag: 0 }] },
      { id: 'lost', days: 1, notBefore: 0, links: [{ after: 'gone', kind: 'endToStart', lag: 0 }] },
    ]);
    expect(end).toBe(10);
    expect(times.map(({ earlyStart, slack, freeSlack }) => [earlyStart, slack, freeSlack])).toEqual([
      [0, 7, 7],
      [9, 0, 0],
      [0, 9, 9],
    ]);
  });

  it('that lead back to where they began are named, and only those', () => {
    const circle = networkOf(
      stepsOf([
        ['before', 1],
        ['a', 1, 'before', 'c'],
        ['b', 1, 'a'],
        ['c', 1, 'b'],
        ['behind', 1, 'c'],
      ]),
    );
    expect(circle.kind === 'circle' && circle.ids.toSorted()).toEqual(['a', 'b', 'c']);
    expect(networkOf(stepsOf([['self', 1, 'self']]))).toEqual({ kind: 'circle', ids: ['self'] });
  });
});

describe('In any network', () => {
  const anySteps = fc
    .array(
      fc.record({
        days: fc.nat(9),
        notBefore: fc.oneof(fc.constant(0), fc.nat(30)),
        links: fc.array(
          fc.record({
            back: fc.integer({ min: 1, max: 5 }),
            kind: fc.constantFrom(...linkKinds),
            lag: fc.integer({ min: -2, max: 4 }),
          }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ links, ...row }, at) => ({
        ...row,
        id: String(at),
        links: links.map(({ back, kind, lag }) => ({ after: String(at - back), kind, lag })),
      })),
    );

  it('an early date is the length of the longest way that leads there', () => {
    const gap = (kind: string, before: number, next: number) =>
      ({ endToStart: before, startToStart: 0, endToEnd: before - next, startToEnd: -next })[kind] ?? 0;
    const longest = (steps: readonly NetworkStep[], at: number): number => {
      const step = steps[at];
      if (!step) return 0;
      const ways = step.links.flatMap(({ after, kind, lag }) => {
        const before = steps[Number(after)];
        return before ? [longest(steps, Number(after)) + gap(kind, before.days, step.days) + lag] : [];
      });
      return Math.max(0, step.notBefore, ...ways);
    };
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(planOf(steps).times.map(({ earlyStart }) => earlyStart)).toEqual(
          steps.map((_, at) => longest(steps, at)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('a step slips by its slack without harm, and by a day more the end slips by a day', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, pick) => {
        const { times, end } = planOf(steps);
        const at = pick % steps.length;
        const { earlyStart = 0, slack = 0, freeSlack = 0 } = times[at] ?? {};
        const slipped = (days: number) =>
          planOf(
            steps.map((step, place) => (place === at ? { ...step, notBefore: earlyStart + days } : step)),
          );
        expect(slipped(slack).end).toBe(end);
        expect(slipped(slack + 1).end).toBe(end + 1);
        const others = ({ times: all }: Network) =>
          all.filter((_, place) => place !== at).map((t) => t.earlyStart);
        expect(others(slipped(freeSlack))).toEqual(others(planOf(steps)));
      }),
      { numRuns: 500 },
    );
  });
});
