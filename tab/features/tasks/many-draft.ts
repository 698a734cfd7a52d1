import { TaskBatchChange } from '../../../src/domain/task-batch.ts';

/** In the order in which they are offered. */
export const manyKinds = [
  'owner',
  'due',
  'shift',
  'status',
  'priority',
  'delete',
] as const satisfies readonly TaskBatchChange['kind'][];
export type ManyKind = (typeof manyKinds)[number];

/** What is chosen for all selected tasks; a value that is still missing is empty. */
export interface ManyDraft {
  readonly kind: ManyKind | undefined;
  readonly value: string;
}

/** In the place of a person, or of a day: none. */
export const nobody = '-';

const valueOf: Readonly<Record<ManyKind, (value: string) => object>> = {
  owner: (value) => ({ assigneeId: value === nobody ? null : value }),
  due: (value) => ({ due: value }),
  shift: (value) => ({ days: Number(value) }),
  status: (value) => ({ status: value }),
  priority: (value) => ({ priority: value }),
  delete: () => ({}),
};

/** Undefined while something is missing, or is nothing that can be done. */
export function changeIn({ kind, value }: ManyDraft): TaskBatchChange | undefined {
  if (!kind || (value === '' && kind !== 'delete') || (kind === 'shift' && Number(value) === 0))
    return undefined;
  return TaskBatchChange.safeParse({ kind, ...valueOf[kind](value) }).data;
}
