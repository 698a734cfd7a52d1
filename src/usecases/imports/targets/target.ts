import type { CampaignRow } from '../../../domain/import-campaign-row.ts';
import type { Person } from '../../../domain/person.ts';
import type { Sheet, SheetRow } from '../../../domain/import-cells.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import type { Commit, Doors, Partition } from '../../../ports.ts';

/** Where and in whose name rows are taken in. */
export interface Surroundings {
  readonly doors: Doors;
  readonly workspace: Workspace;
  /** Who brought the file. */
  readonly actorId: string;
  readonly fileName: string;
  readonly people: ReadonlyMap<string, Person>;
  /** The code that was set aside for the row of a new campaign without one. */
  readonly codeOf: (line: number) => string | undefined;
}

/** What taking in some rows comes to; without `commit` there is nothing to write. */
export interface Intake {
  readonly partition: Partition;
  readonly commit: Commit | undefined;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** How one kind of row is taken in: which rows share a commit, and what that commit is. */
export interface Target<R> {
  /** At most so many rows in one commit. */
  readonly most: number;
  /** Rows with the same text may share a commit. */
  groupOf(sheet: Sheet, row: SheetRow): string;
  /** The rows of campaigns, which may need codes. */
  campaignRows(rows: readonly R[]): readonly CampaignRow[];
  /** Compares rows with what is there; asked again, after something was written, it gives a smaller answer. */
  decide(surroundings: Surroundings, rows: readonly R[]): Promise<Intake>;
}
