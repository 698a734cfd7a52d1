import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import type { ConflictView } from '../../src/contract/conflict-endpoints.ts';
import type { SummaryView } from '../../src/contract/views.ts';
import { observed, useObserved, type Observed } from '../ui/observed.ts';
import { createChanges, type Change, type Changes } from './changes.ts';
import type { Client } from './client.ts';

/**
 * The line to the service. `opening`: not yet known. `live`: changes arrive by themselves. `asking`: the stream is
 * cut but the service answers, so we ask now and then. `cut`: nothing gets through; changes wait.
 */
export type LineState = 'opening' | 'live' | 'asking' | 'cut';

/** A change that met a newer state: what the person saw, what they wanted, what the service holds now. */
export interface Conflict {
  readonly before: SummaryView;
  readonly change: Change;
  readonly current: unknown;
}

/** A change of a plan that waits for a reason, or for being left as it was. */
export interface Clash {
  readonly name: string;
  /** What it would clash with; none where the dates were approved. */
  readonly conflicts: readonly ConflictView[];
  /** A reason that was given already. */
  readonly reason?: string;
  readonly answer: (reason: string | undefined) => void;
}

/** What the screens of one workspace share beside server data. */
export interface Desk {
  readonly changes: Changes;
  readonly line: Observed<LineState>;
  /** The clash that waits for a choice; the shell puts it before the person. */
  readonly conflict: Observed<Conflict | undefined>;
  readonly clash: Observed<Clash | undefined>;
  /** The campaigns of the present view in their order, so that the panel over it can go to the next one. */
  readonly shown: Observed<readonly string[]>;
}

export function createDesk(client: Client, queries: QueryClient, workspaceId: string): Desk {
  return {
    changes: createChanges(client, queries, workspaceId),
    line: observed<LineState>('opening'),
    conflict: observed<Conflict | undefined>(undefined),
    clash: observed<Clash | undefined>(undefined),
    shown: observed<readonly string[]>([]),
  };
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('DeskProvider is missing.');
  return desk;
}

/** A view tells which campaigns it shows, in order. */
export function useTellShown(ids: readonly string[]): void {
  const { shown } = useDesk();
  useEffect(() => shown.set(ids), [shown, ids]);
}

/** The campaigns before and after one, in the order of the view. */
export function useNeighbours(campaignId: string | null): { previous?: string; next?: string } {
  const ids = useObserved(useDesk().shown);
  const at = campaignId === null ? -1 : ids.indexOf(campaignId);
  return at < 0 ? {} : { previous: ids[at - 1], next: ids[at + 1] };
}
