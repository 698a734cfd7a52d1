import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/approval-analytics.ts';
import { bottlenecks } from '../../src/domain/approval-analytics-bottleneck.ts';
import { median, percentile } from '../../src/domain/approval-analytics-median.ts';
import { commonReasons } from '../../src/domain/approval-analytics-reasons.ts';
import type { ApprovalCourse, CourseAnswer } from '../../src/domain/approval-course.ts';
import { workingClock } from '../../src/domain/working-clock.ts';
import { plainWeek, workingHoursBetween } from '../../src/domain/working-time.ts';

const monday = (time: string): string => `2026-03-02T${time}:00.000Z`;

function answerOf(changes: Partial<CourseAnswer> = {}): CourseAnswer {
  return {
    stageId: 's-1',
    stageName: 'Finance',
    personId: 'mei',
    verb: 'approve',
    askedAt: monday('09:00'),
    at: monday('10:00'),
    reasons: [],
    ...changes,
  };
}

let made = 0;
function courseOf(changes: Partial<ApprovalCourse> = {}): ApprovalCourse {
  const place = { tenantId: 't-1', workspaceId: 'w-1', campaignId: 'c-1' };
  const times = { firstAt: monday('09:00'), lastAt: monday('18:00') };
  const answers = changes.answers ?? [answerOf()];
  made += 1;
  return {
    kind: 'approvalCourse',
    schema: 1,
    id: `r-${made}`,
    ...place,
    routeId: 'launch',
    ...times,
    lapses: [],
    outcome: null,
    ...changes,
    answers,
  };
}

