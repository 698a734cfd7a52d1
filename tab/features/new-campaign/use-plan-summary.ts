import { useToday } from '../../data/clock.ts';
import { namedDays } from '../../data/special-days.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import { isRest } from './day-notes.ts';
import type { TemplateChoice } from './use-template.ts';

/** What will be created, in one line: how many tasks, from when to when, and how many days should be looked at. */
export function usePlanSummary({ plan, leftOut }: TemplateChoice): string {
  const text = useTexts(templateChoiceTexts);
  const locale = useLocale();
  const format = useFormat();
  const today = useToday();
  if (!plan.data) return '';
  const { week, tasks } = plan.data;
  const days = namedDays(locale, plan.data);
  const taken = tasks.filter(({ key }) => !leftOut.includes(key));
  const all = taken.flatMap(({ start, due }) => [start, due]).filter((day) => day !== null);
  const dates = [...new Set(all)].toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const rest = dates.filter((day) => isRest({ week, days }, day)).length;
  const over = dates.filter((day) => day < today).length;
  return listed(locale, [
    first && last
      ? text.summary(taken.length, format.longDate(first), format.longDate(last))
      : text.undated(taken.length),
    ...(rest > 0 ? [text.onRest(rest)] : []),
    ...(over > 0 ? [text.over(over)] : []),
  ]);
}
