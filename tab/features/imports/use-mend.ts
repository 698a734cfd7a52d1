import type { ImportView } from '../../../src/contract/views.ts';
import type { Catalogue } from '../../../src/contract/words/index.ts';
import { headingOf } from '../../../src/domain/import-mapping.ts';
import { importColumns } from '../../../src/domain/import-columns.ts';
import type { ImportNoun, RowProblem } from '../../../src/domain/import.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { problemTexts } from '../../ui/texts/import-problems.ts';
import { importTexts } from '../../ui/texts/imports.ts';

/** What to do about a problem; where only certain words are understood, they are named. */
export function useMend({ noun, headings, mapping }: ImportView): (problem: RowProblem) => string {
  const words = useWords();
  const problems = useTexts(problemTexts);
  const { oneOf } = useTexts(importTexts);
  const locale = useLocale();
  return ({ code, column }) => {
    const field = importColumns[noun].find(
      (each) => headingOf(noun, each.field, headings, mapping) === column,
    )?.field;
    const known = code === 'unknownValue' && field ? knownWords(noun, field, words) : [];
    return known.length > 0 ? oneOf(listed(locale, known)) : problems[code].mend;
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
