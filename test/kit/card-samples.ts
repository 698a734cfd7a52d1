import { WithdrawnWhy } from '../../src/domain/approval.ts';
import { names, words } from './card-sample-words.ts';
import { approvalCard } from '../../bot/cards/approval-card.ts';
import { campaignCard } from '../../bot/cards/campaign-card.ts';
import { helpCard, welcomeCard } from '../../bot/cards/help-card.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import { outcomeCard } from '../../bot/cards/outcome-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { reportCard } from '../../bot/cards/report-card.ts';
import { sentenceCard } from '../../bot/cards/sentence-card.ts';
import { taskCard } from '../../bot/cards/task-card.ts';
import { approvalCourse, inboxSamples } from './card-samples-course.ts';
import { sharedTasks } from './card-samples-shared.ts';
import { accessSamples } from './card-samples-access.ts';
import { threadSamples } from './card-samples-thread.ts';
import { conflictSamples } from './card-samples-conflict.ts';
import { type ReportTerms, reportTroubles } from './card-samples-reports.ts';
import { planSamples } from './card-samples-plan.ts';
import { secondSamples } from './card-samples-second.ts';
import { trashSamples } from './card-samples-trash.ts';
import { subjectSamples } from './card-samples-subjects.ts';
import { cardWords } from '../../bot/cards/texts/index.ts';
import { requestSamples } from './card-samples-requests.ts';
import { workSamples } from './card-samples-work.ts';
import { workListCard } from '../../bot/cards/work-list-card.ts';
import { refusalText } from '../../src/contract/words/index.ts';
import type { ApprovalFace, CampaignFace, Reader, TaskFace } from '../../src/domain/notice.ts';
import { cardChoice } from '../../src/domain/own-task-face.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import type { Locale } from '../../src/domain/person.ts';
import type { ReportContent } from '../../src/domain/report.ts';

/* One of every card, as a department in Shanghai would see it on a Monday in November. */

export const links = teamsLinks('22222222-2222-4222-8222-222222222222');

export const readerIn = (locale: Locale, more: Partial<Reader> = {}): Reader => ({
  personId: 'lin',
  name: { en: 'Lin Wei', 'zh-CN': '林薇', 'zh-TW': '林薇' }[locale],
  locale,
  zone: locale === 'zh-TW' ? 'Asia/Taipei' : 'Asia/Shanghai',
  now: '2026-11-23T02:00:00.000Z',
  ...more,
});

export function campaignFor(locale: Locale, more: Partial<CampaignFace> = {}): CampaignFace {
  return {
    id: 'spring',
    workspaceId: 'marketing',
    code: 'MKT-142',
    name: names[locale].campaign,
    type: 'productLaunch',
    status: 'inReview',
    brief: names[locale].brief,
    flight: { start: '2027-03-01', end: '2027-03-21' },
    channels: ['wechat', 'social', 'event'],
    budget: { minor: 95_000_000, currency: locale === 'zh-TW' ? 'TWD' : 'CNY' },
    ownerName: names[locale].people[0],
    ...more,
  };
}

export function approvalFor(locale: Locale, more: Partial<ApprovalFace> = {}): ApprovalFace {
  const [requesterName, , other] = names[locale].people;
  return {
    requestId: 'request-1',
    subject: { kind: 'campaign' },
    round: 1,
    status: 'inStage',
    revision: 3,
    mode: 'any',
    requesterName,
    note: '',
    submittedAt: '2026-11-23T01:00:00.000Z',
    dueAt: '2026-11-26T09:00:00.000Z',
    closedAt: null,
    answers: [],
    waitingFor: [names[locale].people[1], other],
    mine: 'decide',
    changes: [],
    refreshIds: ['lin', 'bo', 'chen'],
    step: undefined,
    why: undefined,
    answersFor: undefined,
    ruling: undefined,
    reopenAskedBy: [],
    points: [],
    can: { urge: [], undo: undefined, reopen: false, askToReopen: false, namePoint: false, object: false },
    ...more,
  };
}

type Answer = ApprovalFace['answers'][number];
export function answerOf(locale: Locale, verb: Answer['verb'], comment: string): Answer {
  return { name: names[locale].people[2], verb, comment, at: '2026-11-24T08:20:00.000Z', withdrawn: null };
}

/** The reader has it, and could give it on to as many as a card offers. */
const ownTask: NonNullable<TaskFace['own']> = {
  colleagues: Array.from({ length: 16 }, (_, place) => ({ personId: `p-${place}`, name: `Person ${place}` })),
  choice: cardChoice(plainReminders),
};

