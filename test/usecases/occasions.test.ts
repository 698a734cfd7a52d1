import { beforeEach, describe, expect, it } from 'vitest';
import type { OccasionContent, OccasionRow } from '../../src/domain/occasion.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readMoments } from '../../src/usecases/moments/read.ts';
import { createOccasion, editOccasion } from '../../src/usecases/occasions/save.ts';
import { takeInOccasions } from '../../src/usecases/occasions/take-in.ts';
import { deleteOccasion } from '../../src/usecases/trash/delete-occasion.ts';
import { restoreInDepartment } from '../../src/usecases/trash/restore-in-department.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const fair: OccasionContent = {
  type: 'fair',
  name: 'Spring fair',
  start: '2026-03-09',
  end: '2026-03-11',
  place: 'Hall 4',
  country: 'TW',
  note: '',
};

const add = (who: PersonName, content: Partial<OccasionContent> = {}, once = 'occasion-0001') =>
  createOccasion(desk.doors, desk.actors[who], { workspaceId, once, content: { ...fair, ...content } });
const seen = async (who: PersonName, from = '2026-03-01', to = '2026-03-31') =>
  granted(
    await readMoments(desk.doors, desk.actors[who], { workspaceId, from, to, countries: [] }),
  ).occasions.map(({ document }) => `${document.start} ${document.name}`);
const takeIn = async (rows: readonly OccasionRow[], write: boolean) =>
  granted(
    await takeInOccasions(desk.doors, desk.actors.bo, { workspaceId, fileName: 'plan.ics', rows, write }),
  );

/** What refuses writes nothing. */
async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('The department’s own dates', () => {
  it('are added, changed, deleted and restored by those who plan, and seen by everybody but guests', async () => {
    expect(await code(add('gus'))).toBe('notFound');
    expect(await code(add('otto'))).toBe('notFound');
    expect(await code(add('bo', { end: '2026-03-08' }))).toBe('flightReversed');
    expect(await code(add('bo', { end: '2028-03-08' }))).toBe('malformed');
    const { document, version } = granted(await add('bo'));
    expect(await code(add('bo'))).toBe('granted');
    expect(await seen('ana')).toEqual(['2026-03-09 Spring fair']);
    expect(await seen('gus')).toEqual([]);
    expect(await seen('ana', '2026-03-11', '2026-03-12')).toHaveLength(1);
    expect(await seen('ana', '2026-03-12', '2026-03-31')).toEqual([]);

    const which = { workspaceId, occasionId: document.id };
    const edit = (who: PersonName, more: Partial<OccasionContent>, ifVersion = version) =>
      editOccasion(desk.doors, desk.actors[who], { ...which, ifVersion, edit: more });
    expect(await code(edit('gus', { name: 'Mine' }))).toBe('notFound');
    expect(await code(edit('bo', { start: '2026-03-12' }))).toBe('flightReversed');
    expect(await code(edit('bo', { name: 'Spring fair' }))).toBe('granted');
    granted(await edit('mei', { name: 'Summer fair', start: '2026-03-10' }));
    expect(await code(edit('bo', { name: 'Autumn fair' }))).toBe('stale');
    expect(await seen('bo')).toEqual(['2026-03-10 Summer fair']);

    expect(await code(deleteOccasion(desk.doors, desk.actors.gus, which))).toBe('notFound');
    granted(await deleteOccasion(desk.doors, desk.actors.bo, which));
    expect(await seen('bo')).toEqual([]);
    expect(await code(deleteOccasion(desk.doors, desk.actors.bo, which))).toBe('notFound');
    const back = { workspaceId, noun: 'occasion', targetId: document.id } as const;
    expect(await code(restoreInDepartment(desk.doors, desk.actors.gus, back))).toBe('notAllowed');
    granted(await restoreInDepartment(desk.doors, desk.actors.mei, back));
    expect(await seen('bo')).toEqual(['2026-03-10 Summer fair']);
  });

  it('come from a file of another calendar, which again changes nothing, and then only what it says otherwise', async () => {
    const row = (number: number, more: Partial<OccasionRow> = {}): OccasionRow => ({
      uid: `${number}@calendar.example`,
      name: `Shoot ${number}`,
      start: '2026-03-09',
      end: '2026-03-09',
      place: '',
      note: '',
      ...more,
    });
    // More than fit into one commit.
    const rows = Array.from({ length: 130 }, (_, number) => row(number));
    expect(new Set(await takeIn(rows, false))).toEqual(new Set(['created']));
    expect(await seen('ana')).toEqual([]);
    expect(await takeIn(rows, true)).toHaveLength(130);
    expect(await seen('ana')).toHaveLength(130);
    const before = desk.commits();
    expect(new Set(await takeIn(rows, true))).toEqual(new Set(['unchanged']));
    expect(desk.commits()).toBe(before);
    const changed = [row(0, { place: 'Studio 2' }), row(1), row(1), row(2, { end: '2026-03-08' }), row(999)];
    expect(await takeIn(changed, true)).toEqual(['changed', 'unchanged', 'faulty', 'faulty', 'created']);
    expect(await seen('ana')).toHaveLength(131);
    const many = Array.from({ length: 500 }, (_, number) => row(number + 2_000));
    await takeIn(many, true);
    const more = Array.from({ length: 400 }, (_, number) => row(number + 4_000));
    const full = { workspaceId, fileName: 'plan.ics', rows: more, write: true };
    expect(await code(takeInOccasions(desk.doors, desk.actors.bo, full))).toBe('tooLarge');
    expect(await code(takeInOccasions(desk.doors, desk.actors.gus, full))).toBe('notFound');
  });

  it('lie beside the moments of my own country, unless I ask for others', async () => {
    const read = (who: PersonName, countries?: readonly ('CN' | 'TW')[]) =>
      readMoments(desk.doors, desk.actors[who], {
        workspaceId,
        from: '2026-06-01',
        to: '2026-06-30',
        ...(countries && { countries }),
      });
    const own = granted(await read('mei'));
    expect(own.countries).toEqual(['CN']);
    expect(own.moments.map(({ id }) => id)).toContain('shopping618.2026');
    expect(granted(await read('gus', ['TW'])).moments.map(({ id }) => id)).toContain('dragonBoat.2026');
    expect(await code(read('otto'))).toBe('notFound');
    const long = { workspaceId, from: '2026-01-01', to: '2029-01-01' };
    expect(await code(readMoments(desk.doors, desk.actors.mei, long))).toBe('malformed');
  });
});
