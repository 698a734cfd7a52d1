import type { ProgrammeContent } from '../domain/programme.ts';
import type { Doors } from '../ports.ts';
import { editCampaign } from '../usecases/campaigns/edit.ts';
import { findCampaign } from '../usecases/campaigns/find.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { addProgramme } from '../usecases/programmes/save.ts';
import { workspace } from './department.ts';
import { actorNamed, granted } from './people-of-sample.ts';

interface SampleProgramme extends Pick<ProgrammeContent, 'name' | 'objective' | 'ownerId' | 'budget'> {
  /** The campaigns that belong to it. */
  readonly codes: readonly string[];
}

const programmes: readonly SampleProgramme[] = [
  {
    name: '春夏新品：灯与茶',
    objective: '新品在全年销售额中占三成',
    ownerId: 'wang-ruolan',
    budget: { minor: 550_000_000, currency: 'CNY' },
    codes: ['LUM-162', 'LUM-172', 'LUM-188', 'LUM-204'],
  },
  {
    name: '一盏茶的时间：走进六座城市',
    objective: 'Half a million people know Lumora by name before autumn',
    ownerId: 'sun-yue',
    budget: null,
    codes: ['LUM-102', 'LUM-123', 'LUM-166', 'LUM-175', 'LUM-176'],
  },
];

/** Two programmes with campaigns of theirs; only once. */
export async function loadProgrammes(doors: Doors, tenantId: string): Promise<void> {
  const workspaceId = workspace.id;
  const lead = await actorNamed(doors, tenantId, 'shen-jiayi');
  for (const [at, { codes, ...said }] of programmes.entries()) {
    const content: ProgrammeContent = { ...said, start: null, end: null, state: 'open' };
    const once = `sample-programme-${at}`;
    const { document } = granted(await addProgramme(doors, lead, { workspaceId, once, content }));
    for (const code of codes) {
      const campaignId = await campaignIdOf(tenantId, workspaceId, code);
      const { version } = granted(await findCampaign(doors, lead, campaignId, 'campaign.edit'));
      const edit = { programmeId: document.id };
      granted(await editCampaign(doors, lead, { campaignId, ifVersion: version, edit }));
    }
  }
}
