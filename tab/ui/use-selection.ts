import { useMemo, useState } from 'react';

interface Row {
  readonly id: string;
}

/** Which rows are selected. Only those in sight of the filter count, so that nothing hidden is changed. */
export interface Selection<T extends Row> {
  readonly ids: ReadonlySet<string>;
  readonly chosen: readonly T[];
  /** With `reach`, everything from the row that was touched last up to this one. */
  readonly toggle: (id: string, reach?: boolean) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly only: (ids: readonly string[]) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

export function useSelection<T extends Row>(rows: readonly T[]): Selection<T> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const chosen = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
  return {
    ids,
    chosen,
    toggle(rowId, reach = false) {
      const next = new Set(ids);
      const touched = reach && last !== undefined ? between(rows, last, rowId) : [rowId];
      const isOn = reach || !ids.has(rowId);
      for (const id of touched) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      setLast(rowId);
      setIds(next);
    },
    add: (more) => setIds(new Set([...ids, ...more])),
    only: (these) => setIds(new Set(these)),
    all: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}

function between(rows: readonly Row[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [one, other]
    .map((wanted) => rows.findIndex(({ id }) => id === wanted))
    .toSorted((a, b) => a - b);
  return rows.slice(Math.max(0, from), to + 1).map(({ id }) => id);
}
