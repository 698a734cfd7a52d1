import type { Actor } from '../../domain/actor.ts';
import { exportTallyId } from '../../domain/export-tally.ts';
import { scopes } from '../../domain/scope.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors, Store } from '../../ports.ts';

/** Somebody took unusually much along within an hour. */
export interface ExportAlert {
  readonly personId: string;
  readonly name: string;
  readonly files: number;
  readonly rows: number;
  readonly at: string;
}

const daysShown = 30;
const mostAlerts = 20;
const abreast = 25;
const eventsOfPage = 200;
const mostPages = 5;

/** What administrators were told about files that were taken along, the latest first, of the last 30 days. */
export async function readExportAlerts(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  { tenantId }: Pick<Actor, 'tenantId'>,
  workspaceIds: readonly string[],
): Promise<ExportAlert[]> {
  const since = addMilliseconds(clock.now(), -daysShown * 86_400_000);
  const people = (await directory.people(tenantId)).filter(({ memberships }) =>
    memberships.some(({ workspaceId }) => workspaceIds.includes(workspaceId)),
  );
  const alerts: ExportAlert[] = [];
  for (let at = 0; at < people.length; at += abreast) {
    const found = await Promise.all(
      people.slice(at, at + abreast).map(async ({ id: personId, name }) => {
        const told = await alertsOf(store, { tenantId, personId, since });
        return told.map((alert) => ({ ...alert, personId, name }));
      }),
    );
    alerts.push(...found.flat());
  }
  return alerts.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, mostAlerts);
}

type Told = Pick<ExportAlert, 'files' | 'rows' | 'at'>;

/** The trail of somebody is read only when their tally says that there is something to find. */
async function alertsOf(
  store: Store,
  {
    tenantId,
    personId,
    since,
  }: { readonly tenantId: string; readonly personId: string; readonly since: string },
): Promise<Told[]> {
  const partition = { tenantId, scope: scopes.trail(personId) };
  const tally = await store.get(partition, 'exportTally', exportTallyId);
  if ((tally?.document.toldAt ?? '') < since) return [];
  const told: Told[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const read: Awaited<ReturnType<typeof readEvents>> = await readEvents(store, partition, cursor);
    for (const { document } of read.items) {
      if (document.at < since) return told;
      const { what, at } = document;
      if (what.type === 'export.many') told.push({ files: what.files, rows: what.rows, at });
    }
    cursor = read.next;
    if (cursor === null) return told;
  }
  return told;
}

function readEvents(store: Store, partition: Parameters<Store['read']>[0], cursor: string | null) {
  return store.read(partition, 'historyOfCampaign', {}, { limit: eventsOfPage, cursor });
}
