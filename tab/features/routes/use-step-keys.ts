import { useEffect } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import type { Drafting } from './use-draft.ts';

/** Ctrl+Z and Ctrl+Y on a route that is edited; leaving with something unsaved asks first. */
export function useStepKeys({ undo, redo, canUndo, canRedo, dirty }: Drafting, mayEdit: boolean): void {
  const text = useTexts(routeEditorTexts);
  const announce = useAnnounce();
  const back = (): void => {
    undo();
    if (canUndo) announce(text.undone);
  };
  const forth = (): void => {
    redo();
    if (canRedo) announce(text.redone);
  };
  useShortcuts(
    mayEdit
      ? [
          { keys: 'Ctrl+z', label: text.undo, run: back },
          { keys: 'Ctrl+y', label: text.redo, run: forth },
          { keys: 'Ctrl+Z', label: text.redo, run: forth },
        ]
      : [],
  );
  const unsaved = dirty && canUndo;
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
