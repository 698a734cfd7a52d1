import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignEdit } from '../../src/domain/campaign.ts';
import type { LaunchEntryEdit } from '../../src/domain/launch-edit.ts';
import { scopes } from '../../src/domain/scope.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { addLine, editLine, waiveAll } from '../../src/usecases/launch/change.ts';
import { readLaunch } from '../../src/usecases/launch/read.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
let campaignId: string;

const fields: CampaignEdit & { name: string; type: 'content' } = {
  name: 'Spring launch',
  type: 'content',
  goal: '2,000 leads',
  brief: 'One film.',
  audience: 'Returning customers',
  flight: { start: '2026-03-16', end: '2026-03-29' },
  channels: ['website'],
  budget: { minor: 8_000_000, currency: 'CNY' },
  guestIds: ['gus'],
};

beforeEach(async () => {
  desk = await openDepartment();
  const wanted = { workspaceId, once: 'once-0001', source: 'person', fields } as const;
  campaignId = granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
});

const edit = (who: PersonName, lineId: string, said: LaunchEntryEdit) =>
  editLine(desk.doors, desk.actors[who], { campaignId, lineId, edit: said });
const lineNow = async (id: string) =>
  granted(await readLaunch(desk.doors, desk.actors.lin, campaignId)).lines.find((line) => line.id === id);
const history = async () =>
  granted(await readHistory(desk.doors, desk.actors.lin, { campaignId })).events.map(({ what }) => what);

/** As if the approval had said yes. */
async function approved(): Promise<string> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const stored = await desk.store.get(partition, 'campaign', campaignId);
  if (!stored) throw new Error('There is no campaign.');
  const approval = { requestId: 'request-1', state: 'approved' as const };
  const document = { ...stored.document, status: 'approved' as const, approval };
  const outcome = await desk.store.commit(partition, { put: [{ document, ifVersion: stored.version }] });
  if (outcome.kind !== 'ok') throw new Error(outcome.kind);
  return outcome.versions[`campaign/${campaignId}`] ?? '';
}

const launch = (ifVersion: string) =>
  changeStatus(desk.doors, desk.actors.lin, { campaignId, ifVersion, status: 'running' });

describe('The launch checklist', () => {
  it('knows by itself what is so, and takes it back when it is so no more', async () => {
    expect(await lineNow('goal')).toMatchObject({ state: 'done', fact: 'goalNamed' });
    expect(await lineNow('tasks')).toMatchObject({ state: 'done' });
    await createTask(desk.doors, desk.actors.lin, {
      campaignId,
      once: 'once-0002',
      source: 'person',
      fields: { title: 'Poster' },
    });
    expect(await lineNow('tasks')).toMatchObject({ state: 'open', fact: 'tasksOwned' });
  });

  it('is ticked by the department, and by guests and finance only where a line is theirs', async () => {
    for (const who of ['gus', 'bo'] as const) {
      const change = who === 'bo' ? granted(await edit(who, 'proofread', { ticked: true })) : undefined;
      if (change) expect(change.can).toEqual({ tick: true, edit: false, waive: false });
      else expect(await edit(who, 'proofread', { ticked: true })).toMatchObject({ refused: 'notAllowed' });
    }
    granted(await edit('lin', 'rights', { ownerId: 'gus', due: '2026-03-10' }));
    granted(await edit('gus', 'rights', { ticked: true, evidence: 'Contract 12' }));
    expect(await lineNow('rights')).toMatchObject({
      state: 'done',
      ticked: { byId: 'gus', at: desk.clock.now() },
      evidence: 'Contract 12',
      due: '2026-03-10',
    });
  });

  it('is refused to strangers, and writes nothing when it refuses', async () => {
    const before = desk.commits();
    for (const who of ['nora', 'otto', 'tia'] as const) {
      expect(await readLaunch(desk.doors, desk.actors[who], campaignId)).toMatchObject({
        refused: 'notFound',
      });
      expect(await edit(who, 'rights', { ticked: true })).toMatchObject({ refused: 'notFound' });
    }
    const bo = desk.actors.bo;
    expect(await edit('lin', 'goal', { ticked: true })).toMatchObject({ refused: 'unfit' });
    expect(await edit('lin', 'venue', { ticked: true })).toMatchObject({ refused: 'notFound' });
    expect(await edit('lin', 'rights', { ownerId: 'nobody' })).toMatchObject({ refused: 'unknownPerson' });
    expect(await edit('lin', 'rights', { waived: 'Because' })).toMatchObject({ refused: 'notAllowed' });
    expect(await edit('bo', 'rights', { ownerId: 'bo' })).toMatchObject({ refused: 'notAllowed' });
    const line = { text: 'Mine', area: 'team', blocking: true } as const;
    expect(await addLine(desk.doors, bo, { campaignId, once: 'once-0003', line })).toMatchObject({
      refused: 'notAllowed',
    });
    expect(await waiveAll(desk.doors, bo, { campaignId, reason: 'No' })).toMatchObject({
      refused: 'notAllowed',
    });
    expect(desk.commits()).toBe(before);
  });

  it('takes a line of the campaign’s own once, however often it is sent', async () => {
    const line = { text: 'Stand is built', area: 'tools', blocking: true } as const;
    const add = () => addLine(desk.doors, desk.actors.lin, { campaignId, once: 'once-0004', line });
    await add();
    const { lines } = granted(await add());
    expect(lines.filter(({ text }) => text === 'Stand is built')).toMatchObject([
      { state: 'open', blocking: true },
    ]);
    expect((await history()).filter(({ type }) => type === 'launchLine.added')).toHaveLength(1);
  });

  it('keeps what two people say of different lines at the same moment', async () => {
    const said = await Promise.all([
      edit('lin', 'rights', { ticked: true }),
      edit('mei', 'proofread', { ticked: true }),
      edit('bo', 'crm', { ticked: true }),
    ]);
    said.forEach((each) => granted(each));
    for (const id of ['rights', 'proofread', 'crm'])
      expect(await lineNow(id)).toMatchObject({ state: 'done' });
  });
});

