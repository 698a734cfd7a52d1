import { flightFault } from './campaign-edit.ts';
import type { CampaignEdit, CampaignType, Flight } from './campaign.ts';
import type { RowCells } from './import-cells.ts';
import type { Known, KnownCampaign } from './import-known.ts';
import { type Identity, atMost, checkCurrency, required, stated } from './import-row-parts.ts';
import { type ImportableStatus, vocabularies } from './import-words.ts';

/** What a row says of a campaign. An absent field means that its cell is blank: it says nothing and erases nothing. */
export interface CampaignRow {
  readonly line: number;
  /** What the campaign is known by in files: key column, else code, else name. */
  readonly key: string;
  readonly code: string | undefined;
  /** The campaign that the row means, when there is one already. */
  readonly existing: KnownCampaign | undefined;
  readonly status: ImportableStatus | undefined;
  readonly fields: CampaignEdit & { name: string; type: CampaignType };
}

/** Undefined when name or type is missing or faulty. */
export function readCampaign(cells: RowCells, known: Known): CampaignRow | undefined {
  const name = required(cells, 'name', cells.line('name', 160));
  const type = required(cells, 'type', cells.word('type', vocabularies.campaignType));
  const code = cells.line('code', 40);
  const ownKey = cells.line('key', 200);
  const key = ownKey ?? code ?? name;
  const status = cells.word('status', vocabularies.campaignStatus);
  checkCurrency(cells, known);
  const fields = stated({
    brief: cells.text('brief', 20_000),
    goal: cells.line('goal', 500),
    audience: cells.line('audience', 500),
    audienceSize: cells.count('audienceSize'),
    regions: atMost(60, cells, 'regions', cells.list('regions', 60)),
    segments: atMost(30, cells, 'segments', cells.list('segments', 60)),
    venue: cells.line('venue', 120),
    flight: readFlight(cells),
    channels: cells.words('channels', vocabularies.channel),
    budget: cells.amount('budget'),
    ownerId: cells.person('owner', known.staff),
    teamIds: atMost(200, cells, 'team', cells.people('team', known.staff)),
    guestIds: atMost(200, cells, 'guests', cells.people('guests', known.anyone)),
    tags: atMost(30, cells, 'tags', cells.list('tags', 40)),
  });
  if (name === undefined || type === undefined || key === undefined) return undefined;
  const ofCode = code === undefined ? undefined : known.campaignOfCode(code);
  const existing = known.campaignOfKey(key) ?? (ownKey === undefined ? ofCode : undefined);
  // A code belongs to one campaign; a row that means another one, or a new one, cannot take it.
  if (ofCode !== undefined && ofCode.id !== existing?.id) cells.report('code', 'duplicateKey');
  return { line: cells.lineNumber, key, code, existing, status, fields: { name, type, ...fields } };
}

/** Neither key nor code may stand in two rows, nor may two rows mean the same campaign. */
export function campaignIdentities(row: CampaignRow): Identity[] {
  const field = keyField(row);
  const found: Identity[] = [{ of: 'row', field, key: row.key }];
  if (row.existing) found.push({ of: 'campaign', field, key: row.existing.id });
  if (row.code !== undefined && row.code !== row.key)
    found.push({ of: 'code', field: 'code', key: row.code });
  return found;
}

function keyField({ key, code, fields }: CampaignRow): string {
  if (key === code) return 'code';
  return key === fields.name ? 'name' : 'key';
}

function readFlight(cells: RowCells): Flight | undefined {
  const start = cells.date('start');
  const end = cells.date('end');
  if (start !== undefined && cells.raw('end') === '') cells.report('end', 'missing');
  if (end !== undefined && cells.raw('start') === '') cells.report('start', 'missing');
  if (start === undefined || end === undefined) return undefined;
  if (flightFault({ flight: { start, end } })) cells.report('end', 'reversedFlight');
  return { start, end };
}
