import { troubleOf } from '../data/problem.ts';
import { Face } from '../ui/Face.tsx';
import { useLocale, useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';

/** The refused face of a screen: what, why, and what to do. */
export function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useLocale();
  const text = useTexts(shellTexts);
  const trouble = troubleOf(error, locale, text.unreached);
  const title = trouble.kind === 'refused' ? text.refusedTitle : text.unreachedTitle;
  return (
    <Face tone="refused" title={title} detail={trouble.words} action={{ label: text.tryAgain, run: retry }} />
  );
}