const hoursOf = (_: string, from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 3_600_000;
const day = { from: monday('00:00'), until: '2026-03-03T00:00:00.000Z', hoursOf };

/** A stage answered by Mei once for each of these hours. */
const stageOf = (stageName: string, hours: readonly number[], personId = 'mei'): ApprovalCourse[] =>
  hours.map((taken) =>
    courseOf({
      answers: [
        answerOf({
          stageName,
          personId,
          askedAt: new Date(Date.parse(monday('20:00')) - taken * 3_600_000).toISOString(),
          at: monday('20:00'),
        }),
      ],
    }),
  );

describe('Half and nearly all', () => {
  it.each<[number[], number | undefined, number | undefined]>([
    [[], undefined, undefined],
    [[3], 3, 3],
    [[1, 2], 1.5, 2],
    [[1, 2, 9], 2, 9],
    [Array.from({ length: 20 }, (_, index) => index + 1), 10.5, 19],
    [Array.from({ length: 100 }, (_, index) => index + 1), 50.5, 95],
  ])('of %j are %s and %s', (sorted, half, nearlyAll) => {
    expect(median(sorted)).toBe(half);
    expect(percentile(sorted, 0.95)).toBe(nearlyAll);
  });
});

describe('Figures about approvals', () => {
  it('tell of each person how many answers they gave and how long half and nearly all of them took', () => {
    const { approvers } = analyse([...stageOf('Legal', [1, 2, 6]), ...stageOf('Legal', [4], 'bo')], day);
    expect(approvers).toMatchObject([
      { personId: 'mei', decisions: 3, medianHours: 2, slowHours: 6 },
      { personId: 'bo', decisions: 1, medianHours: 4, slowHours: 4 },
    ]);
  });

  it('take one click that answers several stages as one decision of the person and one in each stage', () => {
    const answers = ['Finance', 'Legal'].map((stageName, index) =>
      answerOf({ stageName, stageId: `s-${index}` }),
    );
    const { all, approvers, stages } = analyse([courseOf({ answers })], day);
    expect(all.decisions).toBe(1);
    expect(approvers).toMatchObject([{ decisions: 1 }]);
    expect(stages.map(({ stageName, decisions }) => [stageName, decisions])).toEqual([
      ['Finance', 1],
      ['Legal', 1],
    ]);
  });

  it('know stages of the same name in different routes apart', () => {
    const { stages } = analyse(
      [courseOf(), courseOf({ routeId: 'budget' }), courseOf({ routeId: null })],
      day,
    );
    expect(stages.map(({ routeId }) => routeId)).toEqual(['launch', 'budget', null]);
  });

  it.each([
    ['the last moment before', '2026-03-01T23:59:59.999Z', 0],
    ['the first moment of', '2026-03-02T00:00:00.000Z', 1],
    ['the last moment of', '2026-03-02T23:59:59.999Z', 1],
    ['the first moment after', '2026-03-03T00:00:00.000Z', 0],
  ])('count an answer in %s the period: %s', (_, at, decisions) => {
    expect(analyse([courseOf({ answers: [answerOf({ at })] })], day).all.decisions).toBe(decisions);
  });

  it('have no hours, rounds or shares where nothing happened', () => {
    const { all, approvers, stages } = analyse([], day);
    expect(all).toEqual({
      decisions: 0,
      medianHours: null,
      slowHours: null,
      rounds: null,
      expired: 0,
      expiredShare: null,
      reasons: [],
    });
    expect([approvers, stages]).toEqual([[], []]);
  });

  it('average the rounds of requests that ended with a yes or a no in the period', () => {
    const ended = (rounds: number, at = monday('12:00')) => courseOf({ outcome: { at, rounds } });
    const courses = [ended(1), ended(2), ended(2), courseOf(), ended(9, '2026-03-09T12:00:00.000Z')];
    expect(analyse(courses, day).all.rounds).toBe(1.7);
  });

  it('say which share of what came to an end here expired, for the stage and for each who let it lapse', () => {
    const lapse = {
      stageId: 's-1',
      stageName: 'Finance',
      personIds: ['mei', 'bo'],
      askedAt: monday('09:00'),
      at: monday('15:00'),
    };
    const lapsed = courseOf({ answers: [], lapses: [lapse] });
    const { all, approvers, stages } = analyse([courseOf(), courseOf(), courseOf(), lapsed], day);
    expect(all).toMatchObject({ decisions: 3, expired: 1, expiredShare: 0.25 });
    expect(stages).toMatchObject([{ expired: 1, expiredShare: 0.25, waitingHours: 9 }]);
    expect(approvers).toMatchObject([
      { personId: 'mei', decisions: 3, expired: 1, expiredShare: 0.25 },
      { personId: 'bo', decisions: 0, medianHours: null, expired: 1, expiredShare: 1 },
    ]);
  });

  it('let a request stand in a stage as long as its slowest answer takes', () => {
    const answers = [answerOf(), answerOf({ personId: 'bo', at: monday('14:00') })];
    const { stages } = analyse([courseOf({ answers })], day);
    expect(stages).toMatchObject([{ decisions: 2, waitingHours: 5, waitingShare: 1 }]);
  });

  it('show a person nothing of what others did, and no bottleneck', () => {
    const courses = [...stageOf('Legal', [8, 8, 8, 8, 8]), ...stageOf('Brand', [1, 1, 1, 1, 1], 'bo')];
    const whole = analyse(courses, day);
    const own = analyse(courses, { ...day, onlyFor: 'mei' });
    expect(whole.stages.map(({ bottleneck }) => bottleneck)).toEqual([{ times: 8 }, null]);
    expect(own.approvers.map(({ personId }) => personId)).toEqual(['mei']);
    expect(own.stages).toMatchObject([{ stageName: 'Legal', decisions: 5, bottleneck: null }]);
    expect(own.all.decisions).toBe(5);
  });
});

describe('A bottleneck', () => {
  const pace = (
    name: string,
    medianHours: number,
    decisions = 5,
    waitingHours = medianHours * decisions,
  ) => ({
    name,
    medianHours,
    decisions,
    waitingHours,
  });
  it.each([
    ['takes twice as long as the other', [pace('a', 4), pace('b', 2)], [['a', 2]]],
    ['is none below twice', [pace('a', 3.9), pace('b', 2)], []],
    ['is none with four answers', [pace('a', 40, 4), pace('b', 2)], []],
    ['is none beside a stage with four answers', [pace('a', 40), pace('b', 2, 4)], []],
    ['is none alone', [pace('a', 40)], []],
    ['is none when requests stand longer elsewhere', [pace('a', 8), pace('b', 2), pace('c', 3, 50)], []],
    ['is none beside stages that take no time', [pace('a', 8), pace('b', 0)], []],
    [
      'is measured by the middle of the others',
      [pace('a', 9), pace('b', 1), pace('c', 3), pace('d', 8)],
      [['a', 3]],
    ],
  ])('%s', (_, stages, expected) => {
    const found = [...bottlenecks(stages)].map(([{ name }, { times }]) => [name, times]);
    expect(found).toEqual(expected);
  });
});

describe('Reasons', () => {
  const words = (text: string) => [{ field: null, words: text }];
  const field = (name: string) => ({ field: name, words: 'Something else each time' });

  it('are the same when they differ in case, spaces and their last sign only', () => {
    const given = ['Logo is wrong', 'logo  is wrong.', 'LOGO IS WRONG!', 'Too dear'].map(words);
    expect(commonReasons(given)).toEqual([
      { field: null, words: 'LOGO IS WRONG!', count: 3 },
      { field: null, words: 'Too dear', count: 1 },
    ]);
  });

  it('count a field that was named, once for each answer', () => {
    const given = [[field('budget'), field('budget'), field('flight')], [field('budget')]];
    expect(commonReasons(given)).toEqual([
      { field: 'budget', words: '', count: 2 },
      { field: 'flight', words: '', count: 1 },
    ]);
  });

  it('are three at most, and never empty', () => {
    expect(commonReasons(['a', 'b', 'c', 'd', ' ', '…'].map(words))).toHaveLength(3);
    expect(commonReasons([words(' … ')])).toEqual([]);
  });
});

describe('A working clock', () => {
  const calendars = [
    plainWeek('Asia/Shanghai'),
    plainWeek('Europe/Berlin'),
    {
      ...plainWeek('Asia/Shanghai'),
      extraWorkdays: new Set(['2026-03-07']),
      daysOff: new Set(['2026-03-04']),
    },
  ];

  it('counts like the slow way, over weekends, lunch, a changed clock and days off', () => {
    const [first, last] = ['2026-03-01T00:00:00.000Z', '2026-04-05T00:00:00.000Z'];
    const start = Date.parse(first);
    for (const calendar of calendars) {
      const clock = workingClock(calendar, first, last);
      for (let step = 0; step < 400; step += 1) {
        const from = new Date(start + step * 4_567_000).toISOString();
        const to = new Date(start + step * 4_567_000 + ((step * 37) % 191) * 3_123_000).toISOString();
        expect(clock(from, to)).toBeCloseTo(workingHoursBetween(calendar, from, to), 9);
      }
    }
  });
});
