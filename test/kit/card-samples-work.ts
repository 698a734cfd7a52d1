import { daySamples } from './card-samples-day.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import type { Links } from '../../bot/cards/links.ts';
import { morningCard } from '../../bot/cards/morning-card.ts';
import { myWorkCard } from '../../bot/cards/my-work-card.ts';
import type { MorningLine } from '../../src/domain/morning-face.ts';
import type { WorkLineFace } from '../../src/domain/my-work-face.ts';
import { cardChoice } from '../../src/domain/own-task-face.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import type { Reader } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';

const titles: Record<Locale, readonly string[]> = {
  en: ['Book the hall', 'Canton Fair', 'Weekly report'],
  'zh-CN': ['预订场馆', '广交会', '周报'],
  'zh-TW': ['預訂場館', '廣交會', '週報'],
};

const mark = '20261124T010000000Z';
const choice = cardChoice(plainReminders);

/** One line of each kind. */
export function workLines(locale: Locale): WorkLineFace[] {
  const [task = '', campaign = '', report = ''] = titles[locale];
  const about = { id: 'fair', name: campaign, code: 'MKT-150' };
  const line = { campaign: about, targetId: 'task-1', day: '2026-11-24' };
  return [
    { ...line, group: 'overdue', why: 'answersFor', noun: 'answer', title: task, day: '2026-11-20' },
    { ...line, group: 'today', why: 'yours', noun: 'task', title: task, checklist: { done: 2, count: 5 } },
    { ...line, group: 'today', why: 'sentBack', noun: 'sentBack', title: campaign, day: undefined },
    {
      group: 'today',
      why: 'reportFailed',
      noun: 'report',
      title: report,
      day: undefined,
      targetId: 'weekly',
    },
    { ...line, group: 'soon', why: 'decide', noun: 'approval', title: campaign, day: '2026-11-26' },
    { ...line, group: 'soon', why: 'review', noun: 'review', title: campaign, day: '2026-11-27' },
    { ...line, group: 'later', why: 'milestone', noun: 'task', title: task, day: '2026-12-24' },
    { ...line, group: 'undated', why: 'word', noun: 'remark', title: task, day: undefined },
  ];
}

/** Reminders of one morning, in every state. */
export function morningLines(locale: Locale): MorningLine[] {
  const [task = '', campaign = '', other = ''] = titles[locale];
  const about = { id: 'fair', name: campaign, code: 'MKT-150' };
  const base = { type: 'task', campaign: about, targetId: 'task-1', title: task, day: '2026-11-24' } as const;
  const line = { ...base, priority: 'medium', why: 'digest', state: 'open', snoozedUntil: null } as const;
  return [
    { ...line, day: '2026-11-20', priority: 'urgent', why: 'quiet' },
    { ...line, type: 'milestone', why: 'dayOff', campaign: { id: 'week', name: other, code: 'MKT-151' } },
    { ...line, state: 'done' },
    { ...line, state: 'later', snoozedUntil: '2026-11-25T01:00:00.000Z' },
    { ...line, state: 'gone' },
    { ...line, type: 'launch', title: campaign, targetId: 'fair', day: '2026-11-26', why: 'cap' },
    { ...line, type: 'escalation', whose: 'Lin Wei', day: '2026-11-17' },
    { ...line, type: 'flightEnd', title: campaign, targetId: 'fair', day: '2026-11-25', why: 'late' },
  ];
}

/** The cards of daily work, by what they show. */
export function workSamples(locale: Locale, reader: Reader, links: Links): Record<string, Drawn> {
  const lines = workLines(locale);
  return {
    ...daySamples(locale, reader, links),
    'a morning': morningCard({ kind: 'morning', reader, mark, choice, lines: morningLines(locale) }, links),
    'a morning with much': morningCard(
      {
        kind: 'morning',
        reader,
        mark,
        choice,
        lines: Array.from({ length: 14 }, () => morningLines(locale)[0]!),
      },
      links,
    ),
    'a morning that is settled': morningCard(
      { kind: 'morning', reader, mark, choice, lines: [], said: titles[locale][0] ?? '' },
      links,
    ),
    'my work': myWorkCard({ kind: 'myWork', reader, lines }, links),
    'my work, much of it': myWorkCard({ kind: 'myWork', reader, lines: [...lines, ...lines] }, links),
    'my work, nothing left': myWorkCard(
      { kind: 'myWork', reader, lines: [], said: titles[locale][0] ?? '' },
      links,
    ),
  };
}
