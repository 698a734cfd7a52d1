import type { ImportView } from '../../../src/contract/views.ts';
import type { Catalogue } from '../../../src/contract/words/index.ts';
import { headingOf } from '../../../src/domain/import-mapping.ts';
import { importColumns } from '../../../src/domain/import-columns.ts';
import type { ImportNoun, RowProblem } from '../../../src/domain/import.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { problemTexts, type ProblemWords } from '../../ui/texts/import-problems.ts';
import { importTexts } from '../../ui/texts/imports.ts';

/** What is wrong and what to do about it; where only certain words are understood, they are named. */
export function useProblemWords({
  noun,
  headings,
  mapping,
}: ImportView): (problem: RowProblem) => ProblemWords {
  const words = useWords();
  const problems = useTexts(problemTexts);
  const { oneOf } = useTexts(importTexts);
  const locale = useLocale();
  const end = locale === 'en' ? '.' : '。';
  return ({ code, column }) => {
    const field = importColumns[noun].find(
      (each) => headingOf(noun, each.field, headings, mapping) === column,
    )?.field;
    const known = code === 'unknownValue' && field ? knownWords(noun, field, words) : [];
    const { wrong, mend } = problems[code];
    return { wrong: wrong + end, mend: known.length > 0 ? oneOf(listed(locale, known)) : mend };
  };
}

function knownWords(noun: ImportNoun, field: string, words: Catalogue): string[] {
  // A campaign cannot be imported into a running approval.
  const { inReview: _inReview, ...campaignStatus } = words.campaignStatus;
  const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: words.campaignType,
    status: noun === 'tasks' ? words.taskStatus : campaignStatus,
    channel: words.channel,
    channels: words.channel,
    priority: words.priority,
    role: words.role,
  };
  return Object.values(byField[field] ?? {});
}
