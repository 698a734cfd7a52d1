import { BulkChange } from '../../../src/domain/bulk-change.ts';

export const bulkKinds = [
  'owner',
  'addToTeam',
  'addTag',
  'removeTag',
  'shift',
  'status',
  'delete',
] as const satisfies readonly BulkChange['kind'][];

/** What is being put together. */
export interface BulkDraft {
  readonly kind: BulkChange['kind'] | undefined;
  readonly value: string;
}

/** The change, when it is whole; tasks go along with dates where that is wanted. */
export function changeIn({ kind, value }: BulkDraft, withTasks: boolean): BulkChange | undefined {
  switch (kind) {
    case undefined:
      return undefined;
    case 'delete':
      return { kind };
    case 'owner':
    case 'addToTeam':
      return value === '' ? undefined : { kind, personId: value };
    case 'shift':
      return value.trim() === '' || Number(value) === 0
        ? undefined
        : parsed({ kind, days: Number(value), withTasks });
    case 'status':
      return parsed({ kind, status: value });
    case 'addTag':
    case 'removeTag':
      return parsed({ kind, tag: value });
  }
}

const parsed = (change: unknown): BulkChange | undefined => BulkChange.safeParse(change).data;
