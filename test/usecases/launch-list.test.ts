import { beforeEach, describe, expect, it } from 'vitest';
import { type ListChoice, type ListLine, toAll } from '../../src/domain/launch-list.ts';
import { projectSummary } from '../../src/subscribers/project-summary.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { editLine, takeOver } from '../../src/usecases/launch/change.ts';
import { linesInTheEvening } from '../../src/usecases/launch/evening.ts';
import { readLaunchList, saveLaunchList } from '../../src/usecases/launch/list.ts';
import { readLaunch } from '../../src/usecases/launch/read.ts';
import { saveTeams } from '../../src/usecases/teams/save.ts';
import { type Department, type PersonName, granted, openDepartment, workspaceId } from '../kit/department.ts';

let desk: Department;
let campaignId: string;

const line: ListLine = {
  id: 'list.legal',
  text: 'Legal has read it',
  area: 'content',
  blocking: true,
  proof: true,
  daysBefore: 5,
  byOwner: true,
  role: 'Legal',
  appliesTo: toAll,
};
const one: ListChoice = { lines: [line], off: [{ code: 'crm', appliesTo: toAll }] };

beforeEach(async () => {
  desk = await openDepartment();
  campaignId = await made('once-0001');
});

async function made(once: string): Promise<string> {
  const fields = {
    name: 'Spring launch',
    type: 'content',
    flight: { start: '2026-03-16', end: '2026-03-29' },
  } as const;
  const wanted = { workspaceId, once, source: 'person' as const, fields: { ...fields, guestIds: ['gus'] } };
  return granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
}
const save = (who: PersonName, choice: ListChoice, ifVersion: string | null) =>
  saveLaunchList(desk.doors, desk.actors[who], { workspaceId, choice, ifVersion });
const read = async (id = campaignId) => granted(await readLaunch(desk.doors, desk.actors.lin, id));
const has = async (lineId: string, id = campaignId): Promise<boolean> =>
  (await read(id)).lines.some((each) => each.id === lineId);
const take = (who: PersonName, revision: number) =>
  takeOver(desk.doors, desk.actors[who], { campaignId, revision });

describe('The launch list of a department', () => {
  it('is set by those who lead, as it was read, and counts its versions', async () => {
    expect(await save('gus', one, null)).toMatchObject({ refused: 'notAllowed' });
    expect(await save('lin', one, null)).toMatchObject({ refused: 'notAllowed' });
    const first = granted(await save('mei', one, null));
    expect(first).toMatchObject({ choice: one, revision: 1 });
    expect(await save('mei', { lines: [], off: [] }, null)).toMatchObject({ refused: 'stale' });
    expect(granted(await save('mei', one, first.version))).toEqual(first);
    expect(granted(await save('mei', { ...one, off: [] }, first.version)).revision).toBe(2);
    expect(granted(await readLaunchList(desk.doors, desk.actors.lin, workspaceId)).revision).toBe(2);
    expect(await readLaunchList(desk.doors, desk.actors.gus, workspaceId)).toMatchObject({
      refused: 'notFound',
    });
  });

  it('holds for campaigns that nobody prepares yet, and for those that are as it was when somebody began', async () => {
    const first = granted(await save('mei', one, null));
    expect([await has('list.legal'), await has('crm')]).toEqual([true, false]);
    const said = { campaignId, lineId: 'message', edit: { ticked: true } };
    granted(await editLine(desk.doors, desk.actors.lin, said));
    const next = { lines: [{ ...line, id: 'list.works-council' }], off: [] };
    granted(await save('mei', next, first.version));
    const late = await made('once-0002');
    expect([await has('list.legal'), await has('crm')]).toEqual([true, false]);
    expect((await read()).list).toEqual({ revision: 1, current: 2 });
    expect([await has('list.legal', late), await has('list.works-council', late)]).toEqual([false, true]);
    expect((await read(late)).list).toEqual({ revision: 2, current: 2 });
  });

  it('is taken over by who edits the campaign, as it was shown to them', async () => {
    granted(
      await editLine(desk.doors, desk.actors.lin, { campaignId, lineId: 'message', edit: { ticked: true } }),
    );
    expect(await take('lin', 1)).toMatchObject({ refused: 'stale' });
    granted(await save('mei', one, null));
    expect(await has('list.legal')).toBe(false);
    expect(await take('gus', 1)).toMatchObject({ refused: 'notAllowed' });
    expect(await take('lin', 2)).toMatchObject({ refused: 'stale' });
    expect(granted(await take('lin', 1)).list).toEqual({ revision: 1, current: 1 });
    granted(await take('lin', 1));
    expect(await has('list.legal')).toBe(true);
    const told = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId })).events;
    expect(told.filter(({ what }) => what.type === 'launchList.taken')).toHaveLength(1);
  });

  it('asks a team for what only campaigns of its people need', async () => {
    const team = {
      id: 'brand',
      name: 'Brand',
      memberIds: ['bo'],
      country: null,
      daysOff: [],
      extraWorkdays: [],
    };
    const wanted = { workspaceId, teams: [team], ifVersion: null };
    const { version } = granted(await saveTeams(desk.doors, desk.actors.mei, wanted));
    granted(
      await save('mei', { lines: [{ ...line, appliesTo: { ...toAll, teams: ['brand'] } }], off: [] }, null),
    );
    expect(await has('list.legal')).toBe(false);
    const joined = { ...wanted, teams: [{ ...team, memberIds: ['lin'] }], ifVersion: version };
    granted(await saveTeams(desk.doors, desk.actors.mei, joined));
    expect(await has('list.legal')).toBe(true);
  });

  it('gives its lines to owners in the evening of their day, and to nobody else', async () => {
    granted(await save('mei', one, null));
    await projectSummary(desk.store).follow((await desk.store.events(null, 1_000)).events);
    const told = async (who: PersonName, date: string) =>
      (await linesInTheEvening(desk.doors, desk.actors[who], { workspaceId, date })).map(
        ({ lineId, why, mayTick, wantsProof }) => ({ lineId, why, mayTick, wantsProof }),
      );
    const legal = { lineId: 'list.legal', why: 'today', mayTick: false, wantsProof: true };
    expect(await told('lin', '2026-03-10')).toEqual([]);
    expect(await told('lin', '2026-03-11')).toEqual([legal]);
    expect(await told('mei', '2026-03-11')).toEqual([]);
    const edit = { evidence: 'Mail of 9 March' };
    granted(await editLine(desk.doors, desk.actors.lin, { campaignId, lineId: 'list.legal', edit }));
    expect(await told('lin', '2026-03-11')).toEqual([{ ...legal, mayTick: true, wantsProof: false }]);
  });
});
