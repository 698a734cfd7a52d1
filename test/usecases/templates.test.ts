import { beforeEach, describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { locales } from '../../src/domain/person.ts';
import { scopes } from '../../src/domain/scope.ts';
import { builtInTemplates } from '../../src/domain/template-catalogue.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { Task } from '../../src/domain/task.ts';
import { mostTemplateTasks } from '../../src/domain/template.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { editTask } from '../../src/usecases/tasks/edit.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
import type { ChosenTemplate } from '../../src/usecases/templates/fill.ts';
import { findTemplate, listTemplates } from '../../src/usecases/templates/find.ts';
import { templateFromCampaign } from '../../src/usecases/templates/from-campaign.ts';
import { planTemplate } from '../../src/usecases/templates/plan.ts';
import { createTemplate, editTemplate } from '../../src/usecases/templates/save.ts';
import { templateVersions } from '../../src/usecases/templates/versions.ts';
import { deleteTemplate } from '../../src/usecases/trash/delete-template.ts';
import { restoreInDepartment } from '../../src/usecases/trash/restore-in-department.ts';
import { type Department, type PersonName, granted, openDepartment, workspaceId } from '../kit/department.ts';
import { someTemplate } from '../kit/template-bodies.ts';

let desk: Department;

beforeEach(async () => {
  desk = await openDepartment();
});

const save = (who: PersonName, content = someTemplate(), once = 'once-0001') =>
  createTemplate(desk.doors, desk.actors[who], { workspaceId, once, content });

const plan = (who: PersonName, templateId: string, launch: string) =>
  planTemplate(desk.doors, desk.actors[who], { workspaceId, templateId, launch });

async function chosen(who: PersonName, templateId: string, launch: string): Promise<ChosenTemplate> {
  const { template, tasks } = granted(await plan(who, templateId, launch));
  return { templateId, version: template.version, tasks, people: {} };
}

const make = (who: PersonName, template: ChosenTemplate, more: Partial<Campaign> = {}, once = 'once-0002') =>
  createCampaign(desk.doors, desk.actors[who], {
    workspaceId,
    once,
    source: 'person',
    fields: { name: 'Window', type: 'promotion', ...more },
    template,
  });

async function tasksOf(campaignId: string): Promise<Task[]> {
  const { tasks } = granted(await listTasks(desk.doors, desk.actors.lin, campaignId));
  return tasks.map(({ document }) => document);
}

const byTitle = ([one]: readonly unknown[], [other]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;

/** Nothing was written. */
async function refused(work: Promise<unknown>, code: string): Promise<void> {
  const commits = desk.commits();
  expect(await work).toMatchObject({ refused: code });
  expect(desk.commits()).toBe(commits);
}

describe('A template of the department', () => {
  it.each<[PersonName, string]>([
    ['lin', 'notAllowed'],
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
  ])('is not saved by %s: %s', async (who, code) => {
    const made = granted(await save('mei'));
    const edit = { workspaceId, templateId: made.id, basedOn: 1, content: someTemplate() };
    await refused(save(who, undefined, 'once-0009'), code);
    await refused(editTemplate(desk.doors, desk.actors[who], edit), code);
    await refused(deleteTemplate(desk.doors, desk.actors[who], edit), code);
  });

  it('is out of reach of another tenant, whose department has the same name', async () => {
    const made = granted(await save('mei'));
    const edit = { workspaceId, templateId: made.id, basedOn: 1, content: someTemplate() };
    await refused(editTemplate(desk.doors, desk.actors.tia, edit), 'notFound');
    await refused(deleteTemplate(desk.doors, desk.actors.tia, edit), 'notFound');
  });

  it('is used by members, and not known to guests and strangers', async () => {
    const made = granted(await save('mei'));
    expect(granted(await plan('lin', made.id, '2026-03-16')).tasks).toHaveLength(3);
    for (const [who, code] of [
      ['gus', 'notAllowed'],
      ['nora', 'notFound'],
      ['tia', 'notFound'],
    ] as const) {
      expect(await plan(who, made.id, '2026-03-16')).toMatchObject({ refused: code });
    }
    for (const who of ['gus', 'nora'] as const)
      expect(isRefusal(await listTemplates(desk.doors, desk.actors[who], workspaceId))).toBe(true);
    const listed = granted(await listTemplates(desk.doors, desk.actors.lin, workspaceId));
    expect(listed.map(({ id }) => id)).toEqual([made.id, ...builtInTemplates('en').map(({ id }) => id)]);
    const abroad = granted(await listTemplates(desk.doors, desk.actors.tia, workspaceId));
    expect(abroad.every(({ own }) => own === undefined)).toBe(true);
  });

  it('is one for one intention, and has a version for each change; a stale change is refused', async () => {
    const made = granted(await save('mei'));
    expect(granted(await save('mei'))).toEqual(made);
    const edit = (basedOn: number, name: string) =>
      editTemplate(desk.doors, desk.actors.mei, {
        workspaceId,
        templateId: made.id,
        basedOn,
        content: someTemplate({ name }),
      });
    expect(granted(await edit(1, 'Window, larger'))).toMatchObject({ version: 2, savedBy: 'mei' });
    await refused(edit(1, 'Window, smaller'), 'stale');
    await refused(
      editTemplate(desk.doors, desk.actors.mei, {
        workspaceId,
        templateId: made.id,
        basedOn: 2,
        content: someTemplate({ roles: [] }),
      }),
      'unknownRole',
    );
    const which = { workspaceId, templateId: made.id };
    const versions = granted(await templateVersions(desk.doors, desk.actors.lin, which));
    expect(versions.map(({ version, content }) => [version, content.name])).toEqual([
      [2, 'Window, larger'],
      [1, 'Window of the month'],
    ]);
  });

  it('changes no campaign that was made from it; the campaign says which version it has', async () => {
    const made = granted(await save('mei'));
    const campaign = granted(await make('lin', await chosen('lin', made.id, '2026-03-16')));
    const before = await tasksOf(campaign.document.id);
    granted(
      await editTemplate(desk.doors, desk.actors.mei, {
        workspaceId,
        templateId: made.id,
        basedOn: 1,
        content: someTemplate({ name: 'Another', tasks: [] }),
      }),
    );
    expect(await tasksOf(campaign.document.id)).toEqual(before);
    expect(campaign.document.template).toEqual({
      id: made.id,
      version: 1,
      name: 'Window of the month',
      routeId: null,
    });
    // What was shown before the change can still be saved.
    const late: ChosenTemplate = { templateId: made.id, version: 1, tasks: [], people: {} };
    expect(granted(await make('lin', late, {}, 'once-0010')).document.template?.version).toBe(1);
  });

  it('goes into the trash and comes back; what comes with the product does not go', async () => {
    const made = granted(await save('mei'));
    const which = { workspaceId, templateId: made.id };
    granted(await deleteTemplate(desk.doors, desk.actors.mei, which));
    expect(await findTemplate(desk.doors, desk.actors.mei, which)).toMatchObject({ refused: 'notFound' });
    granted(
      await restoreInDepartment(desk.doors, desk.actors.mei, {
        workspaceId,
        noun: 'template',
        targetId: made.id,
      }),
    );
    expect(granted(await findTemplate(desk.doors, desk.actors.mei, which)).version).toBe(1);
    await refused(
      deleteTemplate(desk.doors, desk.actors.mei, { workspaceId, templateId: 'built-in.webinar' }),
      'notFound',
    );
  });
});

describe('A campaign from a template', () => {
  it('is written whole, once, with the days that were shown, and what they were changed to', async () => {
    const made = granted(await save('mei'));
    // National Day: 1 to 7 October 2026, made up for on 10 October and 20 September.
    const { tasks } = granted(await plan('lin', made.id, '2026-10-12'));
    expect(tasks).toEqual([
      { key: 'text', start: '2026-09-29', due: '2026-10-08' },
      { key: 'check', start: '2026-10-09', due: '2026-10-10' },
      { key: 'open', start: null, due: '2026-10-12' },
    ]);
    const template: ChosenTemplate = {
      templateId: made.id,
      version: 1,
      tasks: [{ key: 'text', start: '2026-09-28', due: '2026-09-30' }, ...tasks.slice(1)],
      people: { legal: 'mei' },
    };
    const commits = desk.commits();
    const campaign = granted(await make('lin', template));
    // The number, and everything else.
    expect(desk.commits()).toBe(commits + 2);
    expect(granted(await make('lin', template)).document.id).toBe(campaign.document.id);
    const written = await tasksOf(campaign.document.id);
    expect(
      written.map(({ title, start, due, assigneeId }) => [title, start, due, assigneeId]).toSorted(byTitle),
    ).toEqual([
      ['Check the text', '2026-10-09', '2026-10-10', 'mei'],
      ['Open the window', undefined, '2026-10-12', null],
      ['Write the text', '2026-09-28', '2026-09-30', 'lin'],
    ]);
    const history = granted(
      await readHistory(desk.doors, desk.actors.lin, { campaignId: campaign.document.id }),
    );
    const told = history.events.filter(({ what }) => what.type === 'template.used');
    expect(told).toMatchObject([{ actorId: 'lin', what: { version: 1, name: 'Window of the month' } }]);
  });

  it.each<[string, Partial<ChosenTemplate>, string]>([
    ['a version that is not there', { version: 7 }, 'notFound'],
    ['a task that is not there', { tasks: [{ key: 'x', start: null, due: null }] }, 'unknownStep'],
    ['a role that is not there', { people: { x: 'lin' } }, 'unknownRole'],
    ['somebody unknown', { people: { copy: 'zed' } }, 'unknownPerson'],
    ['somebody elsewhere', { people: { copy: 'tia' } }, 'unknownPerson'],
  ])('is refused with %s', async (_, change, code) => {
    const made = granted(await save('mei'));
    const good = await chosen('lin', made.id, '2026-03-16');
    await refused(make('lin', { ...good, ...change }), code);
  });

  it('holds as many tasks as a template may have, in one commit', async () => {
    const [task] = someTemplate().tasks;
    if (!task) throw new Error('A template without a task.');
    const tasks = Array.from({ length: mostTemplateTasks }, (_, at) => ({ ...task, key: `t${at}` }));
    const made = granted(await save('mei', someTemplate({ tasks })));
    const campaign = granted(await make('lin', await chosen('lin', made.id, '2026-03-16')));
    expect(await tasksOf(campaign.document.id)).toHaveLength(mostTemplateTasks);
  });

  it('can be made from each template of the catalogue, in every language', async () => {
    for (const locale of locales) {
      for (const { id, content } of builtInTemplates(locale)) {
        const actor = { ...desk.actors.mei, locale };
        const { template, frame, tasks } = granted(
          await planTemplate(desk.doors, actor, { workspaceId, templateId: id, launch: '2026-10-12' }),
        );
        const made = granted(
          await createCampaign(desk.doors, actor, {
            workspaceId,
            once: `once-${locale}-${id}`,
            source: 'person',
            fields: {
              name: content.name,
              type: content.type,
              channels: content.channels,
              flight: frame.flight,
            },
            template: { templateId: id, version: template.version, tasks, people: {} },
            acceptClash: 'A test of the catalogue',
          }),
        );
        const written = await tasksOf(made.document.id);
        expect(written.map(({ title }) => title).toSorted()).toEqual(
          content.tasks.map(({ title }) => title).toSorted(),
        );
        expect(written.every(({ due }) => due !== null)).toBe(true);
      }
    }
  });
});

describe('A campaign as a template', () => {
  async function done(launch = '2026-10-12'): Promise<Campaign> {
    const made = granted(await save('mei'));
    const { frame, tasks } = granted(await plan('lin', made.id, launch));
    const template = { templateId: made.id, version: 1, tasks, people: { legal: 'mei', copy: 'bo' } };
    const { document } = granted(
      await make('lin', template, { flight: frame.flight, budget: { minor: 9_500, currency: 'CNY' } }),
    );
    return document;
  }

  it.each<[PersonName, string]>([
    ['lin', 'notAllowed'],
    ['nora', 'notFound'],
    ['tia', 'notFound'],
  ])('is not for %s: %s', async (who, code) => {
    const campaign = await done();
    await refused(templateFromCampaign(desk.doors, desk.actors[who], campaign.id), code);
  });

  it('keeps tasks, links and lines without people, ticks and money, and gives the same days again', async () => {
    const campaign = await done();
    const [first] = (await tasksOf(campaign.id)).filter(({ title }) => title === 'Write the text');
    const partition = { tenantId: campaign.tenantId, scope: scopes.campaign(campaign.id) };
    const stored = await desk.doors.store.get(partition, 'task', first?.id ?? '');
    const checklist = (first?.checklist ?? []).map((line) => ({ ...line, done: true }));
    granted(
      await editTask(desk.doors, desk.actors.lin, {
        campaignId: campaign.id,
        taskId: first?.id ?? '',
        ifVersion: stored?.version ?? '',
        edit: { status: 'done', checklist },
      }),
    );
    const content = granted(await templateFromCampaign(desk.doors, desk.actors.mei, campaign.id));
    const told = JSON.stringify(content);
    for (const person of ['lin', 'bo', 'mei', '9500', 'CNY', 'done'])
      expect(told).not.toContain(`"${person}"`);
    expect(content.flightDays).toBe(14);
    const again = granted(await save('mei', content, 'once-0020'));
    for (const launch of ['2026-10-12', '2026-03-16', '2027-02-15']) {
      const original = granted(await plan('lin', (await source()).id, launch));
      const repeated = granted(await plan('lin', again.id, launch));
      const days = ({ template, tasks }: typeof original) =>
        tasks.map(({ key, ...when }) => [template.content.tasks.find((one) => one.key === key)?.title, when]);
      expect(days(repeated)).toEqual(days(original));
    }
    expect(content.tasks.find(({ title }) => title === 'Check the text')?.links).toEqual([
      { key: content.tasks.find(({ title }) => title === 'Write the text')?.key, kind: 'endToStart', lag: 0 },
    ]);
    expect(content.tasks.map((task) => task.checklist)).toEqual([['Prices', 'Dates'], [], []]);
  });

  const source = async () => granted(await save('mei'));

  it('needs days to count from', async () => {
    const bare = granted(
      await createCampaign(desk.doors, desk.actors.lin, {
        workspaceId,
        once: 'once-0030',
        source: 'person',
        fields: { name: 'Bare', type: 'email' },
      }),
    );
    const told = await templateFromCampaign(desk.doors, desk.actors.mei, bare.document.id);
    expect(isRefusal(told) && told).toMatchObject({ refused: 'incomplete', at: 'flight' });
  });
});
