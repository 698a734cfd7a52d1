import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { settle } from '../settle.ts';
import { inTurns } from './in-turns.ts';
import type { Intake } from './targets/target.ts';
import type { Unit } from './work.ts';

/** Progress is stored after so many rows. */
const rowsPerWindow = 200;

/** A unit with its place among all rows. */
interface PlacedUnit {
  readonly unit: Unit;
  readonly from: number;
  readonly until: number;
}

/** A stretch of rows that is written between two looks at the clock. */
export interface Window {
  readonly units: readonly Unit[];
  readonly until: number;
}

/** The units of all rows, as stretches to be written one after the other. */
export function windowsOf(units: readonly Unit[]) {
  const all = placed(units);
  const between = (from: number, until: number): Window => {
    // A unit that lies across the border, as after an update of the product, is written once more; that is harmless.
    const inside = all.filter((each) => each.until > from && each.from < until);
    return { units: inside.map(({ unit }) => unit), until: inside.at(-1)?.until ?? until };
  };
  return { between, next: (from: number) => between(from, from + rowsPerWindow) };
}

/** What a window will come to; the commits are decided already. */
export async function decideWindow({ units }: Window): Promise<(Intake | undefined)[]> {
  return inTurns(units, (unit) => unit.decide());
}

/** Counts of a whole window. */
export function countsOf(intakes: readonly (Intake | undefined)[]) {
  const sum = (count: 'created' | 'changed' | 'unchanged') =>
    intakes.reduce((total, intake) => total + (intake?.[count] ?? 0), 0);
  return { created: sum('created'), changed: sum('changed'), unchanged: sum('unchanged') };
}

/** Writes a window; what is written already is left alone. Refuses: `busy`. */
export async function writeWindow(
  doors: Pick<Doors, 'store'>,
  { units }: Window,
  decided: readonly (Intake | undefined)[] | undefined,
): Promise<Refusal | undefined> {
  const writes = units.map((unit, index) => ({ unit, decided: decided?.[index] }));
  const refusals = await inTurns(writes, (write) => writeUnit(doors, write));
  return refusals.find((refusal) => refusal !== undefined);
}

async function writeUnit(
  { store }: Pick<Doors, 'store'>,
  { unit, decided }: { readonly unit: Unit; readonly decided: Intake | undefined },
): Promise<Refusal | undefined> {
  let intake = decided ?? (await unit.decide());
  while (intake?.commit) {
    const settled = await settle(store, intake.partition, intake.commit);
    if (!isRefusal(settled)) return undefined;
    if (settled.refused === 'tooLarge') throw new Error('A unit of an import does not fit into a commit.');
    if (settled.refused !== 'stale') return settled;
    // Somebody wrote there in between: compare again.
    intake = await unit.decide();
  }
  return undefined;
}

function placed(units: readonly Unit[]): PlacedUnit[] {
  let until = 0;
  return units.map((unit) => {
    const from = until;
    until += unit.rows;
    return { unit, from, until };
  });
}
