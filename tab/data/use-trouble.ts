import { useCallback, useMemo } from 'react';
import { useLocale, useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { useToasts, type ToastMessage } from '../ui/toasts.ts';
import { troubleOf, type Trouble } from './problem.ts';
import { usePeople } from './session.ts';

/** Words what went wrong in the reader's language. */
export function useTroubleOf(): (error: unknown) => Trouble {
  const locale = useLocale();
  const { unreached } = useTexts(shellTexts);
  const people = usePeople();
  return useCallback(
    (error) => {
      const trouble = troubleOf(error, locale, unreached);
      return trouble.code === 'notAllowed' ? { ...trouble, helpers: administratorsAmong(people) } : trouble;
    },
    [locale, unreached, people],
  );
}

const mostNamed = 3;

function administratorsAmong(people: ReturnType<typeof usePeople>): readonly string[] {
  return [...people.values()]
    .filter(({ active, role }) => active && role === 'admin')
    .slice(0, mostNamed)
    .map(({ name }) => name);
}

/** What did not happen and why; what waits for a second person has not failed. */
export function failureOf(text: string, { code, words }: Trouble): ToastMessage {
  return code === 'secondPersonNeeded'
    ? { tone: 'waiting', text: words }
    : { tone: 'refused', text, detail: words };
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
      failed: (text, error) => toasts.show(failureOf(text, troubleIn(error))),
    }),
    [toasts, troubleIn, label],
  );
}
