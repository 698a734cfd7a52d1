import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { ViewSearch, searchOf } from '../../src/domain/saved-view.ts';
import { createSubscribers } from '../../src/subscribers/index.ts';
import { deleteView } from '../../src/usecases/trash/delete-view.ts';
import { listTrash } from '../../src/usecases/trash/list.ts';
import { restoreInDepartment } from '../../src/usecases/trash/restore-in-department.ts';
import { listViews } from '../../src/usecases/views/find.ts';
import { chooseFirstView, editView, saveView } from '../../src/usecases/views/save.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

let turns = 0;
const save = (who: PersonName, more: { name?: string; shared?: boolean } = {}) =>
  saveView(desk.doors, desk.actors[who], {
    workspaceId,
    once: `view-${(turns += 1)}`,
    shown: { name: 'Running', screen: 'board', search: 'status=running', shared: false, ...more },
  });
const seen = async (who: PersonName): Promise<string[]> =>
  granted(await listViews(desk.doors, desk.actors[who], workspaceId)).views.map(
    ({ document }) => document.name,
  );
const drop = (who: PersonName, viewId: string) =>
  deleteView(desk.doors, desk.actors[who], { workspaceId, viewId });

async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('A saved view', () => {
  it('is seen by its owner alone, or by everybody when it is shared, guests too', async () => {
    granted(await save('bo', { name: 'Mine' }));
    granted(await save('bo', { name: 'Ours', shared: true }));
    granted(await save('gus', { name: 'Of a guest' }));
    expect(await seen('bo')).toEqual(['Mine', 'Ours']);
    expect(await seen('ana')).toEqual(['Ours']);
    expect(await seen('gus')).toEqual(['Of a guest', 'Ours']);
    expect(await code(save('gus', { shared: true }))).toBe('notAllowed');
    expect(await code(save('otto'))).toBe('notFound');
    expect(await code(listViews(desk.doors, desk.actors.otto, workspaceId))).toBe('notFound');
  });

  it('is changed by its owner, a shared one by managers too; nobody takes it for themselves', async () => {
    const mine = granted(await save('bo', { name: 'Mine' }));
    const which = { workspaceId, viewId: mine.document.id };
    const edit = (who: PersonName, more: object, ifVersion = mine.version) =>
      editView(desk.doors, desk.actors[who], { ...which, ifVersion, edit: more });
    expect(await code(edit('ana', { name: 'Hers' }))).toBe('notFound');
    expect(await code(edit('bo', { name: 'Late' }, 'older'))).toBe('stale');
    const shared = granted(await edit('bo', { shared: true, name: 'Ours' }));
    expect(await code(edit('gus', { name: 'His' }, shared.version))).toBe('notAllowed');
    expect(await code(edit('mei', { shared: false }, shared.version))).toBe('notAllowed');
    granted(await edit('mei', { search: 'status=paused' }, shared.version));
    expect(await seen('gus')).toEqual(['Ours']);
  });

  it('goes into the trash and comes back; a private one is nobody else’s there either', async () => {
    const mine = granted(await save('bo', { name: 'Mine' })).document.id;
    const ours = granted(await save('bo', { name: 'Ours', shared: true })).document.id;
    expect(await code(drop('mei', mine))).toBe('notFound');
    expect(await code(drop('gus', ours))).toBe('notAllowed');
    granted(await drop('bo', mine));
    granted(await drop('mei', ours));
    const { events } = await desk.store.events(null, 1_000);
    for (const subscriber of createSubscribers(desk.doors)) await subscriber.follow(events);
    const trash = async (who: PersonName) =>
      granted(await listTrash(desk.doors, desk.actors[who], { workspaceId }))
        .lines.map(({ name }) => name)
        .toSorted();
    expect(await trash('bo')).toEqual(['Mine', 'Ours']);
    expect(await trash('mei')).toEqual(['Ours']);
    expect(await trash('gus')).toEqual([]);
    const back = (who: PersonName, targetId: string) =>
      restoreInDepartment(desk.doors, desk.actors[who], { workspaceId, noun: 'savedView', targetId });
    expect(await code(back('mei', mine))).toBe('notFound');
    expect(await code(back('gus', ours))).toBe('notAllowed');
    granted(await back('bo', mine));
    granted(await back('bo', ours));
    expect(await seen('bo')).toEqual(['Mine', 'Ours']);
  });

  it('is what somebody begins with, as long as they can see it', async () => {
    const { document } = granted(await save('bo', { name: 'Ours', shared: true }));
    const first = async (who: PersonName) =>
      granted(await listViews(desk.doors, desk.actors[who], workspaceId)).firstId;
    const choose = (who: PersonName, viewId: string | null) =>
      chooseFirstView(desk.doors, desk.actors[who], { workspaceId, viewId });
    expect(await code(choose('ana', 'nothing'))).toBe('notFound');
    expect(await choose('ana', document.id)).toBeUndefined();
    expect([await first('ana'), await first('bo')]).toEqual([document.id, null]);
    granted(await drop('bo', document.id));
    expect(await first('ana')).toBeNull();
    expect(await choose('ana', null)).toBeUndefined();
  });

  it('there are at most so many of, shared and private', async () => {
    for (let count = 0; count < 50; count += 1) granted(await save('bo'));
    expect(await code(save('bo'))).toBe('tooLarge');
    granted(await save('ana'));
    granted(await save('bo', { shared: true }));
  });

  it('keeps of an address only what belongs to it, written in one way', () => {
    expect(searchOf('?open=c1&status=running%2Cpaused&q=a+b&ws=x&status=done')).toBe(
      'q=a%20b&status=running%2Cpaused',
    );
    expect(searchOf('q=%E0%A4%A&zoom=week&zoom=')).toBe('zoom=week');
    expect(searchOf('figure=leads&campaigns=a%2Cb&days=days90')).toBe('days=days90&campaigns=a%2Cb');
    for (const wrong of ['open=c1', 'status=running&q=a', 'q=<b>', '?q=a', 'q=', `q=${'a'.repeat(2_000)}`])
      expect(ViewSearch.safeParse(wrong).success).toBe(false);
    for (const right of ['', 'q=%3Cb%3E', 'status=running&zoom=week'])
      expect(ViewSearch.safeParse(right).success).toBe(true);
  });
});
