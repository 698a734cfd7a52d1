import type { ApprovalFiguresView, StageFiguresView } from '../../../src/contract/analytics-views.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { analyticsTexts } from '../../ui/texts/analytics.ts';

/** Figures as they are printed; "–" for what cannot be computed. */
export function useFigureWords() {
  const text = useTexts(analyticsTexts);
  const locale = useLocale();
  const format = useFormat();
  const { field: labels } = useWords();
  const number = (value: number | null): string => (value === null ? '–' : format.number(value, 1));
  const percent = (share: number | null): string => (share === null ? '–' : format.percent(share));

  const stage = ({ stageName, routeId, routeName }: StageFiguresView) => ({
    name: stageName === '' ? text.unnamed : stageName,
    route: routeId === null ? text.byHand : (routeName ?? text.goneRoute),
  });
  const stageTitle = (one: StageFiguresView): string => {
    const { name, route } = stage(one);
    return text.stage(name, route);
  };
  const reasons = (given: ApprovalFiguresView['reasons']): string =>
    listed(
      locale,
      given.map(({ field, words, count }) => {
        const label = Object.entries(labels).find(([name]) => name === field)?.[1] ?? field;
        return text.reason(label ?? text.quoted(words), count);
      }),
    );
  /** What stands under a bar. */
  const facts = (figures: ApprovalFiguresView, waitingShare: number | null = null): string[] => [
    text.decisions(figures.decisions),
    ...(figures.rounds === null ? [] : [text.rounds(number(figures.rounds))]),
    ...(figures.expired === 0 ? [] : [text.expired(percent(figures.expiredShare))]),
    ...(waitingShare === null ? [] : [text.waiting(percent(waitingShare))]),
  ];
  return {
    number,
    percent,
    stage,
    stageTitle,
    reasons,
    facts,
    said: (words: string) => spaced(locale, words),
  };
}
