import type { Reader } from './notice.ts';
import type { CardChoice } from './own-task-face.ts';
import type { Said } from './notice-said.ts';
import type { HoldReason, ReminderTopic } from './reminder.ts';
import type { Priority } from './task.ts';

/** One reminder on a morning card. */
export interface MorningLine {
  readonly type: ReminderTopic;
  readonly campaign: { readonly id: string; readonly name: string; readonly code: string };
  readonly targetId: string;
  readonly title: string;
  /** The date that it is about as it is now. */
  readonly day: string | null;
  readonly priority: Priority;
  readonly why: HoldReason | null;
  /** What has become of it: `put off` by its reader, `done`, or nothing of theirs any more. */
  readonly state: 'open' | 'done' | 'later' | 'gone';
  readonly snoozedUntil: string | null;
  /** Of a task that somebody else does not finish: who has it. */
  readonly whose?: string;
}

/** All reminders of one reader that waited for the same morning. */
export type MorningNotice = Said & {
  readonly kind: 'morning';
  readonly reader: Reader;
  /** Which card it is: the moment at which it went out, as part of an id. */
  readonly mark: string;
  readonly lines: readonly MorningLine[];
  readonly choice: CardChoice;
};
