import { byRule } from './event.ts';
import type { RowCells } from './import-cells.ts';
import type { Known } from './import-known.ts';
import { type Identity, required } from './import-row-parts.ts';
import { vocabularies } from './import-words.ts';
import { Id, type Locale, type Role } from './person.ts';
import { Zone } from './time.ts';

/** What a row says of a person; `key` is their Entra object id. An absent field means that its cell is blank: it says nothing and erases nothing. */
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

/** Undefined when id or name is missing or faulty. */
export function readPerson(cells: RowCells, known: Known): PersonRow | undefined {
  const key = required(cells, 'id', cells.line('id', 128));
  // Nobody may be taken for what the product does by itself.
  const isId = Id.safeParse(key).success && key !== byRule;
  if (key !== undefined && !isId) cells.report('id', 'unknownValue');
  const name = required(cells, 'name', cells.line('name', 120));
  const email = cells.line('email', 254);
  if (email !== undefined && !emailForm.test(email)) cells.report('email', 'badEmail');
  const zone = cells.line('zone', 64);
  if (zone !== undefined && !Zone.safeParse(zone).success) cells.report('zone', 'badZone');
  const row = {
    title: cells.line('title', 120),
    role: cells.word('role', vocabularies.role),
    locale: cells.word('locale', vocabularies.locale),
    external: isYes(cells.word('external', vocabularies.answer)),
    active: isYes(cells.word('active', vocabularies.answer)),
  };
  if (key === known.importerId) keepOwnRights(cells, row);
  return key === undefined || name === undefined
    ? undefined
    : { line: cells.lineNumber, key, name, email, zone, ...row };
}

export function personIdentities({ key, email }: PersonRow): Identity[] {
  const found: Identity[] = [{ of: 'row', field: 'id', key }];
  if (email !== undefined) found.push({ of: 'email', field: 'email', key: email.toLowerCase() });
  return found;
}

/** Nobody shuts themselves out with a file. */
function keepOwnRights(cells: RowCells, { role, active }: Pick<PersonRow, 'role' | 'active'>): void {
  if (role !== undefined && role !== 'admin') cells.report('role', 'unknownValue');
  if (active === false) cells.report('active', 'unknownValue');
}

function isYes(answer: 'yes' | 'no' | undefined): boolean | undefined {
  return answer && answer === 'yes';
}

const emailForm = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]+$/;
