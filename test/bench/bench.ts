import type { Seeds } from './kit/seeds.ts';

/** One thing that is measured: it starts what it needs, and stops it again. */
export interface Bench {
  /** As it is called on the command line. */
  readonly name: string;
  readonly run: (room: Room) => Promise<readonly Row[]>;
}

export interface Room {
  readonly seeds: Seeds;
  /** Tells how far it is. */
  readonly say: (line: string) => void;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What was set out to be reached, and whether it was; absent where the figure only informs. */
  readonly goal?: { readonly words: string; readonly met: boolean };
  /** The same figure of a bare Node server in the same run, and how many times as much ours is. */
  readonly bare?: { readonly words: string; readonly ratio: number };
  /** How it was measured, where that is not plain from `what`. */
  readonly note?: string;
}
