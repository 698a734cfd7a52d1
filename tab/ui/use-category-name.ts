import { usualCategories } from '../../src/domain/budget-line.ts';
import { useTexts } from './locale.tsx';
import { budgetTexts } from './texts/budget.ts';

/** What a category is called: the usual ones in the language of the reader, others as the department wrote them. */
export function useCategoryName(): (category: string) => string {
  const { categories } = useTexts(budgetTexts);
  return (category) => {
    const usual = usualCategories.find((code) => code === category);
    return usual ? categories[usual] : category;
  };
}
