import { type RowCells, statedCurrency } from './import-cells.ts';
import type { Known, KnownCampaign } from './import-known.ts';

/** What must be unique in a file among all of its kind, with the field at which a doubled one is reported. */
export interface Identity {
  readonly of: 'row' | 'campaign' | 'code' | 'email';
  readonly field: string;
  readonly key: string;
}

/** A cell that must not be blank; its value, or undefined when something is wrong with it. */
export function required<T>(cells: RowCells, field: string, value: T | undefined): T | undefined {
  if (value === undefined && cells.raw(field) === '') cells.report(field, 'missing');
  return value;
}

/** The campaign that a row of tasks or results belongs to. */
export function readCampaignName(cells: RowCells, known: Known): KnownCampaign | undefined {
  const name = required(cells, 'campaign', cells.line('campaign', 200));
  const campaign = name === undefined ? undefined : known.campaign(name);
  if (name !== undefined && campaign === undefined) cells.report('campaign', 'unknownCampaign');
  return campaign;
}

/** One report for the currency column of a row, however many amounts depend on it. */
export function checkCurrency(cells: RowCells, known: Known): void {
  if (statedCurrency(cells.raw('currency'), known.currency) === 'unknownCurrency') {
    cells.report('currency', 'unknownCurrency');
  }
}

/** A list without doubles; too long a one is reported. */
export function atMost<T>(
  most: number,
  cells: RowCells,
  field: string,
  list: T[] | undefined,
): T[] | undefined {
  if (list && list.length > most) cells.report(field, 'tooLong');
  return list && [...new Set(list)];
}

export type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields whose cells are blank. */
export function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}
