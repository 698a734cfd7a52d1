import type { ConflictView } from '../../src/contract/conflict-endpoints.ts';
import { useTexts } from '../ui/locale.tsx';
import { conflictTexts } from '../ui/texts/conflicts.ts';
import { useAcceptConflict } from './conflicts.ts';
import { useTell } from './use-trouble.ts';

/** Accepts a conflict and says how it went; true when it is done. */
export function useAccepting(): (conflict: ConflictView, reason: string) => Promise<boolean> {
  const text = useTexts(conflictTexts);
  const tell = useTell();
  const accept = useAcceptConflict();
  return async ({ id }, reason) => {
    try {
      await accept(id, reason);
      tell.done(text.done);
      return true;
    } catch (error) {
      tell.failed(text.notDone, error);
      return false;
    }
  };
}
