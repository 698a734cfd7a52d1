import { approvalCard } from '../../bot/cards/approval-card.ts';
import { campaignCard } from '../../bot/cards/campaign-card.ts';
import { helpCard, welcomeCard } from '../../bot/cards/help-card.ts';
import { inboxCard } from '../../bot/cards/inbox-card.ts';
import { outcomeCard } from '../../bot/cards/outcome-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { reportCard } from '../../bot/cards/report-card.ts';
import { taskCard } from '../../bot/cards/task-card.ts';
import { workListCard } from '../../bot/cards/work-list-card.ts';
import { WithdrawnWhy, decisionVerbs } from '../../src/domain/approval.ts';
import { marketingChannels } from '../../src/domain/campaign.ts';
import type { ApprovalFace } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';
import { inboxFlags } from '../../src/domain/inbox-flags.ts';
import { threadSamples } from './card-samples-thread.ts';
import { conflictSamples } from './card-samples-conflict.ts';
import { secondSamples } from './card-samples-second.ts';
import { trashSamples } from './card-samples-trash.ts';
import { inboxLine } from './card-samples-course.ts';
import { approvalFor, campaignFor, links, readerIn, reportFor, taskFor, workFor } from './card-samples.ts';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Every card with everything that people can write on it said by `write`, which is told how much is allowed there. */
export function cardsSaying(locale: Locale, write: (most: number) => string): Record<string, Drawn> {
  const reader = readerIn(locale, { name: write(120) });
  const flight = { start: '2026-12-28', end: '2027-01-10' };
  const channels = [...marketingChannels];
  const id = (index: number): string => `${index}`.padEnd(128, 'x');
  const campaign = campaignFor(locale, {
    id: id(0),
    name: write(160),
    code: write(40),
    brief: write(20_000),
    ownerName: write(120),
    flight,
    channels,
  });
  const money = (minor: number) => ({ minor, currency: 'CNY' });
  const changes = [
    ...['name', 'goal', 'audience'].map((field) => ({ field, from: write(160), to: write(160) })),
    { field: 'brief', from: write(20_000), to: write(20_000) },
    { field: 'channels', from: [], to: channels },
    { field: 'budget', from: money(1), to: money(1e15) },
    { field: write(40), from: write(100), to: write(100) },
  ];
  const approval = (more: Partial<ApprovalFace>): ApprovalFace =>
    approvalFor(locale, {
      requestId: id(1),
      mode: 'all',
      requesterName: write(120),
      note: write(2_000),
      changes,
      waitingFor: many(60, () => write(120)),
      refreshIds: many(60, id),
      answers: many(60, (index) => ({
        name: write(120),
        verb: decisionVerbs[index % 3] ?? 'approve',
        comment: write(4_000),
        at: '2026-11-24T08:20:00.000Z',
        withdrawn:
          index % 7 === 0
            ? { why: WithdrawnWhy.options[index % 4] ?? 'edit', at: '2026-11-24T08:20:00.000Z' }
            : null,
      })),
      step: {
        name: write(120),
        position: 19,
        of: 20,
        mode: 'weighted',
        approvers: 60,
        agreed: 1e4,
        needed: 1e5,
      },
      why: { why: 'lastInLine', count: 9 },
      answersFor: write(120),
      points: many(500, () => ({ name: write(120), text: write(2_000), anchor: write(300) })),
      ...more,
    });
  const over = approval({
    status: 'changesRequested',
    mine: 'decided',
    closedAt: '2026-11-24T08:20:00.000Z',
  });
  const task = taskFor(locale, {
    id: id(2),
    title: write(200),
    checklist: many(100, (index) => ({ id: `s${index}`, text: write(300), done: index % 2 === 0 })),
  });
  const said = write(200);
  const standIns = {
    workspaceId: id(6),
    colleagues: many(16, (index) => ({ personId: id(index), name: write(120) })),
    until: '2026-11-27',
  };
  const allThatCan = {
    urge: many(60, (index) => ({ personId: id(index), name: write(120) })),
    undo: '2026-11-24T08:20:00.000Z',
    reopen: true,
    askToReopen: true,
    namePoint: true,
    object: true,
  };
  return {
    ...threadSamples(reader, campaign),
    ...trashSamples(reader, campaign),
    ...secondSamples(reader, campaign),
    ...conflictSamples(reader, campaign),
    'approval to decide': approvalCard(
      { kind: 'approval', reader, campaign, approval: approval({ standIns }), said },
      links,
    ),
    'approval to review': approvalCard(
      {
        kind: 'approval',
        reader,
        campaign,
        approval: approval({
          mine: 'look',
          can: { ...allThatCan, urge: [], undo: undefined, reopen: false, askToReopen: false },
        }),
        said,
      },
      links,
    ),
    'approval that is over': approvalCard(
      { kind: 'approval', reader, campaign, approval: over, said },
      links,
    ),
    'approval that expired': approvalCard(
      {
        kind: 'approval',
        reader,
        campaign,
        approval: { ...over, status: 'expired', reopenAskedBy: many(60, () => write(120)), can: allThatCan },
        said,
      },
      links,
    ),
    inbox: inboxCard(
      {
        kind: 'inbox',
        reader,
        inbox: {
          lines: many(500, (index) =>
            inboxLine(locale, {
              campaignId: id(index),
              requestId: id(index),
              campaignName: write(160),
              requesterName: write(120),
              stageName: write(120),
              answersFor: many(3, () => write(120)),
              changes,
              flags: index % 2 === 0 ? [] : inboxFlags,
            }),
          ),
          ...standIns,
        },
        said,
      },
      links,
    ),
    outcome: outcomeCard({ kind: 'outcome', reader, campaign, approval: over }, links),
    task: taskCard({ kind: 'task', reader, campaign, task, said }, links),
    'task done': taskCard({ kind: 'task', reader, campaign, task: { ...task, status: 'done' } }, links),
    report: reportCard(
      {
        kind: 'report',
        reader,
        workspaceId: id(3),
        runId: id(4),
        name: write(120),
        content: reportFor({
          leadsByDay: many(31, (day) => ({
            date: `2026-12-${String(day + 1).padStart(2, '0')}`,
            leads: 1e12 + day,
          })),
          figures: {
            ...reportFor().figures,
            tasksOverdue: { now: 0, before: 0 },
            approvalsWaiting: { now: 0, before: 0 },
          },
          spend: ['CNY', 'USD', 'JPY'].map((currency) => ({
            now: { minor: 1e15, currency },
            before: money(1),
          })),
          topCampaigns: [{ campaignId: id(5), code: write(40), name: write(160), leads: 1e12, clicks: 1 }],
        }),
      },
      links,
    ),
    'work list': workListCard(
      reader,
      'task',
      workFor(locale, 500).map((line, index) => ({
        ...line,
        campaignId: id(index),
        targetId: id(index),
        campaignName: write(160),
        campaignCode: write(40),
        title: write(200),
      })),
      links,
    ),
    campaign: campaignCard(reader, campaign, links),
    help: helpCard(reader, links, write(4_000)),
    welcome: welcomeCard(reader, links, 'person'),
  };
}
