import type { RouteStage } from '../../../src/domain/route.ts';
import { columnsOf } from './stage-columns.ts';

/** "Copy → Legal ∥ Brand → Director" */
export function stepsInWords(stages: readonly RouteStage[]): string {
  return columnsOf(stages)
    .map((column) => column.map(({ name }) => name).join(' ∥ '))
    .join(' → ');
}
