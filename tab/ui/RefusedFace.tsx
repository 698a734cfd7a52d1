import { Face } from './Face.tsx';
import { useTexts } from './locale.tsx';
import { shellTexts } from './texts/shell.ts';

interface RefusedFaceProps {
  /** As `useTroubleOf` words it. */
  readonly trouble: { readonly kind: 'refused' | 'unreached' | 'signedOut'; readonly words: string };
  readonly onRetry: () => void;
}

/** The refused face of a screen: what, why, and what to do. */
export function RefusedFace({ trouble, onRetry }: RefusedFaceProps) {
  const text = useTexts(shellTexts);
  const words = {
    refused: { title: text.refusedTitle, detail: trouble.words },
    unreached: { title: text.unreachedTitle, detail: trouble.words },
    signedOut: text.signedOut,
  };
  return <Face tone="refused" {...words[trouble.kind]} action={{ label: text.tryAgain, run: onRetry }} />;
}
