import { flightFault } from './campaign-edit.ts';
import type { CampaignEdit, CampaignType, Flight, MarketingChannel } from './campaign.ts';
import { type RowCells, statedCurrency } from './import-cells.ts';
import type { Known } from './import-known.ts';
import { type ImportableStatus, vocabularies } from './import-words.ts';
import type { ImportNoun } from './import.ts';
import type { Money } from './money.ts';
import { Id, type Locale, type Role } from './person.ts';
import type { TaskEdit } from './task.ts';
import { type CalendarDate, Zone } from './time.ts';

/* What a row says, after checking. An absent field means that its cell is blank: it says nothing and erases nothing. */

export interface CampaignRow {
  readonly line: number;
  /** What the campaign is known by in files: key column, else code, else name. */
  readonly key: string;
  readonly code: string | undefined;
  readonly existing: string | undefined;
  readonly status: ImportableStatus | undefined;
  readonly fields: CampaignEdit & { name: string; type: CampaignType };
}

export interface PersonRow {
  readonly line: number;
  readonly key: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly title: string | undefined;
  readonly role: Role | undefined;
  readonly locale: Locale | undefined;
  readonly zone: string | undefined;
  readonly external: boolean | undefined;
  readonly active: boolean | undefined;
}

export interface TaskRow {
  readonly line: number;
  readonly campaignId: string;
  /** Key column, else title: unique within the campaign. */
  readonly key: string;
  readonly fields: TaskEdit & { title: string };
}

export interface ResultRow {
  readonly line: number;
  readonly campaignId: string;
  readonly date: CalendarDate;
  readonly channel: MarketingChannel;
  readonly impressions: number | undefined;
  readonly clicks: number | undefined;
  readonly leads: number | undefined;
  readonly orders: number | undefined;
  readonly spend: Money | undefined;
  readonly revenue: Money | undefined;
}

export interface RowOf {
  campaigns: CampaignRow;
  people: PersonRow;
  tasks: TaskRow;
  results: ResultRow;
}

/** What must be unique in a file among all of its kind, with the field that a doubled one is reported at. */
interface Identity {
  readonly of: 'row' | 'code' | 'email';
  readonly field: string;
  readonly key: string;
}

interface NounReader<R> {
  /** Undefined when something that must be there is missing or faulty; the problems tell what. */
  readonly read: (cells: RowCells, known: Known) => R | undefined;
  readonly identities: (row: R) => readonly Identity[];
}

/** How a row of each kind of file is read. */
export const rowReaders: { readonly [N in ImportNoun]: NounReader<RowOf[N]> } = {
  campaigns: {
    read: readCampaign,
    identities: (row) => [
      { of: 'row', field: keyField(row), key: row.key },
      ...(row.code !== undefined && row.code !== row.key
        ? [{ of: 'code' as const, field: 'code', key: row.code }]
        : []),
    ],
  },
  people: {
    read: readPerson,
    identities: ({ key, email }) => [
      { of: 'row', field: 'id', key },
      ...(email ? [{ of: 'email' as const, field: 'email', key: email.toLowerCase() }] : []),
    ],
  },
  tasks: {
    read: readTask,
    identities: ({ campaignId, key, fields }) => [
      { of: 'row', field: key === fields.title ? 'title' : 'key', key: `${campaignId}\n${key}` },
    ],
  },
  results: {
    read: readResult,
    identities: ({ campaignId, date, channel }) => [
      { of: 'row', field: 'date', key: `${campaignId}\n${date}\n${channel}` },
    ],
  },
};

