import type { WorkGroup, WorkWhy } from './my-work.ts';
import type { Reader } from './notice.ts';
import type { Said } from './notice-said.ts';
import type { WorkItem } from './summary.ts';

/** One line of somebody's work, as a card shows it. */
export interface WorkLineFace {
  readonly group: WorkGroup;
  readonly why: WorkWhy;
  readonly noun: WorkItem['noun'] | 'report';
  readonly title: string;
  /** On the reader's calendar; undefined without a date. */
  readonly day: string | undefined;
  /** Absent for a report. */
  readonly campaign?: { readonly id: string; readonly name: string; readonly code: string };
  readonly targetId: string;
  readonly checklist?: { readonly done: number; readonly count: number };
}

/** Everything that waits for one reader. */
export type MyWorkNotice = Said & {
  readonly kind: 'myWork';
  readonly reader: Reader;
  /** In order; those beyond the first few are only counted. */
  readonly lines: readonly WorkLineFace[];
};
