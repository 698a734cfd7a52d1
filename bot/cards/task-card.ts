import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import type { CardAction } from '../../src/contract/card-actions.ts';
import { snoozeChoices } from '../../src/domain/snooze.ts';
import type { Notice, TaskFace } from '../../src/domain/notice.ts';
import type { OwnTaskFace } from '../../src/domain/own-task-face.ts';
import type { Priority } from '../../src/domain/task.ts';
import { addDays, dateIn } from '../../src/domain/time.ts';
import { execute, open, refreshFor, unfold } from './actions.ts';
import {
  band,
  bold,
  draw,
  type Drawn,
  type Element,
  facts,
  headline,
  line,
  run,
  section,
  small,
  subtle,
  type Tone,
  truth,
} from './elements.ts';

import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { givingOn, reminderSettings } from './reminder-fields.ts';
import { partOfLine, subtaskButtons, subtasksIn } from './task-subtasks.ts';
import { askedOfShared, factsAround, remarkButton, remarksIn } from './task-shared.ts';

type TaskNotice = Extract<Notice, { kind: 'task' }>;

/**
 * A task as its reader has to do with it: done, snooze or open it for who does it, a field for the words of who is
 * consulted; one line once it is over.
 */
export function taskCard(notice: TaskNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, task, said } = notice;
  const asked = askedOfShared(pen, task) ?? askedOf(pen, task);
  const title = piece(task.title, 200);
  const isOpen = task.status === 'open' || task.status === 'inProgress';
  // Somebody asks for a word, also about what is over.
  const isAddressed = task.shared?.mention !== undefined;
  const show: CardAction = { verb: 'task.show', campaignId: campaign.id, taskId: task.id };
  return draw(follow(asked.words, title), {
    locale: pen.reader.locale,
    body: [
      said !== undefined && band(said),
      ...(isOpen || isAddressed
        ? openBody(pen, notice, headline(asked.words, title, asked.tone))
        : [closedLine(notice, truth(asked.words, title, asked.tone))]),
    ],
    actions: [
      ...(isOpen && task.mine && !task.shared?.awaitsYes ? buttons(pen, campaign.id, task) : []),
      ...(task.own && !task.shared?.awaitsYes ? ownButtons(pen, campaign.id, task.id, task.own) : []),
      ...(isOpen || isAddressed ? remarkButton(pen, campaign.id, task) : []),
      open(pen.say.open.task, links.task(campaign.id, task.id)),
    ],
    refresh: refreshFor(show, [pen.reader.personId]),
  });
}

/** What is wanted, with the day in words beside the date. */
function askedOf({ say, format, reader }: Pen, task: TaskFace): { words: string; tone: Tone } {
  if (task.status === 'done') return { words: say.task.done, tone: 'Good' };
  if (task.status === 'cancelled') return { words: say.task.cancelled, tone: 'Default' };
  if (task.due === null) return { words: say.task.undated, tone: 'Accent' };
  const today = dateIn(reader.zone, reader.now);
  if (task.due < today) return { words: say.task.overdue(format.day(task.due)), tone: 'Attention' };
  if (task.due === today) return { words: say.task.dueToday, tone: 'Accent' };
  if (task.due === addDays(today, 1)) return { words: say.task.dueTomorrow, tone: 'Accent' };
  return { words: say.task.due(format.day(task.due)), tone: 'Accent' };
}

function openBody(pen: Pen, { campaign, task }: TaskNotice, heading: Element): (Element | false)[] {
  const { say, words, format, reader } = pen;
  const snoozed =
    task.snoozedUntil !== null && task.snoozedUntil > reader.now ? task.snoozedUntil : undefined;
  return [
    heading,
    facts([
      [say.task.facts.campaign, say.aside(piece(campaign.name, 100), piece(campaign.code, 40))],
      ...(task.due === null ? [] : [[say.task.facts.due, format.day(task.due)] as const]),
      ...partOfLine(pen, task),
      ...factsAround(pen, task),
      ...(isUsual(task.priority) ? [] : [[say.task.facts.priority, words.priority[task.priority]] as const]),
    ]),
    remarksIn(pen, task),
    subtasksIn(pen, task),
    task.checklist.length > 0 && checklist(pen, task),
    snoozed !== undefined &&
      line([subtle((task.snoozedForReply ? say.task.awaits : say.task.snoozed)(format.moment(snoozed)))]),
  ];
}

function isUsual(priority: Priority): boolean {
  return priority === 'medium';
}

function closedLine({ campaign }: TaskNotice, heading: ReturnType<typeof truth>): Element {
  return { ...heading, inlines: [...(heading.inlines ?? []), subtle(` · ${piece(campaign.name, 100)}`)] };
}

const mostLines = 8;

/** What is still to do first. */
function checklist({ say }: Pen, { checklist: all }: TaskFace): Element {
  const sorted = [...all.filter(({ done }) => !done), ...all.filter(({ done }) => done)];
  const shown = sorted.slice(0, mostLines);
  const lines: Element[] = shown.map(({ done, text }) =>
    line([run(done ? '☑ ' : '☐ '), done ? subtle(piece(text, 140)) : run(piece(text, 140))], {
      spacing: 'Small',
    }),
  );
  const rest = all.length - shown.length;
  if (rest > 0) lines.push(line([small(say.more(rest))], { spacing: 'Small' }));
  const done = all.filter((each) => each.done).length;
  return section(say.task.checklist(done, all.length), lines);
}

/** Giving it on, and when the reader is reminded. */
function ownButtons(pen: Pen, campaignId: string, taskId: string, own: OwnTaskFace): IShowCardAction[] {
  const which = { campaignId, taskId };
  return [...givingOn(pen, own, which), reminderSettings(pen, own.choice, which)];
}

function buttons(
  pen: Pen,
  campaignId: string,
  { id: taskId, subtasks }: TaskFace,
): (IExecuteAction | IShowCardAction)[] {
  const { say, reader } = pen;
  const until = snoozeChoices.map((when) =>
    execute({ verb: 'task.snooze', campaignId, taskId, until: when }, say.task.until[when]),
  );
  return [
    ...subtaskButtons(pen, { campaignId, taskId }, subtasks),
    unfold(say.task.snooze, [line([bold(say.task.snoozeHint(reader.zone))])], until),
  ];
}
