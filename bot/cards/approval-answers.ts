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
  if (answer.withdrawn) return line([subtle(takenBack(pen, answer, answer.withdrawn))], place);
  const comment = answer.comment === '' ? [] : [run(`\n${quoted(pen, answer.comment, mostComment)}`)];
  return line([subtle(answered(pen, answer)), ...comment], place);
}

/** "Taken back by Lin Wei, Thu 26 Nov 16:20: approved" */
function takenBack(pen: Pen, answer: Answer, { why, at }: NonNullable<Answer['withdrawn']>): string {
  const { words, say, format } = pen;
  return say.approval.takenBack[why](whoIn(pen, answer), words.decided[answer.verb], format.moment(at));
}

/** "Lin Wei approved, Thu 26 Nov 16:20 (Asia/Shanghai)" */
export function answered(pen: Pen, answer: Answer): string {
  const { words, say, format } = pen;
  return say.approval.answered(whoIn(pen, answer), words.decided[answer.verb], format.moment(answer.at));
}

/** Whose answer it is: "Bo on behalf of Mei", or a rule's. */
export function whoIn({ say }: Pen, { name, onBehalfOf, byRule }: Answer): string {
  if (byRule) return say.approval.byRule;
  const who = piece(name, 60);
  return onBehalfOf === undefined ? who : say.approval.onBehalf(who, piece(onBehalfOf, 60));
}

/** Somebody's own words, in the quotation marks of the reader's language. */
export function quoted({ say }: Pen, text: string, most: number): string {
  return say.quote(cut(text.trim(), most));
}