function readCampaign(cells: RowCells, known: Known): CampaignRow | undefined {
  const name = required(cells, 'name', cells.text('name', 160));
  const type = required(cells, 'type', cells.word('type', vocabularies.campaignType));
  const code = cells.text('code', 40);
  const ownKey = cells.text('key', 200);
  const key = ownKey ?? code ?? name;
  const status = cells.word('status', vocabularies.campaignStatus);
  checkCurrency(cells, known);
  const fields = stated({
    brief: cells.text('brief', 20_000),
    goal: cells.text('goal', 500),
    audience: cells.text('audience', 500),
    flight: readFlight(cells),
    channels: cells.words('channels', vocabularies.channel),
    budget: cells.amount('budget'),
    ownerId: cells.person('owner'),
    teamIds: atMost(200, cells, 'team', cells.people('team')),
    guestIds: atMost(200, cells, 'guests', cells.people('guests')),
    tags: atMost(30, cells, 'tags', cells.list('tags', 40)),
  });
  if (name === undefined || type === undefined || key === undefined) return undefined;
  const ofCode = code === undefined ? undefined : known.campaignOfCode(code);
  const existing = known.campaignOfKey(key) ?? (ownKey === undefined ? ofCode : undefined);
  // A code belongs to one campaign; a row that means another one, or a new one, cannot take it.
  if (ofCode !== undefined && ofCode !== existing) cells.report('code', 'duplicateKey');
  return { line: cells.line, key, code, existing, status, fields: { name, type, ...fields } };
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

function readPerson(cells: RowCells, known: Known): PersonRow | undefined {
  const key = required(cells, 'id', cells.text('id', 128));
  if (key !== undefined && !Id.safeParse(key).success) cells.report('id', 'unknownValue');
  const name = required(cells, 'name', cells.text('name', 120));
  const email = cells.text('email', 254);
  if (email !== undefined && !emailForm.test(email)) cells.report('email', 'badEmail');
  const zone = cells.text('zone', 64);
  if (zone !== undefined && !Zone.safeParse(zone).success) cells.report('zone', 'badZone');
  const row = {
    title: cells.text('title', 120),
    role: cells.word('role', vocabularies.role),
    locale: cells.word('locale', vocabularies.locale),
    external: isYes(cells.word('external', vocabularies.answer)),
    active: isYes(cells.word('active', vocabularies.answer)),
  };
  if (key === known.importerId) keepOwnRights(cells, row);
  return key === undefined || name === undefined
    ? undefined
    : { line: cells.line, key, name, email, zone, ...row };
}

/** Nobody shuts themselves out with a file. */
function keepOwnRights(cells: RowCells, { role, active }: Pick<PersonRow, 'role' | 'active'>): void {
  if (role !== undefined && role !== 'admin') cells.report('role', 'unknownValue');
  if (active === false) cells.report('active', 'unknownValue');
}

function readTask(cells: RowCells, known: Known): TaskRow | undefined {
  const campaignId = readCampaignName(cells, known);
  const title = required(cells, 'title', cells.text('title', 200));
  const key = cells.text('key', 200) ?? title;
  const fields = stated({
    description: cells.text('description', 10_000),
    assigneeId: cells.person('assignee'),
    due: cells.date('due'),
    priority: cells.word('priority', vocabularies.priority),
    status: cells.word('status', vocabularies.taskStatus),
  });
  if (campaignId === undefined || title === undefined || key === undefined) return undefined;
  return { line: cells.line, campaignId, key, fields: { title, ...fields } };
}

function readResult(cells: RowCells, known: Known): ResultRow | undefined {
  const campaignId = readCampaignName(cells, known);
  const date = required(cells, 'date', cells.date('date'));
  const channel = required(cells, 'channel', cells.word('channel', vocabularies.channel));
  checkCurrency(cells, known);
  const figures = {
    impressions: cells.count('impressions'),
    clicks: cells.count('clicks'),
    leads: cells.count('leads'),
    orders: cells.count('orders'),
    spend: cells.amount('spend'),
    revenue: cells.amount('revenue'),
  };
  if (campaignId === undefined || date === undefined || channel === undefined) return undefined;
  return { line: cells.line, campaignId, date, channel, ...figures };
}

function readCampaignName(cells: RowCells, known: Known): string | undefined {
  const name = required(cells, 'campaign', cells.text('campaign', 200));
  const id = name === undefined ? undefined : known.campaign(name);
  if (name !== undefined && id === undefined) cells.report('campaign', 'unknownCampaign');
  return id;
}

function required<T>(cells: RowCells, field: string, value: T | undefined): T | undefined {
  if (value === undefined && cells.raw(field) === '') cells.report(field, 'missing');
  return value;
}

function checkCurrency(cells: RowCells, known: Known): void {
  if (statedCurrency(cells.raw('currency'), known.currency) === 'unknownCurrency') {
    cells.report('currency', 'unknownCurrency');
  }
}

function atMost<T>(most: number, cells: RowCells, field: string, list: T[] | undefined): T[] | undefined {
  if (list && list.length > most) cells.report(field, 'tooLong');
  return list && [...new Set(list)];
}

function isYes(answer: 'yes' | 'no' | undefined): boolean | undefined {
  return answer && answer === 'yes';
}

const emailForm = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]+$/;

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields whose cells are blank. */
function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}