export function taskFor(locale: Locale, more: Partial<TaskFace> = {}): TaskFace {
  return {
    id: 'task-1',
    title: words[locale].task,
    due: '2026-11-23',
    priority: 'important',
    status: 'open',
    checklist: words[locale].steps.map((text, index) => ({ id: `s${index}`, text, done: index === 0 })),
    snoozedUntil: null,
    mine: true,
    ...more,
  };
}

export function reportFor(more: Partial<ReportContent> = {}): ReportContent {
  const figure = (now: number | null, before: number | null) => ({ now, before });
  const cny = (minor: number) => ({ minor, currency: 'CNY' });
  return {
    period: { start: '2026-11-16', end: '2026-11-22' },
    dataAsOf: '2026-11-23T01:00:00.000Z',
    campaignsByStatus: Object.fromEntries([]) as ReportContent['campaignsByStatus'],
    starting: [],
    ending: [],
    figures: {
      impressions: figure(1_234_567, 1_100_000),
      clicks: figure(23_456, 24_100),
      leads: figure(320, 286),
      orders: figure(41, 41),
      clickThroughRate: figure(0.019, 0.0219),
      conversionRate: figure(0.0017, 0.0017),
      tasksDone: figure(12, 9),
      tasksOverdue: figure(3, 1),
      approvalsDecided: figure(4, 2),
      approvalsWaiting: figure(2, 0),
    },
    spend: [{ now: cny(1_234_500), before: cny(1_100_000) }],
    revenue: [{ now: cny(9_800_000), before: cny(0) }],
    channels: [{ channel: 'wechat', impressions: 900_000, clicks: 15_000, leads: 180, orders: 20 }],
    leadsByDay: [38, 42, 51, 85, 60, 24, 20].map((leads, day) => ({ date: `2026-11-${16 + day}`, leads })),
    topCampaigns: [
      { campaignId: 'spring', code: 'MKT-142', name: 'Spring launch', leads: 192, clicks: 9_000 },
    ],
    ...more,
  };
}

export function workFor(locale: Locale, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    campaignId: index % 3 === 0 ? 'spring' : 'fair',
    campaignName: index % 3 === 0 ? names[locale].campaign : 'Canton Fair',
    campaignCode: index % 3 === 0 ? 'MKT-142' : 'MKT-150',
    noun: 'task' as const,
    targetId: `task-${index}`,
    title: words[locale].steps[index % 3] ?? '',
    dueKey: index === 16 ? '9999-12-31' : `2026-11-${20 + (index % 9)}`,
  }));
}

