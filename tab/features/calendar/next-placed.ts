import type { ChartLayout, Placed } from './chart-layout.ts';

/** What an arrow key leads to: sideways along the row and on to the next, up and down to what lies nearest in time. */
export function nextPlaced({ lanes }: ChartLayout, from: Placed, key: string): Placed | undefined {
  const rows = lanes.flatMap((lane) => lane.rows);
  if (key === 'Home') return rows[0]?.[0];
  if (key === 'End') return rows.at(-1)?.at(-1);
  const row = rows[from.row] ?? [];
  if (key === 'ArrowRight') return row[at(row, from) + 1] ?? rows[from.row + 1]?.[0];
  if (key === 'ArrowLeft') return row[at(row, from) - 1] ?? rows[from.row - 1]?.at(-1);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  return rows[from.row + step]?.toSorted((a, b) => apart(a, from) - apart(b, from))[0];
}

const at = (row: readonly Placed[], one: Placed): number => row.findIndex(({ id }) => id === one.id);

/** Pixels between two bars; none when they share a day. */
const apart = (one: Placed, other: Placed): number =>
  Math.max(0, one.left - other.left - other.width, other.left - one.left - one.width);
