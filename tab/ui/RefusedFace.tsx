import { Face } from './Face.tsx';
import { useLocale, useTexts } from './locale.tsx';
import { listed, spaced } from './spaced.ts';
import { shellTexts } from './texts/shell.ts';

interface RefusedFaceProps {
  /** As `useTroubleOf` words it. */
  readonly trouble: {
    readonly kind: 'refused' | 'unreached' | 'signedOut';
    readonly code: string;
    readonly words: string;
    readonly helpers?: readonly string[];
  };
  readonly onRetry: () => void;
  /** It stands within a page that has a title. */
  readonly inPart?: boolean;
}

/** The refused face of a screen: what, why, and what to do. Trying again helps nobody whose role does not allow it. */
export function RefusedFace({ trouble, onRetry, inPart = false }: RefusedFaceProps) {
  const text = useTexts(shellTexts);
  const locale = useLocale();
  const refused = { tone: 'refused', wholePage: !inPart } as const;
  if (trouble.code === 'notAllowed') {
    const { words, helpers = [] } = trouble;
    const who = helpers.length > 0 ? [spaced(locale, text.rightsFrom(listed(locale, helpers)))] : [];
    return <Face {...refused} title={text.refusedTitle} detail={[words, ...who].join(' ')} />;
  }
  const words = {
    refused: { title: text.refusedTitle, detail: trouble.words },
    unreached: { title: text.unreachedTitle, detail: trouble.words },
    signedOut: text.signedOut,
  };
  return <Face {...refused} {...words[trouble.kind]} action={{ label: text.tryAgain, run: onRetry }} />;
}
