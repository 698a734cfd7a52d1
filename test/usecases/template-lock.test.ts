import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignEdit } from '../../src/domain/campaign.ts';
import type { Lockable } from '../../src/domain/from-template.ts';
import { previewBulk } from '../../src/usecases/bulk/preview.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { moveCampaign } from '../../src/usecases/campaigns/move.ts';
import { projectSummary } from '../../src/subscribers/project-summary.ts';
import { campaignsMade } from '../../src/usecases/templates/made.ts';
import { planTemplate } from '../../src/usecases/templates/plan.ts';
import { createTemplate, editTemplate } from '../../src/usecases/templates/save.ts';
import { type Department, type PersonName, granted, openDepartment, workspaceId } from '../kit/department.ts';
import { someTemplate } from '../kit/template-bodies.ts';

let desk: Department;

beforeEach(async () => {
  desk = await openDepartment();
});

const content = (locked: Lockable[]) => ({
  ...someTemplate(),
  name: 'Window',
  type: 'promotion' as const,
  channels: ['email' as const],
  regions: ['DACH'],
  routeId: 'route-1',
  locked,
});
const asTemplate: Pick<CampaignEdit, 'type' | 'channels' | 'regions'> = {
  type: 'promotion',
  channels: ['email'],
  regions: ['DACH'],
};
const template = async (locked: Lockable[]) =>
  granted(
    await createTemplate(desk.doors, desk.actors.mei, {
      workspaceId,
      once: 'once-0001',
      content: content(locked),
    }),
  );

async function make(who: PersonName, templateId: string, more: CampaignEdit = {}) {
  const wanted = { workspaceId, templateId, launch: '2026-04-13' };
  const plan = granted(await planTemplate(desk.doors, desk.actors[who], wanted));
  return createCampaign(desk.doors, desk.actors[who], {
    workspaceId,
    once: `once-${who}-0002`,
    source: 'person',
    fields: {
      name: 'Window in May',
      type: 'promotion',
      flight: { start: '2026-04-13', end: '2026-04-26' },
      ...asTemplate,
      ...more,
    },
    template: { templateId, version: plan.template.version, tasks: plan.tasks, people: {} },
  });
}
const edit = (who: PersonName, campaignId: string, ifVersion: string, said: CampaignEdit) =>
  editCampaign(desk.doors, desk.actors[who], { campaignId, ifVersion, edit: said, acceptClash: 'Ours' });
const locked = (at: string) => ({ refused: 'lockedByTemplate', at, facts: { template: 'Window' } });

