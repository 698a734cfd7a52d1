import { describe, expect, it } from 'vitest';
import type { TaskEdit } from '../../src/domain/task.ts';
import type { RaciPart } from '../../src/domain/raci.ts';
import { titlesOf } from '../kit/world-chat.ts';
import type { CastName } from '../kit/world-cast.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, historyOf, once, planned, refusalOf, takenIn } from './plot.ts';

const part = (personId: CastName, as: RaciPart['part']): RaciPart => ({ personId, part: as });
/** Bo does it, Mei answers for it, Otto is consulted, Nia is informed. */
const parts = [part('mei', 'accountable'), part('otto', 'consulted'), part('nia', 'informed')];

/** A film that Bo cuts, and a show after it, which Fang owns. */
async function filmThenShow(world: World) {
  await chatting(world, 'lin', 'bo', 'mei', 'otto', 'nia', 'fang');
  const { id: campaignId } = await planned(world);
  const lin = world.as('lin');
  const add = (title: string, fields: TaskEdit) =>
    lin.api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: once(), title, ...fields },
    });
  const film = await add('Cut the film', { assigneeId: 'bo', raci: parts });
  const show = await add('Book the show', { assigneeId: 'fang', afterId: film.id });
  await world.settle();

  const now = async (taskId = film.id) => {
    const tasks = await lin.api('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } });
    const found = tasks.find(({ id }) => id === taskId);
    if (!found) throw new Error('The task is gone.');
    return found;
  };
  const edit = async (who: CastName, change: TaskEdit, taskId = film.id) => {
    const { version } = await now(taskId);
    const edited = await world.as(who).api('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
      params: { campaignId, taskId },
      body: { ifVersion: version, edit: change },
    });
    await world.settle();
    return edited;
  };
  const told = async (who: CastName, saying: string | RegExp) =>
    (await (await world.as(who).chat()).cards(saying)).map(wordsOn);
  return { campaignId, film, show, now, edit, told };
}

