import { beforeEach, describe, expect, it } from 'vitest';
import { type IdeaContent, ideaFits, ideaFrom } from '../../src/domain/idea.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { lift } from '../../src/store/upcast.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readIdea } from '../../src/usecases/ideas/find.ts';
import { type IdeaOrder, listIdeas } from '../../src/usecases/ideas/list.ts';
import { addIdea, editIdea, voteForIdea } from '../../src/usecases/ideas/save.ts';
import { deleteIdea } from '../../src/usecases/trash/delete-idea.ts';
import { restoreInDepartment } from '../../src/usecases/trash/restore-in-department.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const content: IdeaContent = {
  title: 'A lantern for every order',
  text: 'From autumn on',
  tags: ['shop'],
  link: null,
};
const add = (who: PersonName, more: Partial<IdeaContent> = {}, once = 'idea-0001') =>
  addIdea(desk.doors, desk.actors[who], {
    workspaceId,
    once,
    content: { ...content, ...more },
    source: 'tab',
  });
const titles = async (order: IdeaOrder, more: { text?: string; tag?: string } = {}) =>
  granted(await listIdeas(desk.doors, desk.actors.bo, { workspaceId, order, ...more })).ideas.map(
    ({ document }) => `${document.votes} ${document.title}`,
  );

/** What refuses writes nothing. */
async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('Ideas', () => {
  it('are had by everybody but guests, changed by whoever had them, and come back from the trash', async () => {
    expect(await code(add('gus'))).toBe('notFound');
    expect(await code(add('otto'))).toBe('notFound');
    const { document, version } = granted(await add('lin'));
    expect(await code(add('lin'))).toBe('granted');
    const which = { workspaceId, ideaId: document.id };
    const edit = (who: PersonName, more: Partial<IdeaContent>, ifVersion = version) =>
      editIdea(desk.doors, desk.actors[who], { ...which, ifVersion, edit: more });
    expect(await code(edit('bo', { title: 'Mine' }))).toBe('notAllowed');
    expect(await code(edit('lin', { title: content.title }))).toBe('granted');
    granted(await edit('lin', { title: 'A lantern for each order' }));
    expect(await code(edit('mei', { title: 'Late' }))).toBe('stale');
    expect(await code(deleteIdea(desk.doors, desk.actors.bo, which))).toBe('notAllowed');
    granted(await deleteIdea(desk.doors, desk.actors.lin, which));
    expect(await titles('votes')).toEqual([]);
    const back = { workspaceId, noun: 'idea', targetId: document.id } as const;
    expect(await code(restoreInDepartment(desk.doors, desk.actors.bo, back))).toBe('notAllowed');
    granted(await restoreInDepartment(desk.doors, desk.actors.lin, back));
    expect(await titles('votes')).toEqual(['1 A lantern for each order']);
  });

  it('are read as they were kept before they could refer to anything', async () => {
    const { document } = granted(await add('lin'));
    const { link: _, ...before } = document;
    expect(lift('idea', before)).toEqual({ ...document, link: null });
  });

  it('are voted for once by each, and found by votes, day, words and tag', async () => {
    const { document: first } = granted(await add('lin'));
    desk.clock.pass(1_000);
    granted(
      await add(
        'bo',
        { title: 'Window of the month', text: '', tags: ['Store'], link: 'https://example.com/lanterns' },
        'idea-0002',
      ),
    );
    const vote = (who: PersonName, on: boolean) =>
      voteForIdea(desk.doors, desk.actors[who], { workspaceId, ideaId: first.id, on });
    expect(await code(vote('lin', true))).toBe('granted');
    expect(await code(vote('gus', true))).toBe('notFound');
    granted(await vote('bo', true));
    granted(await vote('mei', true));
    granted(await vote('mei', false));
    expect(await code(vote('mei', false))).toBe('granted');
    expect(await titles('votes')).toEqual(['2 A lantern for every order', '1 Window of the month']);
    expect(await titles('newest')).toEqual(['1 Window of the month', '2 A lantern for every order']);
    expect(await titles('votes', { text: 'AUTUMN lantern' })).toHaveLength(1);
    expect(await titles('votes', { tag: 'store' })).toEqual(['1 Window of the month']);
    expect(ideaFits(content, { text: 'summer', tag: '' })).toBe(false);
  });

  it('become campaigns that lead back, each to the other', async () => {
    const { document } = granted(await add('lin'));
    const create = (ideaId: string, once: string) =>
      createCampaign(desk.doors, desk.actors.bo, {
        workspaceId,
        once,
        source: 'person',
        fields: { name: content.title, type: 'promotion' },
        ideaId,
      });
    expect(await code(create('unknown', 'once-0001'))).toBe('notFound');
    const made = granted(await create(document.id, 'once-0002'));
    expect(made.document.ideaId).toBe(document.id);
    await desk.jobs.settle();
    const which = { workspaceId, ideaId: document.id };
    const idea = granted(await readIdea(desk.doors, desk.actors.bo, which));
    expect(idea.document.campaignIds).toEqual([made.document.id]);
  });
});

it('What is typed into a chat is title and text', () => {
  expect(ideaFrom(' A lantern\nfor every order ')).toEqual({
    title: 'A lantern',
    text: 'for every order',
    tags: [],
    link: null,
  });
  const long = ideaFrom('a'.repeat(130));
  expect([long.title.length, long.text.length]).toEqual([120, 10]);
});
