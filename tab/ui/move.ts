import type { Format } from './format.ts';
import type { Move } from './texts/reports.ts';

/** Equal as printed is unchanged: nobody can see a difference behind the last digit. */
export function moveOf(now: number, before: number, print: (value: number) => string, format: Format): Move {
  const way = print(now) === print(before) ? 'same' : now > before ? 'up' : 'down';
  const by = before === 0 ? undefined : format.percent(Math.abs(now - before) / Math.abs(before));
  return { way, by, before: print(before) };
}

export interface ShownMove {
  /** Undefined where there is nothing to compare with. */
  readonly move: Move | undefined;
  readonly tone: 'good' | 'bad' | undefined;
}

/** How a figure moved and whether that is good news; a share has no percentage of a percentage, which would be misread. */
export function toned(
  { now, before }: { readonly now: number | null; readonly before: number | null },
  print: (value: number) => string,
  format: Format,
  { good, isShare }: { readonly good: 'up' | 'down' | undefined; readonly isShare: boolean },
): ShownMove {
  const plain = now === null || before === null ? undefined : moveOf(now, before, print, format);
  const move = plain && isShare ? { ...plain, by: undefined } : plain;
  const isSaid = move && move.way !== 'same' && good;
  return { move, tone: isSaid ? (move.way === good ? 'good' : 'bad') : undefined };
}
