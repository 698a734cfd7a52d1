import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { RouteDraft } from '../../../src/contract/requests.ts';

interface Kept {
  readonly draft: RouteDraft;
  /** The version that was edited. */
  readonly version: number;
}

/** As long as the tab is open: what was drawn and not saved waits for its author to come back from another screen. */
const drafts = new WeakMap<QueryClient, Map<string, Kept>>();

/** What was kept under a name when the editor opened. */
export function useKept(name: string): Kept | undefined {
  const queries = useQueryClient();
  return useMemo(() => drafts.get(queries)?.get(name), [queries, name]);
}

/** Keeps what is not saved under a name, and forgets it when nothing is left to be saved. */
export function useKeeping(name: string, unsaved: Kept | undefined): void {
  const queries = useQueryClient();
  const { draft, version } = unsaved ?? {};
  useEffect(() => {
    const kept = drafts.get(queries) ?? new Map<string, Kept>();
    drafts.set(queries, kept);
    if (draft && version !== undefined) kept.set(name, { draft, version });
    else kept.delete(name);
  }, [queries, name, draft, version]);
}

/** Forgets what was kept, at once: for an editor that is about to go. */
export function useForget(name: string): () => void {
  const queries = useQueryClient();
  return () => void drafts.get(queries)?.delete(name);
}

/** Puts a draft where the editor of that name finds it when it opens. */
export function useKeep(name: string): (kept: Kept) => void {
  const queries = useQueryClient();
  return (kept) => {
    const all = drafts.get(queries) ?? new Map<string, Kept>();
    drafts.set(queries, all);
    all.set(name, kept);
  };
}
