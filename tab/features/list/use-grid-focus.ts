import { useState, type KeyboardEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { ColumnName } from './columns.ts';

/** The cell that arrow keys move. It is kept by campaign, so that a new order takes it along. */
export interface Cell {
  readonly id: string;
  readonly column: ColumnName;
}

const PAGE = 15;

/** Keyboard movement in the grid; `wanted` is true when the cell must take the focus now. */
export function useGridFocus(campaigns: readonly SummaryView[], columns: readonly ColumnName[]) {
  const [chosen, setChosen] = useState<Cell & { readonly wanted: boolean }>();
  const known = chosen && campaigns.findIndex(({ id }) => id === chosen.id);
  const row = known === undefined || known < 0 ? 0 : known;
  const column = chosen && columns.includes(chosen.column) ? chosen.column : (columns[1] ?? 'name');
  const id = campaigns[row]?.id ?? '';

  const focus = (cell: Cell, wanted = true): void => setChosen({ ...cell, wanted });

  /** True when the key moved something. */
  const onArrow = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.shiftKey) return false;
    const last = { row: campaigns.length - 1, column: columns.length - 1 };
    const at = columns.indexOf(column);
    const far = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [far ? 0 : row - 1, at],
      ArrowDown: [far ? last.row : row + 1, at],
      ArrowLeft: [row, far ? 0 : at - 1],
      ArrowRight: [row, far ? last.column : at + 1],
      Home: [far ? 0 : row, 0],
      End: [far ? last.row : row, last.column],
      PageUp: [row - PAGE, at],
      PageDown: [row + PAGE, at],
    };
    const to = moves[event.key];
    if (!to) return false;
    const next = campaigns[Math.max(0, Math.min(last.row, to[0]))];
    const nextColumn = columns[Math.max(0, Math.min(last.column, to[1]))];
    if (next && nextColumn) focus({ id: next.id, column: nextColumn });
    event.preventDefault();
    return true;
  };

  return { row, cell: { id, column }, wanted: chosen?.wanted ?? false, focus, onArrow };
}
