import { useState } from 'react';
import type { RouteView } from '../../../src/contract/views.ts';
import { problemIn } from '../../data/problem.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { draftOf } from './new-route.ts';
import { useRoutes } from './use-routes.ts';
import type { Drafting } from './use-draft.ts';

export interface Saving {
  /** The version that is edited; 0 for a new route. */
  readonly base: number;
  readonly saving: boolean;
  readonly refused: string;
  /** On top of another version than the one that was edited, when the person says so. */
  readonly save: (onTopOf?: number) => Promise<void>;
}

/** Saves what is edited as the next version; what is refused is said where it was asked. */
export function useSaving(
  { draft, markSaved }: Drafting,
  version: number,
  onSaved: (route: RouteView) => void,
): Saving {
  const text = useTexts(routeEditorTexts);
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const routes = useRoutes();
  const [base, setBase] = useState(version);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState('');
  const save = async (onTopOf = base): Promise<void> => {
    setSaving(true);
    setRefused('');
    try {
      const saved = await routes.save(draftOf(draft), onTopOf);
      setBase(saved.version);
      markSaved(draft);
      tell.done(text.saved(saved.version));
      onSaved(saved);
    } catch (error) {
      if (problemIn(error)?.code === 'stale') await routes.readAgain();
      else setRefused(troubleOf(error).words);
    } finally {
      setSaving(false);
    }
  };
  return { base, saving, refused, save };
}
