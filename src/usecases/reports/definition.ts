import { definitionIn } from '../../domain/report-definition-in.ts';
import type { ReportDefinition } from '../../domain/report-definition.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { viewsOf } from '../views/find.ts';

type Which = Pick<ReportSchedule, 'tenantId' | 'workspaceId' | 'ownerId' | 'definitionId'>;

/** The saved report that a schedule carries, as it is now; undefined where it carries none, or it is gone. */
export async function definitionOfSchedule(
  { store }: Pick<Doors, 'store'>,
  { tenantId, workspaceId, ownerId, definitionId }: Which,
): Promise<ReportDefinition | undefined> {
  if (!definitionId) return undefined;
  const view = (await store.get(viewsOf(tenantId, workspaceId), 'savedView', definitionId))?.document;
  const isTheirs = view?.screen === 'report' && (view.shared || view.ownerId === ownerId);
  return isTheirs ? definitionIn(view.search) : undefined;
}

/** Refuses a saved report that the owner of the schedule does not see: `notFound`. */
export async function definitionFault(
  doors: Pick<Doors, 'store'>,
  schedule: Which,
): Promise<Refusal | undefined> {
  if (!schedule.definitionId || (await definitionOfSchedule(doors, schedule))) return undefined;
  return refuse('notFound', { at: 'definitionId' });
}
