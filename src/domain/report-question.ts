import { z } from 'zod';
import { Id } from './person.ts';
import type { Reader } from './notice.ts';
import type { Said } from './notice-said.ts';
import { type Refusal, refuse } from './refusal.ts';

export const longestQuestion = 1_000;
/** So many questions about one report are kept; then people talk. */
export const mostQuestions = 50;

/** What a reader of a report wants to know of its owner; the answer stays with the report. */
export const ReportQuestion = z.strictObject({
  id: Id,
  byId: Id,
  at: z.string(),
  text: z.string().min(1).max(longestQuestion),
  answer: z
    .strictObject({ byId: Id, at: z.string(), text: z.string().min(1).max(longestQuestion) })
    .nullable(),
});
export type ReportQuestion = z.infer<typeof ReportQuestion>;

/** One question on a card: for the owner, who answers it, or for whoever asked. */
export type ReportQuestionNotice = Said & {
  readonly kind: 'reportQuestion';
  readonly reader: Reader;
  readonly workspaceId: string;
  readonly runId: string;
  readonly report: string;
  readonly question: Pick<ReportQuestion, 'id' | 'text'> & { readonly byName: string };
  readonly answer: { readonly byName: string; readonly text: string } | undefined;
  /** Whether the reader is to answer. */
  readonly mayAnswer: boolean;
};

/** Asks; asking with the same id again changes nothing. Refuses: `commentNeeded`, `tooMany`. */
export function asked(
  before: readonly ReportQuestion[],
  { id, byId, at, text }: Omit<ReportQuestion, 'answer'>,
): readonly ReportQuestion[] | Refusal {
  if (before.some((each) => each.id === id)) return before;
  const words = wordsIn(text);
  if (typeof words !== 'string') return words;
  if (before.length >= mostQuestions) return refuse('tooMany', { facts: { most: mostQuestions } });
  return [...before, { id, byId, at, text: words, answer: null }];
}

/** Answers, once; the same words again change nothing. Refuses: `notFound`, `stale` (somebody else did), `commentNeeded`. */
export function answered(
  before: readonly ReportQuestion[],
  questionId: string,
  answer: NonNullable<ReportQuestion['answer']>,
): readonly ReportQuestion[] | Refusal {
  const question = before.find(({ id }) => id === questionId);
  if (!question) return refuse('notFound');
  const words = wordsIn(answer.text);
  if (typeof words !== 'string') return words;
  if (question.answer) return question.answer.text === words ? before : refuse('stale');
  return before.map((each) => (each === question ? { ...each, answer: { ...answer, text: words } } : each));
}

function wordsIn(text: string): string | Refusal {
  const words = text.trim().slice(0, longestQuestion);
  return words === '' ? refuse('commentNeeded', { at: 'text' }) : words;
}
