import { end } from '../../domain/delivery.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';
import { runsAhead } from './clocks.ts';
import { reportsOf } from './find.ts';

/** The clocks or the working days of a department are others now: the next run of each of its reports is armed by them. */
export const planReports: Work<ErrandOf<'planReports'>> = async (doors, item, { workspaceId }) => {
  const { store, clock } = doors;
  const partition = reportsOf(item.document.tenantId, workspaceId);
  for (const { document } of await readAll(store, partition, 'schedulesOfWorkspace', {})) {
    const due = await runsAhead(doors, document, clock.now());
    if (due.length > 0 && isRefusal(await settle(store, partition, { due }))) return 'again';
  }
  return end(item.document, 'done');
};
