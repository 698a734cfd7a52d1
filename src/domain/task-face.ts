import type { z } from 'zod';
import type { OwnTaskFace } from './own-task-face.ts';
import type { TaskPart } from './raci.ts';
import type { ChecklistLine, Priority, TaskStatus } from './task.ts';

/** A task as its card shows it to one reader. */
export interface TaskFace {
  readonly id: string;
  readonly title: string;
  readonly due: string | null;
  readonly priority: Priority;
  readonly status: TaskStatus;
  readonly checklist: readonly z.infer<typeof ChecklistLine>[];
  readonly snoozedUntil: string | null;
  /** Or until somebody else writes on it. */
  readonly snoozedForReply?: true;
  readonly mine: boolean;
  /** Who else has to do with it; absent where nobody was named and no step stands around it. */
  readonly shared?: SharedFace;
  /** Its parts; absent where it has none. */
  readonly subtasks?: readonly SubtaskFace[];
  /** What it is a part of. */
  readonly partOf?: string;
  /** For whoever has it, as long as it is open. */
  readonly own?: OwnTaskFace;
}

export interface SubtaskFace {
  readonly title: string;
  readonly status: TaskStatus;
}

/** A task among the people and steps around it. */
export interface SharedFace {
  /** The reader's own part. */
  readonly mine: TaskPart | undefined;
  readonly ownerName: string;
  readonly accountableName: string;
  /** It is ready, and the yes of whoever answers for it is missing. */
  readonly awaitsYes: boolean;
  readonly remarks: readonly { readonly name: string; readonly text: string; readonly at: string }[];
  readonly hasRemarked: boolean;
  /** Who addressed the reader in a remark that they have not answered. */
  readonly mention?: { readonly remarkId: string; readonly name: string };
  readonly before: { readonly title: string; readonly isOver: boolean } | undefined;
  readonly next: readonly { readonly title: string; readonly ownerName: string }[];
}
