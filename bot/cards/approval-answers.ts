import type { ApprovalFace } from '../../src/domain/notice.ts';
import { type Element, line, run, subtle } from './elements.ts';
import type { Pen } from './pen.ts';
import { cut, piece } from './plain.ts';

type Answer = ApprovalFace['answers'][number];

/** Who said what and when: one paragraph each, the newest last; those beyond `most` are counted. */
export function answerLines(
  pen: Pen,
  answers: readonly Answer[],
  { most, mostComment }: { readonly most: number; readonly mostComment: number },
): Element[] {
  const shown = answers.slice(-most);
  const lines = shown.map((answer, index) => answerLine(pen, answer, mostComment, index > 0));
  const rest = answers.length - shown.length;
  return rest > 0 ? [line([subtle(pen.say.more(rest))]), ...lines] : lines;
}

function answerLine(pen: Pen, answer: Answer, mostComment: number, follows: boolean): Element {
  const place = follows ? ({ spacing: 'Small' } as const) : {};
  if (answer.withdrawn) return line([subtle(pen.say.approval.yesWithdrawn(piece(answer.name, 60)))], place);
  const comment = answer.comment === '' ? [] : [run(`\n${quoted(pen, answer.comment, mostComment)}`)];
  return line([subtle(answered(pen, answer)), ...comment], place);
}

/** "Lin Wei approved, Thu 26 Nov 16:20 (Asia/Shanghai)" */
export function answered({ words, say, format }: Pen, { name, verb, at }: Answer): string {
  return say.approval.answered(piece(name, 60), words.decided[verb], format.moment(at));
}

/** Somebody's own words, in the quotation marks of the reader's language. */
export function quoted({ say }: Pen, text: string, most: number): string {
  return say.quote(cut(text.trim(), most));
}
