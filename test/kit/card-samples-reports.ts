import type { Drawn } from '../../bot/cards/elements.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import { reportQuestionCard } from '../../bot/cards/report-question-card.ts';
import { reportTroubleCard } from '../../bot/cards/report-trouble-card.ts';
import type { Notice, Reader } from '../../src/domain/notice.ts';

export type ReportTerms = Partial<Pick<Extract<Notice, { kind: 'report' }>, 'quiet' | 'tooOld' | 'mine'>>;

const links = teamsLinks('22222222-2222-4222-8222-222222222222');

/** A report that was held back, twice, and one that did not reach eight people. */
export function reportTroubles(reader: Reader, name: string): Record<string, Drawn> {
  const notice = {
    kind: 'reportTrouble',
    reader,
    workspaceId: 'marketing',
    scheduleId: 'weekly',
    name,
  } as const;
  const withheld = { is: 'withheld', days: 3, dueAt: '2026-11-30T01:00:00.000Z' } as const;
  const names = Array.from({ length: 8 }, () => reader.name);
  const question = { id: 'q-1', byName: reader.name, text: 'Why did the leads of Tuesday double?' };
  const about = {
    kind: 'reportQuestion',
    reader,
    workspaceId: 'marketing',
    runId: 'run-1',
    report: name,
    question,
  } as const;
  const answer = { byName: reader.name, text: 'The fair opened, and its list came in on one day.' };
  return {
    'a question about a report': reportQuestionCard({ ...about, answer: undefined, mayAnswer: true }, links),
    'an answer about a report': reportQuestionCard({ ...about, answer, mayAnswer: false }, links),
    'a report held back': reportTroubleCard(
      { ...notice, trouble: { ...withheld, last: '2026-11-20' } },
      links,
    ),
    'a report without data': reportTroubleCard({ ...notice, trouble: { ...withheld, last: null } }, links),
    'a report that did not arrive': reportTroubleCard(
      { ...notice, trouble: { is: 'undelivered', runId: 'run-1', names } },
      links,
    ),
  };
}
