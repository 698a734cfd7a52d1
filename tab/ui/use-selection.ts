import { useMemo, useState } from 'react';
import type { SummaryView } from '../../src/contract/views.ts';

/** Which rows are selected. Only those in sight of the filter count, so that nothing hidden is changed. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly chosen: readonly SummaryView[];
  /** With `reach`, everything from the row that was touched last up to this one. */
  readonly toggle: (campaignId: string, reach?: boolean) => void;
  readonly add: (campaignIds: readonly string[]) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

export function useSelection(rows: readonly SummaryView[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const chosen = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
  return {
    ids,
    chosen,
    toggle(campaignId, reach = false) {
      const next = new Set(ids);
      const touched = reach && last !== undefined ? between(rows, last, campaignId) : [campaignId];
      const isOn = reach || !ids.has(campaignId);
      for (const id of touched) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      setLast(campaignId);
      setIds(next);
    },
    add: (campaignIds) => setIds(new Set([...ids, ...campaignIds])),
    all: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}

function between(rows: readonly SummaryView[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [one, other]
    .map((wanted) => rows.findIndex(({ id }) => id === wanted))
    .toSorted((a, b) => a - b);
  return rows.slice(Math.max(0, from), to + 1).map(({ id }) => id);
}