describe('A task with parts', () => {
  it('goes from who does it to who answers for it, and with their yes to the owner of the next step', async () => {
    await using world = await openWorld();
    const { campaignId, film, now, edit, told } = await filmThenShow(world);
    expect(await told('fang', 'Book the show')).toEqual([]);

    expect(await edit('bo', { status: 'done' })).toMatchObject({
      status: 'inProgress',
      completedAt: null,
      confirmation: { state: 'waiting' },
    });
    expect(await told('fang', 'Book the show')).toEqual([]);
    expect(await told('nia', 'Cut the film')).toEqual([]);
    const mei = await world.as('mei').chat();
    const card = await mei.card(/Coast film/);
    expect(titlesOf(card)).toContain('Approve');

    await Promise.all([mei.click(card, 'Approve'), mei.click(card, 'Approve')]);
    await world.settle();
    expect(await now()).toMatchObject({ status: 'done', confirmation: { state: 'approved' } });
    const [handed, ...more] = await told('fang', 'Book the show');
    expect(more).toEqual([]);
    expect(handed).toContain('前一步');
    expect(handed).toContain('Cut the film（已结束）');
    expect(await told('nia', 'Cut the film')).toEqual(['Done: Cut the film · Coast film']);
    const changes = (await historyOf(world, { id: campaignId }))
      .filter(({ what }) => 'taskId' in what && what.taskId === film.id)
      .map(({ actorId, what }) => [actorId, what.type]);
    expect(changes).toEqual([
      ['lin', 'task.created'],
      ['bo', 'task.edited'],
      ['mei', 'task.edited'],
    ]);

    // Nobody is told again when the same things are looked at once more.
    await world.pass({ days: 2 });
    expect(await told('nia', 'Cut the film')).toHaveLength(1);
    expect(await told('fang', 'Book the show')).toHaveLength(1);
  });

  it('comes back with what has to change, and asks again when it is ready', async () => {
    await using world = await openWorld();
    const { now, edit, told } = await filmThenShow(world);
    await edit('bo', { status: 'done' });
    const mei = await world.as('mei').chat();
    await mei.click(await mei.card(/Coast film/), 'Request changes', 'The end is too long');
    await world.settle();
    expect(await now()).toMatchObject({ status: 'inProgress', confirmation: { state: 'changesRequested' } });
    expect((await told('bo', 'The end is too long')).join()).toContain('Please revise');
    expect(await told('fang', 'Book the show')).toEqual([]);

    await edit('bo', { status: 'done' });
    const asked = (await mei.cards(/Coast film/)).filter((each) => titlesOf(each).includes('Approve'));
    expect(asked).toHaveLength(1);
    // Ticking it off is the yes of whoever answers for it.
    await edit('mei', { status: 'done' });
    expect(await now()).toMatchObject({ status: 'done', confirmation: { state: 'approved' } });
    expect(await told('fang', 'Book the show')).toHaveLength(1);
  });

  it('is ready on a card, waits there in words, and is taken back by taking it up again', async () => {
    await using world = await openWorld();
    const { now, edit, told } = await filmThenShow(world);
    await edit('lin', { due: '2026-03-03' });
    await world.pass({ days: 1 });
    const bo = await world.as('bo').chat();
    const answer = await bo.click(await bo.card('Cut the film'), 'Done');
    await world.settle();
    const words = answer.kind === 'card' ? wordsOn(answer.message) : '';
    expect(words).toContain('Waiting for Mei Chen to confirm: Cut the film');
    expect(answer.kind === 'card' && titlesOf(answer.message)).toEqual(['Open']);
    await world.pass({ days: 3 });
    expect(await told('bo', 'Waiting for Mei Chen to confirm: Cut the film')).toHaveLength(1);

    await edit('bo', { status: 'open' });
    expect(await now()).toMatchObject({ status: 'open', confirmation: null });
    const mei = await world.as('mei').chat();
    const cards = await mei.cards(/Coast film/);
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.flatMap(titlesOf)).not.toContain('Approve');
  });

  it('asks for the words of who is consulted, once, and keeps them for everybody', async () => {
    await using world = await openWorld();
    const { campaignId, film, now, edit, told } = await filmThenShow(world);
    const otto = await world.as('otto').chat();
    const card = await otto.card('Cut the film');
    expect(wordsOn(card)).toContain('Your advice is wanted: Cut the film');
    const words = 'Show the new logo';
    const [answer] = await Promise.all([
      otto.click(card, 'Give advice', words),
      otto.click(card, 'Give advice', words),
    ]);
    await world.settle();
    expect(answer.kind === 'card' && wordsOn(answer.message)).toContain('Your words are kept with the task.');
    expect(await now()).toMatchObject({ remarks: [{ byId: 'otto', text: words }] });

    const silent = await otto.click(await otto.card('Cut the film'), 'Add something', '  ');
    expect(silent.kind === 'card' && wordsOn(silent.message)).toContain('Your words are kept with the task.');
    await world.as('lin').api('POST /api/campaigns/:campaignId/tasks/:taskId/remarks', {
      params: { campaignId, taskId: film.id },
      body: { once: once(), text: 'And the date' },
    });
    await edit('bo', { due: '2026-03-03' });
    await world.pass({ days: 1 });
    const [bosCard] = await told('bo', 'Cut the film');
    expect(bosCard).toContain(`Otto Brandt  “${words}”`);
    expect(bosCard).toContain('Lin Wei  “And the date”');
    await edit('bo', { status: 'done' });
    expect((await told('mei', /Coast film/)).join()).toContain(`Otto Brandt: ${words}`);
    expect((await now()).remarks).toHaveLength(2);
  });

  it('has one who answers for it, and says so when a second is named', async () => {
    await using world = await openWorld();
    const { now, edit, campaignId } = await filmThenShow(world);
    const refused = (raci: RaciPart[]) => refusalOf(edit('lin', { raci }));
    expect(await refused([...parts, part('zoe', 'accountable')])).toMatchObject({
      code: 'secondAccountable',
      detail: 'Exactly one person can answer for it. Take one of them out.',
    });
    expect((await refused([part('otto', 'consulted')])).code).toBe('noAccountable');
    expect((await refused([...parts, part('mei', 'informed')])).code).toBe('twoParts');
    expect((await refused([part('ana', 'accountable')])).code).toBe('unknownPerson');
    expect((await now()).raci).toEqual(parts);
    const born = world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: once(), title: 'Born done', status: 'done', raci: parts },
    });
    expect((await refusalOf(born)).code).toBe('wrongStatus');
  });

  it('is not stuck when whoever answers for it does not answer: they are reminded, then it goes up', async () => {
    await using world = await openWorld();
    const { campaignId, now, edit, told } = await filmThenShow(world);
    await chatting(world, 'ada');
    await edit('bo', { status: 'done' });
    const [request] = await world
      .as('mei')
      .api('GET /api/campaigns/:campaignId/approvals', { params: { campaignId } });
    // Three working days of eight hours, from Monday 09:00.
    expect(request?.stages[0]?.dueAt).toBe('2026-03-04T10:00:00.000Z');
    await world.passUntil('2026-03-02T12:00:00.000Z');
    expect(await told('mei', /Coast film/)).toHaveLength(2);
    expect(await told('ada', /Coast film/)).toEqual([]);
    await world.pass({ days: 7 });
    const ada = await world.as('ada').chat();
    await ada.click(await ada.card(/Coast film/), 'Approve');
    await world.settle();
    expect(await now()).toMatchObject({ status: 'done', confirmation: { state: 'approved' } });
    expect(await told('fang', 'Book the show')).toHaveLength(1);
  });

  it('reaches the delegate of whoever answers for it and is away', async () => {
    await using world = await openWorld();
    const { now, edit } = await filmThenShow(world);
    await chatting(world, 'zoe');
    await world.as('mei').api('POST /api/workspaces/:workspaceId/people/:personId/delegations', {
      params: { personId: 'mei' },
      body: {
        once: once(),
        toId: 'zoe',
        startsAt: world.now(),
        endsAt: '2026-03-31T00:00:00.000Z',
        subjects: null,
        upTo: null,
      },
    });
    await world.settle();
    await edit('bo', { status: 'done' });
    const zoe = await world.as('zoe').chat();
    const card = await zoe.card(/Coast film/);
    expect(wordsOn(card)).toContain('Mei Chen');
    await zoe.click(card, 'Approve');
    await world.settle();
    expect(await now()).toMatchObject({ status: 'done' });
  });
});