describe('Nobody goes live', () => {
  it('while a line is open for which the launch waits; the refusal names the lines', async () => {
    const version = await approved();
    const before = desk.commits();
    expect(await launch(version)).toMatchObject({
      refused: 'launchBlocked',
      facts: { lines: 'message proofread rights landingPage targets links' },
    });
    expect(desk.commits()).toBe(before);
    for (const id of ['message', 'proofread', 'rights', 'landingPage', 'targets'])
      granted(await edit('lin', id, { ticked: true }));
    expect(await launch(version)).toMatchObject({
      refused: 'launchBlocked',
      facts: { open: 1, lines: 'links' },
    });
    granted(await edit('mei', 'links', { waived: 'No links in it' }));
    expect(granted(await launch(version)).document.status).toBe('running');
    expect(await history()).toContainEqual({
      type: 'launchLine.waived',
      lineId: 'links',
      text: null,
      reason: 'No links in it',
    });
  });

  it('when a line is un-ticked in the very moment of the launch', async () => {
    const version = await approved();
    granted(await waiveAll(desk.doors, desk.actors.mei, { campaignId, reason: 'A rehearsal' }));
    const store = {
      ...desk.doors.store,
      commit: async (...[partition, commit]: Parameters<typeof desk.doors.store.commit>) => {
        const launches = commit.events?.some(({ what }) => what.type === 'campaign.statusChanged');
        if (launches) granted(await edit('mei', 'rights', { waived: null }));
        return desk.doors.store.commit(partition, commit);
      },
    };
    const wanted = { campaignId, ifVersion: version, status: 'running' } as const;
    expect(await changeStatus({ ...desk.doors, store }, desk.actors.lin, wanted)).toMatchObject({
      refused: 'stale',
    });
    expect(await launch(version)).toMatchObject({ refused: 'launchBlocked', facts: { lines: 'rights' } });
  });

  it('twice: what paused goes on without being asked again', async () => {
    const version = await approved();
    granted(await waiveAll(desk.doors, desk.actors.mei, { campaignId, reason: 'A rehearsal' }));
    const running = granted(await launch(version));
    granted(await edit('mei', 'rights', { waived: null }));
    const wanted = { campaignId, ifVersion: running.version, status: 'paused' } as const;
    const paused = granted(await changeStatus(desk.doors, desk.actors.lin, wanted));
    expect(granted(await launch(paused.version)).document.status).toBe('running');
  });
});
