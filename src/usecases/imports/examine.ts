import type { Sheet } from '../../domain/import-cells.ts';
import type { Import } from '../../domain/import.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { inTurns } from './in-turns.ts';
import { type Bearer, openWork } from './work.ts';

/** What checking a file found, and what accepting it would do. */
export type Findings = Pick<Import, 'problems' | 'problemCount' | 'forecast'>;

/** Checks every row and compares the sound ones with what is there; writes nothing. Refuses: `notFound`. */
export async function examine(doors: Doors, bearer: Bearer, sheet: Sheet): Promise<Findings | Refusal> {
  const work = await openWork(doors, bearer, sheet);
  if (isRefusal(work)) return work;
  const intakes = await inTurns(work.units, (unit) => unit.decide());
  const forecast = { create: 0, change: 0, same: 0 };
  for (const intake of intakes) {
    forecast.create += intake?.created ?? 0;
    forecast.change += intake?.changed ?? 0;
    forecast.same += intake?.unchanged ?? 0;
  }
  return { problems: [...work.problems], problemCount: work.problemCount, forecast };
}
