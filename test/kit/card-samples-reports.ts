import type { Drawn } from '../../bot/cards/elements.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
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
  return {
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
