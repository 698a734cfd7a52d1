import { type RowCells, type Sheet, cellOf } from './import-cells.ts';
import { type CampaignRow, campaignIdentities, readCampaign } from './import-campaign-row.ts';
import type { Known } from './import-known.ts';
import { type PersonRow, personIdentities, readPerson } from './import-person-row.ts';
import { type ResultRow, readResult, resultIdentities } from './import-result-row.ts';
import type { Identity } from './import-row-parts.ts';
import { type TaskRow, readTask, taskIdentities } from './import-task-row.ts';
import type { ImportNoun } from './import.ts';

export interface RowOf {
  campaigns: CampaignRow;
  people: PersonRow;
  tasks: TaskRow;
  results: ResultRow;
}

interface NounReader<R> {
  /** Undefined when something that must be there is missing or faulty; the problems tell what. */
  readonly read: (cells: RowCells, known: Known) => R | undefined;
  readonly identities: (row: R) => readonly Identity[];
}

/** How a row of each kind of file is read. */
export const rowReaders: { readonly [N in ImportNoun]: NounReader<RowOf[N]> } = {
  campaigns: { read: readCampaign, identities: campaignIdentities },
  people: { read: readPerson, identities: personIdentities },
  tasks: { read: readTask, identities: taskIdentities },
  results: { read: readResult, identities: resultIdentities },
};

/** Where the rows of a file say which campaign they mean: the first of these fields that is not blank. */
const campaignFields: Record<ImportNoun, readonly string[]> = {
  campaigns: ['key', 'code', 'name'],
  people: [],
  tasks: ['campaign'],
  results: ['campaign'],
};

/** The texts by which the rows of a sheet mean campaigns, each once. */
export function campaignTexts(sheet: Sheet): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of sheet.rows) {
    const said = campaignFields[sheet.noun]
      .map((field) => cellOf(sheet, row, field))
      .find((text) => text !== '');
    if (said !== undefined) texts.add(said);
  }
  return texts;
}