describe('Steps', () => {
  it('cannot wait for each other in a circle', async () => {
    await using world = await openWorld();
    const { film, show, edit, now } = await filmThenShow(world);
    expect(await refusalOf(edit('lin', { afterId: show.id }))).toMatchObject({ code: 'stepCircle' });
    expect(await refusalOf(edit('lin', { afterId: film.id }))).toMatchObject({ code: 'stepCircle' });
    expect((await now()).afterId ?? null).toBeNull();
  });

  it('without parts hand over as soon as they are done', async () => {
    await using world = await openWorld();
    const { show, edit, told, now } = await filmThenShow(world);
    await edit('lin', { raci: [] });
    expect(await edit('bo', { status: 'done' })).toMatchObject({ status: 'done' });
    expect(await told('fang', 'Book the show')).toHaveLength(1);
    expect(await told('mei', /Coast film/)).toEqual([]);
    expect((await now(show.id)).status).toBe('open');
  });
});

describe('A file that says a task is done', () => {
  it('gives no yes: only whoever answers for it does', async () => {
    await using world = await openWorld();
    const { code, id: campaignId } = await planned(world);
    const file = (title: string, status: string): string =>
      `Campaign,Key,Task,Assignee,Due,Status\n${code},T-1,${title},bo,2026-03-05,${status}\n`;
    const params = { campaignId };
    const now = async () => {
      const [task] = await world.as('lin').api('GET /api/campaigns/:campaignId/tasks', { params });
      if (!task) throw new Error('The task was not taken in.');
      return task;
    };
    await takenIn(world, 'tasks', file('Cut the film', 'open'));
    const { id: taskId, version: ifVersion } = await now();
    await world.as('lin').api('PATCH /api/campaigns/:campaignId/tasks/:taskId', {
      params: { campaignId, taskId },
      body: { ifVersion, edit: { raci: parts } },
    });
    await takenIn(world, 'tasks', file('Cut the long film', 'done'));
    expect(await now()).toMatchObject({ id: taskId, title: 'Cut the long film', status: 'open' });
  });
});
