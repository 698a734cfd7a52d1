import type { RowCells } from './import-cells.ts';
import type { Known, PersonFinder } from './import-known.ts';
import { type Identity, readCampaignName, required, stated } from './import-row-parts.ts';
import { vocabularies } from './import-words.ts';
import type { TaskEdit } from './task.ts';

/** What a row says of a task. An absent field means that its cell is blank: it says nothing and erases nothing. */
export interface TaskRow {
  readonly line: number;
  readonly campaignId: string;
  /** Key column, else title: unique within the campaign. */
  readonly key: string;
  readonly fields: TaskEdit & { title: string };
}

/** Undefined when campaign or title is missing or faulty. */
export function readTask(cells: RowCells, known: Known): TaskRow | undefined {
  const campaign = readCampaignName(cells, known);
  /** Staff, or a guest of this campaign. */
  const assignable: PersonFinder = (text) => {
    const person = known.anyone(text);
    return person !== undefined && campaign?.guestIds.includes(person) ? person : known.staff(text);
  };
  const title = required(cells, 'title', cells.line('title', 200));
  const key = cells.line('key', 200) ?? title;
  const fields = stated({
    description: cells.text('description', 10_000),
    assigneeId: cells.person('assignee', assignable),
    due: cells.date('due'),
    priority: cells.word('priority', vocabularies.priority),
    status: cells.word('status', vocabularies.taskStatus),
  });
  if (campaign === undefined || title === undefined || key === undefined) return undefined;
  return { line: cells.lineNumber, campaignId: campaign.id, key, fields: { title, ...fields } };
}

export function taskIdentities({ campaignId, key, fields }: TaskRow): Identity[] {
  const field = key === fields.title ? 'title' : 'key';
  return [{ of: 'row', field, key: `${campaignId}\n${key}` }];
}
