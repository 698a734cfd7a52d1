import type { DraftFault, FaultField } from './draft-faults.ts';

/** What is wrong with a stage (or, without an id, with the route), to be said field by field. */
export function faultsAt(
  faults: readonly DraftFault[],
  stageId: string | undefined,
  say: (fault: DraftFault) => string,
) {
  const own = faults.filter((fault) => fault.stageId === stageId);
  const list = (field: FaultField): string[] => own.filter((fault) => fault.field === field).map(say);
  return {
    /** How many there are in these fields. */
    mine: (...fields: FaultField[]): number => own.filter(({ field }) => fields.includes(field)).length,
    /** The first at a field. */
    said: (field: FaultField): string | undefined => list(field)[0],
    list,
  };
}
