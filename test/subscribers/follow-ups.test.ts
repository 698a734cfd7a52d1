import { beforeEach, describe, expect, it } from 'vitest';
import type { Audience, LiveNotice } from '../../src/contract/live.ts';
import { actorOf } from '../../src/domain/actor.ts';
import type { Campaign, CampaignEdit } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { Stored } from '../../src/ports.ts';
import { admitGuests } from '../../src/subscribers/admit-guests.ts';
import { wakeTabs } from '../../src/subscribers/wake-tabs.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { editMe } from '../../src/usecases/people/edit-me.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';

let desk: Department;
let made: Stored<Campaign>;
let cursor: string;

beforeEach(async () => {
  desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'launch' as const };
  const wanted = { workspaceId, once: 'once-0001', fields, source: 'person' as const };
  made = granted(await createCampaign(desk.doors, desk.actors.lin, wanted));
  ({ cursor } = await desk.store.events('now', 1));
});

async function edit(change: CampaignEdit): Promise<void> {
  const which = { campaignId: made.document.id, ifVersion: made.version, edit: change };
  made = granted(await editCampaign(desk.doors, desk.actors.lin, which));
}

const news = async () => (await desk.store.events(cursor, 100)).events;

describe('Sharing a campaign', () => {
  it('makes somebody from outside a guest, who then sees it and nothing else', async () => {
    await edit({ guestIds: ['nora'] });
    await admitGuests(desk.doors).follow(await news());
    const nora = await desk.doors.directory.person(tenantId, 'nora');
    expect(nora?.memberships).toEqual([{ workspaceId, role: 'guest' }]);
    if (!nora) throw new Error('nora is gone');
    expect(isRefusal(await readCampaign(desk.doors, actorOf(nora), made.document.id))).toBe(false);
  });

  it('told twice changes nothing, and leaves those alone who have a role already', async () => {
    await edit({ guestIds: ['nora', 'bo'] });
    await admitGuests(desk.doors).follow(await news());
    const commits = desk.commits();
    await admitGuests(desk.doors).follow(await news());
    expect(desk.commits()).toBe(commits);
    const bo = await desk.doors.directory.person(tenantId, 'bo');
    expect(bo?.memberships).toEqual([{ workspaceId, role: 'member' }]);
  });
});

describe('Open tabs are woken', () => {
  async function told(): Promise<[LiveNotice, Audience | undefined][]> {
    const heard: [LiveNotice, Audience | undefined][] = [];
    const tabs = {
      publish: (_tenant: string, _workspace: string, notice: LiveNotice, audience?: Audience) =>
        void heard.push([notice, audience]),
    };
    await wakeTabs(desk.store, tabs).follow(await news());
    return heard;
  }

  it('of all staff, and of the guests whom the campaign names', async () => {
    await edit({ goal: 'x', guestIds: ['gus'] });
    expect(await told()).toEqual([
      [
        { changed: 'campaign', campaignId: made.document.id },
        { staff: true, personIds: ['lin', 'gus'] },
      ],
    ]);
  });

  it('of a guest who may no longer see it, so that it disappears', async () => {
    await edit({ guestIds: ['gus'] });
    ({ cursor } = await desk.store.events('now', 1));
    await edit({ guestIds: [] });
    const [[, audience] = []] = await told();
    expect(audience?.personIds).toContain('gus');
  });

  it('of the assignee alone, for their work', async () => {
    const fields = { title: 'Poster', assigneeId: 'bo' };
    const wanted = { campaignId: made.document.id, once: 'once-0002', source: 'person' as const, fields };
    granted(await createTask(desk.doors, desk.actors.lin, wanted));
    expect(await told()).toContainEqual([{ changed: 'work' }, { staff: false, personIds: ['bo'] }]);
  });

  it('of everybody, when lines of work carry another name', async () => {
    await edit({ name: 'Autumn launch' });
    expect(await told()).toContainEqual([{ changed: 'work' }, { staff: true, personIds: ['lin'] }]);
  });

  it('when somebody changes their entry', async () => {
    granted(await editMe(desk.doors, desk.actors.lin, { locale: 'zh-TW' }));
    expect(await told()).toEqual([[{ changed: 'people' }, { staff: true, personIds: ['lin'] }]]);
  });
});
