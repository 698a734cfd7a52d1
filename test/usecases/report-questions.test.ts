import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportRun } from '../../src/domain/report.ts';
import { scopes } from '../../src/domain/scope.ts';
import { readReportNotice } from '../../src/usecases/notices/report-notice.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { answerQuestion, askOwner } from '../../src/usecases/reports/questions.ts';
import { readRun } from '../../src/usecases/reports/read-runs.ts';
import { granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let runId: string;
const which = () => ({ workspaceId, runId });

/** Mei's weekly report went to her, Lin and Bo. */
beforeEach(async () => {
  desk = await openDesk();
  granted(
    await createSchedule(desk.doors, desk.actors.mei, {
      workspaceId,
      once: 'schedule-0001',
      name: 'Weekly figures',
      recipientIds: ['mei', 'lin', 'bo'],
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '09:00',
      zone: 'Asia/Shanghai',
    }),
  );
  desk.clock.passUntil('2026-03-09T01:00:00.000Z');
  await desk.jobs.settle();
  const partition = { tenantId, scope: scopes.reports(workspaceId) };
  const [run] = await readAll(desk.store, partition, 'runsOfWorkspace', {});
  runId = (run?.document satisfies ReportRun | undefined)?.id ?? '';
});

const ask = (who: 'lin' | 'bo' | 'mei' | 'gus', text = 'Why did the leads double?', once = 'ask-0001') =>
  askOwner(desk.doors, desk.actors[who], { ...which(), once, text });
const questionsOf = async (who: 'lin' | 'bo' | 'mei') =>
  granted(await readRun(desk.doors, desk.actors[who], which())).questions ?? [];
const cards = (who: string) =>
  desk.messenger.of(who).flatMap(({ notice }) => (notice.kind === 'reportQuestion' ? [notice] : []));

describe('A question about a report', () => {
  it('goes to its owner once, and is seen by nobody else', async () => {
    granted(await ask('lin'));
    const before = desk.commits();
    granted(await ask('lin'));
    expect(desk.commits()).toBe(before);
    await desk.jobs.settle();
    expect(cards('mei')).toMatchObject([
      { question: { text: 'Why did the leads double?' }, answer: undefined, mayAnswer: true },
    ]);
    expect(await questionsOf('lin')).toHaveLength(1);
    expect(await questionsOf('mei')).toHaveLength(1);
    expect(await questionsOf('bo')).toEqual([]);
    const mine = async (who: 'lin' | 'mei') =>
      granted(await readReportNotice(desk.doors, desk.actors[who], which())).mine?.mayAsk;
    expect([await mine('lin'), await mine('mei')]).toEqual([true, false]);
  });

  it('is answered by the owner alone, once, and whoever asked has the answer', async () => {
    const [question] = granted(await ask('lin'));
    const answer = (who: 'lin' | 'mei' | 'bo', text = 'The fair opened.') =>
      answerQuestion(desk.doors, desk.actors[who], { ...which(), questionId: question?.id ?? '', text });
    expect(await answer('bo')).toMatchObject({ refused: 'notAllowed' });
    expect(await answer('lin')).toMatchObject({ refused: 'notAllowed' });
    granted(await answer('mei'));
    granted(await answer('mei'));
    expect(await answer('mei', 'No, the film did.')).toMatchObject({ refused: 'stale' });
    await desk.jobs.settle();
    expect(cards('lin')).toMatchObject([{ answer: { text: 'The fair opened.' }, mayAnswer: false }]);
    expect((await questionsOf('lin'))[0]?.answer).toMatchObject({ byId: 'mei', text: 'The fair opened.' });
    expect(desk.problems).toEqual([]);
  });

  it('needs words and a report that one reads, and is not asked of oneself', async () => {
    expect(await ask('lin', ' ')).toMatchObject({ refused: 'commentNeeded' });
    expect(await ask('gus')).toMatchObject({ refused: 'notFound' });
    expect(await ask('mei')).toMatchObject({ refused: 'notAllowed' });
    for (let count = 0; count < 50; count += 1) granted(await ask('bo', 'And?', `ask-${1_000 + count}`));
    expect(await ask('lin')).toMatchObject({ refused: 'tooMany' });
  });
});