describe('What a template keeps', () => {
  it('stands in its campaigns as it says, and is changed by those alone who may change templates', async () => {
    const { id } = await template(['type', 'channels', 'regions', 'flight']);
    const { document, version } = granted(await make('lin', id));
    const commits = desk.commits();
    const { id: campaignId } = document;
    expect(await edit('lin', campaignId, version, { channels: ['email', 'sms'] })).toMatchObject(
      locked('channels'),
    );
    expect(await edit('lin', campaignId, version, { type: 'email' })).toMatchObject(locked('type'));
    expect(await edit('lin', campaignId, version, { regions: [] })).toMatchObject(locked('regions'));
    const flight = { start: '2026-05-04', end: '2026-05-15' };
    const move = { campaignId, ifVersion: version, flight };
    expect(await moveCampaign(desk.doors, desk.actors.lin, move)).toMatchObject(locked('flight'));
    const change = { kind: 'shift', days: 7 } as const;
    const bulk = { workspaceId, campaignIds: [campaignId], change };
    expect(granted(await previewBulk(desk.doors, desk.actors.lin, bulk))[0]?.refusal).toMatchObject(
      locked('flight'),
    );
    expect(desk.commits()).toBe(commits);
    const said = { ...asTemplate, brief: 'Ours' };
    const own = granted(await edit('lin', campaignId, version, said));
    const lead = granted(await edit('mei', campaignId, own.version, { channels: ['email', 'sms'] }));
    expect(lead.document.channels).toEqual(['email', 'sms']);
  });

  it('is asked of a campaign from the start, but for its days', async () => {
    const { id } = await template(['type', 'channels', 'regions', 'flight']);
    const commits = desk.commits();
    expect(await make('lin', id, { channels: ['sms'] })).toMatchObject(locked('channels'));
    expect(await make('lin', id, { type: 'email' })).toMatchObject(locked('type'));
    expect(await make('lin', id, { regions: ['Nordics'] })).toMatchObject(locked('regions'));
    expect(desk.commits()).toBe(commits);
    granted(await make('lin', id, { flight: { start: '2026-05-04', end: '2026-05-15' } }));
    granted(await make('mei', id, { channels: ['sms'] }));
  });

  it('is looked after in the campaigns that were made: where each stands, and of which version it is', async () => {
    const { id } = await template(['type']);
    const { document } = granted(await make('lin', id));
    const next = { workspaceId, templateId: id, basedOn: 1, content: content([]) };
    granted(await editTemplate(desk.doors, desk.actors.mei, next));
    const later = { flight: { start: '2026-06-01', end: '2026-06-14' } };
    const second = granted(await make('mei', id, later)).document;
    await projectSummary(desk.store).follow((await desk.store.events(null, 1_000)).events);
    const which = { workspaceId, templateId: id };
    expect(granted(await campaignsMade(desk.doors, desk.actors.mei, which))).toMatchObject([
      { id: second.id, version: 2, status: 'draft', flight: later.flight },
      { id: document.id, version: 1, code: document.code, ownerId: document.ownerId },
    ]);
    expect(await campaignsMade(desk.doors, desk.actors.gus, which)).toMatchObject({ refused: 'notAllowed' });
    const other = { ...which, templateId: 'none' };
    expect(await campaignsMade(desk.doors, desk.actors.mei, other)).toMatchObject({ refused: 'notFound' });
  });

  it('stays as it was in campaigns that are made already', async () => {
    const made = await template([]);
    const { document, version } = granted(await make('lin', made.id));
    const next = { workspaceId, templateId: made.id, basedOn: 1, content: content(['type']) };
    granted(await editTemplate(desk.doors, desk.actors.mei, next));
    expect(document.template?.locked).toBeUndefined();
    granted(await edit('lin', document.id, version, { type: 'email' }));
  });

  it('is the days only once there are some', async () => {
    const { id } = await template(['flight']);
    const { document, version } = granted(await make('lin', id, { flight: null }));
    const set = (flight: CampaignEdit['flight'], ifVersion: string) =>
      edit('lin', document.id, ifVersion, { flight });
    const days = granted(await set({ start: '2026-05-04', end: '2026-05-15' }, version));
    expect(await set(null, days.version)).toMatchObject(locked('flight'));
  });

  it('is nothing where the template leaves it open', async () => {
    const open = { ...content(['channels', 'regions', 'route']), channels: [], regions: [], routeId: null };
    const wanted = { workspaceId, once: 'once-0001', content: open };
    const { id } = granted(await createTemplate(desk.doors, desk.actors.mei, wanted));
    const { document } = granted(await make('lin', id, { channels: ['sms'] }));
    expect(document.template?.locked).toBeUndefined();
  });

  it('is the way of the plan to its yes', async () => {
    const { id } = await template(['route']);
    const { document, version } = granted(await make('lin', id));
    const submit = (who: PersonName) =>
      submitForApproval(desk.doors, desk.actors[who], {
        campaignId: document.id,
        once: 'once-0003',
        ifVersion: version,
        approverIds: ['mei'],
        mode: 'any',
        dueAt: null,
        note: '',
      });
    expect(await submit('lin')).toMatchObject(locked('routeId'));
    expect(await submit('mei')).not.toMatchObject(locked('routeId'));
  });
});
