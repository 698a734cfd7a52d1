import type { IShowCardAction, ITextInput } from '@microsoft/teams.cards';
import { refusalText } from '../../src/contract/words/index.ts';
import type { SharedFace, TaskFace } from '../../src/domain/notice.ts';
import { execute, remarkInput, unfold } from './actions.ts';
import { bold, type Element, line, run, section, small, subtle, type Tone } from './elements.ts';
import { quoted } from './approval-answers.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';

/** What the people around a task make of its first line; undefined when it is a task like any other. */
export function askedOfShared(
  { say }: Pen,
  { status, shared }: TaskFace,
): { words: string; tone: Tone } | undefined {
  if (shared?.mention) return { words: say.task.mentioned(piece(shared.mention.name, 60)), tone: 'Accent' };
  if (!shared || status === 'done' || status === 'cancelled') return undefined;
  if (shared.awaitsYes)
    return { words: say.task.awaitsYes(piece(shared.accountableName, 60)), tone: 'Default' };
  const isAsked = shared.mine === 'consulted' && !shared.hasRemarked;
  return isAsked ? { words: say.task.wordWanted, tone: 'Accent' } : undefined;
}

/** Who does it, who answers for it, what came before and what comes next. */
export function factsAround({ say }: Pen, { shared, mine }: TaskFace): [string, string][] {
  if (!shared) return [];
  const { ownerName, accountableName, before, next } = shared;
  const { facts } = say.task;
  return [
    ...(mine || ownerName === '' ? [] : [[facts.owner, piece(ownerName, 60)] satisfies [string, string]]),
    ...(accountableName === ''
      ? []
      : [[facts.accountable, piece(accountableName, 60)] satisfies [string, string]]),
    ...(before ? [[facts.before, beforeIn(say, before)] satisfies [string, string]] : []),
    ...(next.length === 0 ? [] : [[facts.next, nextIn(say, next)] satisfies [string, string]]),
  ];
}

function beforeIn(say: Pen['say'], { title, isOver }: NonNullable<SharedFace['before']>): string {
  return isOver ? say.task.stepOver(piece(title, 80)) : piece(title, 80);
}

function nextIn(say: Pen['say'], next: SharedFace['next']): string {
  const [first] = next;
  if (!first) return '';
  const title = piece(first.title, 80);
  const named = first.ownerName === '' ? title : say.aside(title, piece(first.ownerName, 60));
  return next.length > 1 ? `${named} · ${say.more(next.length - 1)}` : named;
}

const mostRemarks = 4;

/** What was said about it, the latest last. */
export function remarksIn(pen: Pen, { shared }: TaskFace): Element | false {
  if (!shared || shared.remarks.length === 0) return false;
  const { say } = pen;
  const shown = shared.remarks.slice(-mostRemarks);
  const hidden = shared.remarks.length - shown.length;
  return section(say.task.remarks, [
    ...(hidden > 0 ? [line([small(say.more(hidden))], { spacing: 'Small' })] : []),
    ...shown.map(({ name, text }) =>
      line([bold(piece(name, 60)), run(`  ${quoted(pen, text, 240)}`)], { spacing: 'Small' }),
    ),
    ...(shared.mine === 'consulted' && shared.hasRemarked
      ? [line([subtle(say.task.remarkKept)], { spacing: 'Small' })]
      : []),
  ]);
}

/** As much as fits a card in chat; more is written in the tab. */
const mostWords = 2_000;

/** The field in which whoever is consulted says what they think. */
export function remarkButton(pen: Pen, campaignId: string, task: TaskFace): IShowCardAction[] {
  if (task.shared?.mine !== 'consulted' && !task.shared?.mention) return [];
  const { say, reader } = pen;
  const field: ITextInput = {
    type: 'Input.Text',
    id: remarkInput,
    label: say.task.remarkQuestion,
    isMultiline: true,
    isRequired: true,
    maxLength: mostWords,
    errorMessage: refusalText(reader.locale, { refused: 'commentNeeded' }),
  };
  const send = execute({ verb: 'task.remark', campaignId, taskId: task.id }, say.task.sendRemark, 'positive');
  return [unfold(task.shared.hasRemarked ? say.task.remarkAgain : say.task.remark, [field], [send])];
}
