import type { Said } from './notice-said.ts';
import type { Reader } from './notice.ts';
import type { Priority } from './task.ts';
import type { TurnAct, WorkFunction, WorkRequestState } from './work-request.ts';

/** Work that is asked for, as a card shows it. */
export interface WorkRequestFace {
  readonly workspaceId: string;
  readonly id: string;
  readonly number: number;
  readonly function: WorkFunction;
  readonly title: string;
  readonly deadline: string | null;
  readonly vision: string;
  readonly notes: string;
  readonly materials: readonly string[];
  readonly priority: Priority;
  readonly state: WorkRequestState;
  readonly requesterName: string;
  /** Empty while nobody does it. */
  readonly ownerName: string;
  /** What was said of it last; undefined when nothing was. */
  readonly last: { readonly act: TurnAct; readonly name: string; readonly words: string } | undefined;
  /** The campaign that it is for or became part of; empty where there is none, or the reader may not see it. */
  readonly campaignName: string;
  /** What the reader can do about it. */
  readonly can: readonly TurnAct[];
  readonly isRequester: boolean;
}

export type WorkRequestNotice = Said & {
  readonly kind: 'workRequest';
  readonly reader: Reader;
  readonly request: WorkRequestFace;
};
