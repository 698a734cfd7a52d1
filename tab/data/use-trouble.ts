import { useCallback, useMemo } from 'react';
import { useLocale, useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { useToasts, type ToastMessage } from '../ui/toasts.ts';
import { troubleOf, type Trouble } from './problem.ts';

/** Words what went wrong in the reader's language. */
export function useTroubleOf(): (error: unknown) => Trouble {
  const locale = useLocale();
  const { unreached } = useTexts(shellTexts);
  return useCallback((error) => troubleOf(error, locale, unreached), [locale, unreached]);
}

/** Says at the edge of the screen how something went. */
export interface Tell {
  done(text: string, undo?: () => void): void;
  failed(text: string, error: unknown): void;
}

export function useTell(): Tell {
  const toasts = useToasts();
  const troubleIn = useTroubleOf();
  const { undo: label } = useTexts(shellTexts);
  return useMemo(
    () => ({
      done(text, undo) {
        const message: ToastMessage = { tone: 'done', text };
        toasts.show(undo ? { ...message, action: { label, run: undo } } : message);
      },
      failed: (text, error) => toasts.show({ tone: 'refused', text, detail: troubleIn(error).words }),
    }),
    [toasts, troubleIn, label],
  );
}
