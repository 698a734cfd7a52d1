import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { DepartmentNoun } from '../../src/domain/trash.ts';
import { createSubscribers } from '../../src/subscribers/index.ts';
import { readRouteVersions } from '../../src/usecases/approvals/route-versions.ts';
import { routesOf } from '../../src/usecases/approvals/routes.ts';
import { saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { discardImport } from '../../src/usecases/imports/discard.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { editSchedule } from '../../src/usecases/reports/edit-schedule.ts';
import { listSchedules } from '../../src/usecases/reports/read-schedules.ts';
import { createRole, remakeRole, removeRole } from '../../src/usecases/roles/save-role.ts';
import { routeDraft } from '../../src/usecases/settings/kinds.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { readTask } from '../../src/usecases/tasks/list.ts';
import { deleteRoute } from '../../src/usecases/trash/delete-route.ts';
import { deleteSchedule } from '../../src/usecases/trash/delete-schedule.ts';
import { listTrash } from '../../src/usecases/trash/list.ts';
import { restoreInDepartment } from '../../src/usecases/trash/restore-in-department.ts';
import { restore } from '../../src/usecases/trash/restore.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { csv, importNow, start } from './import-scene.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

const day = 86_400_000;
/** The clock of the kit stands at Monday, 2 March 2026, nine in the morning in Shanghai. */
const mondays = ['2026-03-09T01:00:00.000Z', '2026-03-16T01:00:00.000Z', '2026-03-23T01:00:00.000Z'] as const;
const reports = { tenantId, scope: scopes.reports(workspaceId) };

let desk: Desk;
let told: string | null;
beforeEach(async () => {
  desk = await openDesk();
  told = (await desk.store.events(null, 1_000)).cursor;
});

async function trashOf(who: PersonName): Promise<string[]> {
  const { events, cursor } = await desk.store.events(told, 1_000);
  told = cursor;
  for (const subscriber of createSubscribers(desk.doors)) await subscriber.follow(events);
  const { lines } = granted(await listTrash(desk.doors, desk.actors[who], { workspaceId }));
  return lines.map(({ noun, name }) => `${noun}: ${name}`);
}

const back = (who: PersonName, noun: DepartmentNoun, targetId: string) =>
  restoreInDepartment(desk.doors, desk.actors[who], { workspaceId, noun, targetId });

/** What refuses writes nothing. */
async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

async function until(at: string): Promise<void> {
  desk.clock.passUntil(at);
  await desk.jobs.settle();
}

describe('A report schedule', () => {
  const scheduled = async (): Promise<string> => {
    const made = await createSchedule(desk.doors, desk.actors.mei, {
      workspaceId,
      once: 'schedule-0001',
      name: 'Weekly figures',
      recipientIds: ['mei', 'bo'],
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '09:00',
      zone: 'Asia/Shanghai',
    });
    return granted(made).document.id;
  };
  const runTimes = async () =>
    (await readAll(desk.store, reports, 'runsOfWorkspace', {})).map(({ document }) => document.dueAt);
  const drop = (who: PersonName, scheduleId: string) =>
    deleteSchedule(desk.doors, desk.actors[who], { workspaceId, scheduleId });

  it('is deleted and restored by those who schedule reports, and by nobody else', async () => {
    const id = await scheduled();
    expect(await code(drop('bo', id))).toBe('notAllowed');
    expect(await code(drop('gus', id))).toBe('notFound');
    expect(await code(drop('tia', id))).toBe('notFound');
    granted(await drop('mei', id));
    expect(await code(drop('mei', id))).toBe('notFound');
    expect(await trashOf('mei')).toEqual(['schedule: Weekly figures']);
    expect(await trashOf('bo')).toEqual([]);
    expect(await code(back('bo', 'schedule', id))).toBe('notAllowed');
    expect(await code(back('otto', 'schedule', id))).toBe('notFound');
    expect(await code(back('mei', 'route', id))).toBe('notFound');
    granted(await back('ana', 'schedule', id));
    expect(await code(back('ana', 'schedule', id))).toBe('notFound');
    expect(await trashOf('mei')).toEqual([]);
    expect(granted(await listSchedules(desk.doors, desk.actors.mei, workspaceId))).toHaveLength(1);
  });

  it('sends nothing while it lies there, nothing late when it is back, and then each week once', async () => {
    const id = await scheduled();
    await until(mondays[0]);
    expect(await runTimes()).toEqual([mondays[0]]);
    granted(await drop('mei', id));
    await until('2026-03-18T00:00:00.000Z');
    granted(await back('mei', 'schedule', id));
    await until('2026-03-22T00:00:00.000Z');
    expect(await runTimes()).toEqual([mondays[0]]);
    await until(mondays[2]);
    expect(await runTimes()).toEqual([mondays[2], mondays[0]]);
    const chats = desk.messenger.of('bo').filter(({ notice }) => notice.kind === 'report');
    expect(chats).toHaveLength(2);
  });

  it('does not make up for a run whose time came while it lay there, though nothing woke up for it before', async () => {
    const id = await scheduled();
    granted(await drop('mei', id));
    desk.clock.passUntil('2026-03-10T00:00:00.000Z');
    granted(await back('mei', 'schedule', id));
    await desk.jobs.settle();
    expect(await runTimes()).toEqual([]);
    await until(mondays[1]);
    expect(await runTimes()).toEqual([mondays[1]]);
  });

  it('that is deleted and restored before its time is sent once at that time; a paused one stays paused', async () => {
    const id = await scheduled();
    granted(await drop('mei', id));
    granted(await back('mei', 'schedule', id));
    await until(mondays[0]);
    expect(await runTimes()).toEqual([mondays[0]]);
    const [found] = granted(await listSchedules(desk.doors, desk.actors.mei, workspaceId));
    const edit = { scheduleId: id, workspaceId, ifVersion: found?.version ?? '', edit: { active: false } };
    granted(await editSchedule(desk.doors, desk.actors.mei, edit));
    granted(await drop('mei', id));
    granted(await back('mei', 'schedule', id));
    await until(mondays[1]);
    expect(await runTimes()).toEqual([mondays[0]]);
  });

  it('is gone for good after 30 days', async () => {
    const id = await scheduled();
    granted(await drop('mei', id));
    desk.clock.pass(30 * day);
    expect(await code(back('mei', 'schedule', id))).toBe('tooLate');
    await desk.jobs.settle();
    expect(await desk.store.get(reports, 'trashed', `schedule.${id}`)).toBeUndefined();
    expect(await trashOf('mei')).toEqual([]);
  });
});

describe('An approval route', () => {
  const ids = async () => (await routesOf(desk.store, tenantId, workspaceId)).map(({ routeId }) => routeId);
  const drop = (who: PersonName, routeId: string) =>
    deleteRoute(desk.doors, desk.actors[who], { workspaceId, routeId });

  it('is chosen no more, and in its old version again when it is back; its versions stay for requests that run', async () => {
    const all = await ids();
    const [first = ''] = all;
    expect(await code(drop('lin', first))).toBe('notAllowed');
    expect(await code(drop('otto', first))).toBe('notFound');
    granted(await drop('mei', first));
    expect(await code(drop('mei', first))).toBe('notFound');
    expect(await ids()).toEqual(all.slice(1));
    expect(await trashOf('mei')).toHaveLength(1);
    expect(await trashOf('lin')).toEqual([]);
    const running = { workspaceId, routeId: first, upTo: 1 };
    expect(granted(await readRouteVersions(desk.doors, desk.actors.lin, running))).toHaveLength(1);

    expect(await code(back('lin', 'route', first))).toBe('notAllowed');
    granted(await back('mei', 'route', first));
    expect((await ids()).toSorted()).toEqual(all.toSorted());
    expect(await trashOf('mei')).toEqual([]);
  });

  it('that was made anew under its id meanwhile goes on after its versions, and the old one lies there no more', async () => {
    const [first] = await routesOf(desk.store, tenantId, workspaceId);
    if (!first) throw new Error('There is no route.');
    const draft = routeDraft.parse(first);
    granted(await drop('mei', first.routeId));
    const anew = await saveRoute(desk.doors, desk.actors.mei, { workspaceId, draft, basedOn: 0 });
    expect(anew).toMatchObject({ version: 2 });
    expect(await code(back('mei', 'route', first.routeId))).toBe('notFound');
    expect(await trashOf('mei')).toEqual([]);
  });
});

describe('A role that the department made', () => {
  const made = async () => {
    const words = { workspaceId, once: 'role-0001', name: 'Press', description: '' };
    return granted(await createRole(desk.doors, desk.actors.ana, words));
  };
  const present = async () => {
    const all = await readAll(desk.store, { tenantId, scope: scopes.tenant() }, 'rolesOfTenant', {});
    return all.map(({ document }) => document.name);
  };

  it('comes back with what it brought; not while another one has its name, and not by those who edit no roles', async () => {
    const { document, version: ifVersion } = await made();
    const roleId = document.id;
    await removeRole(desk.doors, desk.actors.ana, { workspaceId, roleId, ifVersion });
    expect(await present()).toEqual([]);
    expect(await trashOf('ana')).toEqual(['role: Press']);
    expect(await trashOf('mei')).toEqual([]);
    expect(await code(back('mei', 'role', roleId))).toBe('notAllowed');
    const other = { workspaceId, once: 'role-0002', name: 'press', description: '' };
    const taken = granted(await createRole(desk.doors, desk.actors.ana, other));
    expect(await code(back('ana', 'role', roleId))).toBe('duplicate');
    const { id } = taken.document;
    await removeRole(desk.doors, desk.actors.ana, { workspaceId, roleId: id, ifVersion: taken.version });
    granted(await back('ana', 'role', roleId));
    expect(await present()).toEqual(['Press']);
    expect(await trashOf('ana')).toEqual(['role: press']);
  });

  it('that is put back from the history of settings lies in the trash no more', async () => {
    const { document, version: ifVersion } = await made();
    const { id: roleId, name, description, rights } = document;
    await removeRole(desk.doors, desk.actors.ana, { workspaceId, roleId, ifVersion });
    expect(await trashOf('ana')).toHaveLength(1);
    granted(
      await remakeRole(desk.doors, desk.actors.ana, { workspaceId, roleId, name, description, rights }),
    );
    expect(await trashOf('ana')).toEqual([]);
    expect(await code(back('ana', 'role', roleId))).toBe('notFound');
  });
});

describe('An import that was given up', () => {
  const people = csv('Object ID,Name,Role', 'zoe,Zoe,member');
  const partition = { tenantId, scope: scopes.imports(workspaceId) };
  const chunks = async (importId: string) =>
    readAll(desk.store, partition, 'chunksOfImport', { importId }).then((all) => all.length);

  it('waits with its rows when it is restored, for those who may import such rows; later both are gone for good', async () => {
    const { document } = granted(await start(desk, 'people', people));
    const which = { workspaceId, importId: document.id };
    expect(await discardImport(desk.doors, desk.actors.ana, which)).toBeUndefined();
    expect((await importNow(desk.store, document.id)).status).toBe('discarded');
    // Members of the staff are the administrators' to import, and the trash does not name the file to others.
    expect(await trashOf('ana')).toEqual(['import: people.csv']);
    expect(await trashOf('mei')).toEqual([]);
    expect(await code(back('mei', 'import', document.id))).toBe('notAllowed');
    granted(await back('ana', 'import', document.id));
    expect(await importNow(desk.store, document.id)).toMatchObject({ status: 'checked', rows: 1 });
    expect(await chunks(document.id)).toBe(1);
    expect(await trashOf('ana')).toEqual([]);

    expect(await discardImport(desk.doors, desk.actors.ana, which)).toBeUndefined();
    desk.clock.pass(30 * day);
    await desk.jobs.settle();
    expect(await chunks(document.id)).toBe(0);
    expect(await code(back('ana', 'import', document.id))).toBe('notFound');
  });
});

describe('Lines of a checklist', () => {
  const line = (id: string) => ({ id, text: `Step ${id}`, done: false });

  it('go back to where they stood, beside what was added since; those that are there again are left alone', async () => {
    const campaign = granted(
      await createCampaign(desk.doors, desk.actors.lin, {
        workspaceId,
        once: 'campaign-0001',
        fields: { name: 'Coast', type: 'social' },
        source: 'person',
      }),
    );
    const campaignId = campaign.document.id;
    const task = granted(
      await createTask(desk.doors, desk.actors.lin, {
        campaignId,
        once: 'task-0001',
        source: 'person',
        fields: { title: 'Film', checklist: ['a', 'b', 'c', 'd'].map(line) },
      }),
    );
    const which = { campaignId, taskId: task.document.id };
    const now = async () => granted(await readTask(desk.doors, desk.actors.lin, which));
    const keep = async (...kept: string[]) => {
      const edit = { checklist: kept.map(line) };
      granted(
        await editTask(desk.doors, desk.actors.lin, { ...which, ifVersion: (await now()).version, edit }),
      );
    };
    await keep('a', 'd');
    expect(await trashOf('bo')).toEqual(['checklistLines: Step b · Step c']);
    expect(await trashOf('gus')).toEqual([]);
    await keep('c', 'a', 'd', 'e');
    const lying = await readAll(
      desk.store,
      { tenantId, scope: scopes.campaign(campaignId) },
      'trashedOfCampaign',
      {},
    );
    const targetId = lying[0]?.document.targetId ?? '';
    const bring = (who: PersonName) =>
      restore(desk.doors, desk.actors[who], { campaignId, noun: 'checklistLines', targetId });
    expect(await code(bring('gus'))).toBe('notFound');
    expect(await code(bring('otto'))).toBe('notFound');
    granted(await bring('bo'));
    expect((await now()).document.checklist.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd', 'e']);
    expect(await trashOf('bo')).toEqual([]);
    expect(await code(bring('bo'))).toBe('notFound');
  });
});