/** Every card that the product draws, by what it shows. */
export function cardSamples(locale: Locale): Record<string, Drawn> {
  const reader = readerIn(locale);
  const campaign = campaignFor(locale);
  const told = words[locale];
  const approval = (
    face: Partial<ApprovalFace>,
    said?: string,
    seen: Partial<CampaignFace> = {},
    older?: true,
  ): Drawn =>
    approvalCard(
      {
        kind: 'approval',
        reader,
        campaign: { ...campaign, ...seen },
        approval: approvalFor(locale, face),
        ...(said !== undefined && { said }),
        ...(older && { older }),
      },
      links,
    );
  const closed = (status: ApprovalFace['status'], answers: Answer[]): Partial<ApprovalFace> => ({
    status,
    answers,
    waitingFor: [],
    mine: 'decided',
    closedAt: '2026-11-24T08:20:00.000Z',
  });
  const outcome = (status: ApprovalFace['status'], answers: Answer[]): Drawn =>
    outcomeCard(
      { kind: 'outcome', reader, campaign, approval: approvalFor(locale, closed(status, answers)) },
      links,
    );
  const outcomeOf = (face: Partial<ApprovalFace>): Drawn =>
    outcomeCard({ kind: 'outcome', reader, campaign, approval: approvalFor(locale, face) }, links);
  const task = (face: Partial<TaskFace>, said?: string): Drawn =>
    taskCard(
      { kind: 'task', reader, campaign, task: taskFor(locale, face), ...(said !== undefined && { said }) },
      links,
    );
  const report = (more: Partial<ReportContent>, terms: ReportTerms = {}): Drawn =>
    reportCard(
      {
        ...terms,
        kind: 'report',
        reader,
        workspaceId: 'marketing',
        runId: 'run-1',
        name: { en: 'Weekly marketing report', 'zh-CN': '市场周报', 'zh-TW': '行銷週報' }[locale],
        content: reportFor(more),
      },
      links,
    );
  const yes = answerOf(locale, 'approve', '');
  const change = answerOf(locale, 'requestChanges', told.change);
  const no = answerOf(locale, 'reject', told.reject);
  const changes = [
    {
      field: 'budget',
      from: { minor: 8_000_000, currency: 'CNY' },
      to: { minor: 9_500_000, currency: 'CNY' },
    },
    { field: 'flight', from: null, to: campaign.flight },
    { field: 'brief', from: 'old', to: 'new' },
  ];

  return {
    ...approvalCourse(locale, approval, closed),
    ...subjectSamples(locale, approval, outcomeOf, closed, yes),
    ...threadSamples(reader, campaign),
    ...accessSamples(reader, campaign),
    ...trashSamples(reader, campaign),
    ...secondSamples(reader, campaign),
    ...conflictSamples(reader, campaign),
    ...planSamples(reader, campaign),
    ...inboxSamples(locale, reader, changes),
    'approval to decide': approval({ note: told.note }),
    'approval to decide, without amounts': approval({ dueAt: null }, undefined, { budget: undefined }),
    'approval that changed since it was seen': approval(
      { changes, round: 2 },
      refusalText(locale, { refused: 'changedSinceShown' }),
    ),
    'approval that a newer card asks about': approval({}, undefined, {}, true),
    'approval that others decide': approval({ mine: 'look', mode: 'all', answers: [yes] }),
    'approval whose answers were taken back': approval({
      mode: 'all',
      answers: WithdrawnWhy.options.map((why) => ({ ...yes, withdrawn: { why, at: yes.at } })),
    }),
    'approval given': approval(closed('approved', [yes])),
    'approval with changes requested': approval(closed('changesRequested', [change])),
    'approval rejected, clicked again': approval(
      closed('rejected', [no]),
      refusalText(locale, { refused: 'requestClosed' }),
    ),
    'approval expired': approval(closed('expired', [])),
    'approval withdrawn': approval(closed('withdrawn', [])),
    'outcome approved': outcome('approved', [yes]),
    'outcome to revise': outcome('changesRequested', [yes, change]),
    'outcome rejected': outcome('rejected', [no]),
    'outcome expired': outcome('expired', []),
    'task due today': task({ own: ownTask }),
    'task overdue': task({ due: '2026-11-20', priority: 'urgent', checklist: [] }),
    'task snoozed': task({ due: '2026-11-30', snoozedUntil: '2026-11-30T01:00:00.000Z', priority: 'medium' }),
    'task done': task({ status: 'done' }),
    ...sharedTasks(locale, task),
    'task of somebody else': task({ mine: false }, refusalText(locale, { refused: 'notAllowed' })),
    ...reportTroubles(reader, campaign.name),
    report: report({}),
    'report to answer': report(
      { lastResult: '2026-11-20' },
      { tooOld: true, mine: { isRead: false, isMuted: false, changes: 'weekly', mayAsk: true } },
    ),
    'report without news': report(
      {},
      { quiet: true, mine: { isRead: true, isMuted: true, changes: undefined, mayAsk: false } },
    ),
    'report without amounts': report({ spend: [], revenue: [] }),
    'report without results': report({
      leadsByDay: [],
      spend: [],
      revenue: [],
      figures: {
        ...reportFor().figures,
        impressions: { now: null, before: null },
        clicks: { now: null, before: null },
        leads: { now: null, before: null },
        orders: { now: null, before: null },
        clickThroughRate: { now: null, before: null },
        conversionRate: { now: null, before: null },
      },
    }),
    'work list': workListCard(reader, 'task', workFor(locale, 17), links),
    'work list, empty': workListCard(reader, 'approval', [], links),
    'work list of approvals': workListCard(
      reader,
      'approval',
      [
        {
          ...workFor(locale, 1)[0]!,
          noun: 'approval',
          title: campaign.name,
          dueKey: '2026-11-26T09:00:00.000Z',
        },
      ],
      links,
    ),
    ...workSamples(locale, reader, links),
    ...requestSamples(locale, reader, links),
    campaign: campaignCard(reader, campaign, links),
    'campaign created': campaignCard(
      reader,
      { ...campaign, status: 'draft', flight: null, channels: [] },
      links,
      'created',
    ),
    help: helpCard(reader, links),
    'help for something not found': helpCard(reader, links, 'plan'),
    'welcome of a person': welcomeCard(reader, links, 'person'),
    'welcome of a team': welcomeCard(reader, links, 'team'),
    'a sentence': sentenceCard(reader, cardWords(locale).noAccess, {
      title: cardWords(locale).open.work,
      url: links.work(),
    }),
  };
}
