import type { Campaign } from '../../domain/campaign.ts';
import type { Edited } from '../../domain/campaign-edit.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Happening } from '../../domain/event.ts';
import type { Commit, Doors, Partition } from '../../ports.ts';

export interface Consequence {
  readonly campaign: Campaign;
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
  readonly due: readonly DueItem[];
}

/** What an edit of content does to the approval that is asked for or was given; undefined when nothing. */
export async function approvalConsequence(
  _doors: Doors,
  _partition: Partition,
  _edited: Edited,
  _at: string,
): Promise<Consequence | undefined> {
  return undefined;
}
