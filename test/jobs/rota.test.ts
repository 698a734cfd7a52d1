import { describe, expect, it } from 'vitest';
import { type Waiting, createRota } from '../../src/jobs/rota.ts';

interface Piece extends Waiting {
  readonly id: string;
}

const piece = (tenantId: string, id: string, kind: Waiting['kind'] = 'told', lane = id): Piece => ({
  tenantId,
  id,
  kind,
  lane,
});
const pieces = (tenantId: string, count: number, kind?: Waiting['kind']): Piece[] =>
  Array.from({ length: count }, (_, index) => piece(tenantId, `${tenantId}${index}`, kind));

function rotaOf(abreast: number, more: { room?: (tenantId: string) => number; startsAt?: number } = {}) {
  const rota = createRota<Piece>({ abreast, room: () => 100, startsAt: 0, ...more });
  const takeAll = (): Piece[] => {
    const taken: Piece[] = [];
    for (let next = rota.next(); next; next = rota.next()) taken.push(next);
    return taken;
  };
  return { ...rota, takeAll, ids: () => takeAll().map(({ id }) => id) };
}

describe('Tenants take turns', () => {
  it('one item each, whoever came first and however many they have', () => {
    const rota = rotaOf(6);
    rota.bring([...pieces('a', 400), ...pieces('b', 2), ...pieces('c', 1)]);
    expect(rota.ids()).toEqual(['a0', 'b0', 'c0', 'a1', 'b1', 'a2']);
    expect(rota.isFull()).toBe(true);
  });

  it('and go on where the last turn was, also when others came meanwhile', () => {
    const rota = rotaOf(2);
    rota.bring([...pieces('b', 5), ...pieces('d', 5)]);
    const first = rota.takeAll();
    first.forEach((each) => rota.done(each));
    rota.bring([...pieces('a', 5), ...pieces('c', 5), ...pieces('e', 5)]);
    expect([first.map(({ id }) => id), rota.ids()]).toEqual([
      ['b0', 'd0'],
      ['e0', 'a0'],
    ]);
  });

  it('messages of one hold half of the hands at most, all of its work three quarters', () => {
    const rota = rotaOf(16);
    rota.bring([...pieces('a', 50), ...pieces('b', 1)]);
    expect(rota.takeAll()).toHaveLength(9);
    rota.bring([...pieces('a', 50), ...pieces('a', 50, 'work')]);
    expect(rota.takeAll().map(({ kind }) => kind)).toEqual(['work', 'work', 'work', 'work']);
  });
});

describe('Within a tenant', () => {
  it('what somebody waits for goes before reports and reminders', () => {
    const rota = rotaOf(16);
    rota.bring([...pieces('a', 3), piece('a', 'request', 'asked')]);
    expect(rota.ids()[0]).toBe('request');
  });

  it('those of one lane are taken one after another, and the others pass by', () => {
    const rota = rotaOf(16);
    const [one, two, other] = [
      piece('a', 'one', 'told', 'mei'),
      piece('a', 'two', 'told', 'mei'),
      piece('a', 'other', 'told', 'bo'),
    ];
    rota.bring([one, two, other]);
    expect(rota.ids()).toEqual(['one', 'other']);
    rota.done(one);
    expect(rota.ids()).toEqual(['two']);
  });

  it('messages wait for the pace, work of our own does not', () => {
    const rota = rotaOf(16, { room: (tenantId) => (tenantId === 'a' ? 0 : 5) });
    rota.bring([...pieces('a', 3), piece('a', 'job', 'work'), ...pieces('b', 1)]);
    expect(rota.ids()).toEqual(['job', 'b0']);
    expect([rota.paced(), rota.isEmpty()]).toEqual([['a'], false]);
  });
});

describe('Several instances', () => {
  it('begin at different tenants, and go elsewhere when they meet somebody', () => {
    const all = ['a', 'b', 'c', 'd'].flatMap((tenantId) => pieces(tenantId, 4));
    const [one, other] = [rotaOf(2), rotaOf(2, { startsAt: 0.5 })];
    one.bring(all);
    other.bring(all);
    expect([one.ids(), other.ids()]).toEqual([
      ['a0', 'b0'],
      ['c0', 'd0'],
    ]);
    const third = rotaOf(1);
    third.bring(all);
    third.jump(0.75);
    expect(third.ids()).toEqual(['d0']);
  });
});
