import type { ApprovalView } from '../../../src/contract/views.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';

/** What a request is about, in a few words: "Budget CNY 80,000 → CNY 95,000". */
export function useSubjectWords(): (subject: ApprovalView['subject']) => string {
  const text = useTexts(partTexts);
  const subjects = useTexts(subjectTexts);
  const format = useFormat();
  const locale = useLocale();
  return (subject) => {
    switch (subject.kind) {
      case 'campaign':
      case 'launch':
        return subjects[subject.kind];
      case 'budgetChange': {
        const { from, to } = subject;
        const before = from ? format.money(from.minor, from.currency) : text.noTotal;
        return text.total(before, format.money(to.minor, to.currency));
      }
      case 'budgetTransfer': {
        const { amount, giving, getting } = subject;
        return text.transfer(format.money(amount.minor, amount.currency), giving.name, getting.name);
      }
      case 'contentItem':
        return `${subjects.contentItem}: ${subject.title}`;
      case 'assetVersion':
        return [subject.name, text.version(subject.version), fileSize(locale, subject.bytes)].join(' · ');
      case 'expense': {
        const { amount, vendor, purpose } = subject;
        return [subjects.expense, format.money(amount.minor, amount.currency), vendor, purpose].join(' · ');
      }
    }
  };
}
