import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '../../../src/compose.ts';
import { readConfig } from '../../../src/config.ts';
import type { Event } from '../../../src/domain/event.ts';
import { scopes } from '../../../src/domain/scope.ts';
import type { CommitOutcome, Doors } from '../../../src/ports.ts';
import { people, plannedCampaigns, type Planned, workspace } from './department.ts';
import { newFolder } from './folders.ts';

/** Data folders with a department of a chosen size. Each is made once in a run; everybody gets a copy of their own. */
export interface Seeds {
  folder(campaigns: number): Promise<string>;
  remove(): Promise<void>;
}

export async function openSeeds(say: (line: string) => void): Promise<Seeds> {
  const root = await newFolder();
  const made = new Map<number, Promise<string>>();
  let copies = 0;

  async function make(campaigns: number): Promise<string> {
    const started = performance.now();
    const folder = join(root, `seed-${campaigns}`);
    await fill(folder, campaigns);
    say(`a department of ${campaigns} campaigns, made in ${Math.round(performance.now() - started)} ms`);
    return folder;
  }

  return {
    async folder(campaigns) {
      const seed = made.get(campaigns) ?? make(campaigns);
      made.set(campaigns, seed);
      copies += 1;
      const copy = join(root, `copy-${copies}`);
      await cp(await seed, copy, { recursive: true });
      return copy;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Valid documents with the events that explain them, committed to the store; the relay then makes what follows from them. */
async function fill(folder: string, campaigns: number): Promise<void> {
  const config = readConfig({ DATA_FOLDER: folder, SAMPLE: 'off', LOG: 'off' });
  const house = await compose(config);
  const { doors } = house;
  const staff = { tenantId: workspace.tenantId, scope: scopes.tenant() };
  const who = [workspace, ...people].map((document) => ({ document, ifVersion: 'absent' as const }));
  written(await doors.store.commit(staff, { put: who }));
  const planned = await plannedCampaigns(campaigns);
  for (let start = 0; start < planned.length; start += 200) {
    await Promise.all(planned.slice(start, start + 200).map((one) => keep(doors, one)));
  }
  await house.jobs.settle();
  await house.stop();
}

async function keep({ store, clock }: Doors, { campaign, tasks }: Planned): Promise<void> {
  const { id, tenantId, workspaceId, createdBy, createdAt } = campaign;
  const told = (what: Event['what']): Event => ({
    kind: 'event',
    schema: 1,
    id: clock.newId(),
    tenantId,
    workspaceId,
    campaignId: id,
    at: createdAt,
    actorId: createdBy,
    what,
  });
  const outcome = await store.commit(
    { tenantId, scope: scopes.campaign(id) },
    {
      put: [campaign, ...tasks].map((document) => ({ document, ifVersion: 'absent' })),
      events: [
        told({ type: 'campaign.created', name: campaign.name, source: 'person' }),
        ...tasks.map((task) =>
          told({ type: 'task.created', taskId: task.id, title: task.title, source: 'person' }),
        ),
      ],
    },
  );
  written(outcome);
}

function written(outcome: CommitOutcome): void {
  if (outcome.kind !== 'ok') throw new Error(`The department could not be stored: ${outcome.kind}.`);
}
