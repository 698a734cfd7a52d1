import assert from 'node:assert/strict';
import { type RouteFacts, chooseRoute, conditionHolds } from '../../../src/domain/route-condition.ts';
import { checkRoute } from '../../../src/domain/route-check.ts';
import type { RoutePerson } from '../../../src/domain/route-people.ts';
import { readyRoutes } from '../../../src/domain/route-ready-made.ts';
import { type RouteCase, resolveRoute } from '../../../src/domain/route-resolve.ts';
import { simulate } from '../../../src/domain/route-simulate.ts';
import { Route, type RouteStage, type Who } from '../../../src/domain/route.ts';
import { addWorkingHours } from '../../../src/domain/working-time.ts';
import { type SceneOf, after, start } from './scenes.ts';

const person = (id: string): Who => ({ who: 'person', personId: id });
const staff = (id: string, more: Partial<RoutePerson> = {}): RoutePerson => ({
  id,
  role: 'member',
  title: '',
  external: false,
  decides: true,
  active: true,
  managerId: undefined,
  ...more,
});
const people = [
  staff('lin', { managerId: 'mei' }),
  staff('mei', { role: 'manager' }),
  staff('zoe', { role: 'admin' }),
  staff('fay', { title: 'Finance' }),
  staff('leo', { title: 'Legal' }),
  staff('bo'),
  staff('gus', { role: 'guest', external: true }),
  staff('old', { active: false }),
];

const facts: RouteFacts = {
  subject: 'campaign',
  type: 'launch',
  channels: ['email'],
  amount: { minor: 12_000_000, currency: 'CNY' },
  regions: ['north'],
  audienceSize: 500,
  newVendor: false,
};
const given = (more: Partial<RouteCase> = {}): RouteCase => ({
  workspaceId: 'w-1',
  requesterId: 'lin',
  campaignOwnerId: 'lin',
  people,
  facts,
  delegations: [],
  at: start,
  ...more,
});

const stage = (id: string, approvers: Who[], more: Partial<RouteStage> = {}): RouteStage => ({
  id,
  name: id,
  after: [],
  when: [],
  rule: { mode: 'all' },
  approvers,
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: ['money'],
  deadlineHours: 16,
  usualHours: 8,
  ladder: [{ afterHours: 8, act: 'askTerminalOwner', to: [], upTo: undefined }],
  ...more,
});
const route = (stages: RouteStage[], more: Partial<Route> = {}): Route => ({
  kind: 'route',
  schema: 1,
  id: 'x.1',
  tenantId: 't-1',
  workspaceId: 'w-1',
  routeId: 'x',
  version: 1,
  name: 'x',
  when: [],
  place: 1,
  duplicates: 'eachTime',
  stages,
  observers: [],
  terminalOwners: [person('lin'), person('zoe')],
  undoMinutes: 10,
  active: true,
  ...more,
});
const askedBy = (one: Route, more: Partial<RouteCase> = {}): string =>
  resolveRoute(one, given(more))
    .stages.map(
      ({ id, approverIds, after: earlier }) => `${earlier?.join('+')}>${id}:${approverIds.join('+')}`,
    )
    .join(' ');
const money = (minor: number, currency = 'CNY') => ({ minor, currency });
const faultsOf = (stages: RouteStage[], more: Partial<Route> = {}) =>
  checkRoute(route(stages, more), people).map(({ what, stageId, detail }) =>
    [what, stageId, detail].join(' ').trim(),
  );

export const routeScenes: SceneOf[] = [
  {
    name: 'conditions compare amounts in their own currency, and rather ask more people than fewer',
    run() {
      const holds = (
        fact: Parameters<typeof conditionHolds>[0][number][number],
        more: Partial<RouteFacts> = {},
      ) => conditionHolds([[fact]], { ...facts, ...more });
      assert.deepEqual(
        [
          holds({ fact: 'amountOver', amount: money(12_000_000) }),
          holds({ fact: 'amountOver', amount: money(11_999_999) }),
          holds({ fact: 'amountOver', amount: money(99_000_000, 'EUR') }),
          holds({ fact: 'amountOver', amount: money(1) }, { amount: null }),
          holds({ fact: 'amountUpTo', amount: money(12_000_000) }),
          holds({ fact: 'amountUpTo', amount: money(11_999_999) }),
          holds({ fact: 'newVendor' }),
          holds({ fact: 'newVendor' }, { newVendor: undefined }),
          holds({ fact: 'audienceOver', people: 500 }),
          holds({ fact: 'audienceOver', people: 499 }),
          holds({ fact: 'region', oneOf: ['south'] }),
          holds({ fact: 'channel', oneOf: ['sms', 'email'] }),
          holds({ fact: 'type', oneOf: ['tradeShow'] }),
          holds({ fact: 'subject', oneOf: ['expense'] }),
        ],
        [false, true, true, false, true, false, false, true, false, true, false, true, false, false],
      );
      const either = [[{ fact: 'newVendor' as const }, { fact: 'audienceOver' as const, people: 1 }]];
      assert.deepEqual(
        [conditionHolds(either, facts), conditionHolds([...either, [{ fact: 'newVendor' }]], facts)],
        [true, false],
      );
    },
  },
  {
    name: 'of the routes that fit, the one with the lowest place is chosen, in its latest version',
    run() {
      const fits = route([stage('a', [person('bo')])], { place: 5 });
      const newer = { ...fits, version: 2 };
      const other = { ...fits, routeId: 'y', place: 3, when: [[{ fact: 'newVendor' as const }]] };
      const off = { ...fits, routeId: 'z', place: 1, active: false };
      assert.equal(chooseRoute([newer, fits, other, off], facts), newer);
      assert.equal(chooseRoute([{ ...newer, active: false }, fits], facts), undefined);
    },
  },
  {
    name: 'neither the requester, nor guests, nor who has left are asked; where nobody is left, the last in line is',
    run() {
      const stages = [
        stage('a', [person('lin'), person('mei'), person('gus'), person('old')]),
        stage('b', [person('lin')], { after: ['a'] }),
      ];
      assert.equal(askedBy(route(stages)), '>a:mei a>b:zoe');
      assert.deepEqual(resolveRoute(route(stages), given()).handedUp, ['b']);
      const nobody = resolveRoute(route(stages, { terminalOwners: [person('lin')] }), given());
      assert.deepEqual([nobody.stages, nobody.terminalOwnerId], [[], undefined]);
    },
  },
  {
    name: 'words become people: roles, titles, the owner, the manager of whoever asks',
    run() {
      const who: Who[] = [
        { who: 'role', role: 'admin' },
        { who: 'title', title: 'Legal' },
        { who: 'campaignOwner' },
        { who: 'managerOfRequester' },
      ];
      assert.equal(askedBy(route([stage('a', who)]), { campaignOwnerId: 'bo' }), '>a:zoe+leo+bo+mei');
    },
  },
  {
    name: 'a stage whose condition does not hold is left out, and what waited for it goes on',
    run() {
      const stages = [
        stage('a', [person('mei')]),
        stage('b', [person('bo')], { after: ['a'], when: [[{ fact: 'newVendor' }]] }),
        stage('c', [person('fay')], { after: ['b'] }),
      ];
      assert.equal(askedBy(route(stages)), '>a:mei a>c:fay');
      assert.deepEqual(resolveRoute(route(stages), given()).leftOut, [
        { stageId: 'b', name: 'b', why: 'condition' },
      ]);
    },
  },
  {
    name: 'somebody who stands in two stages is asked at the last, at the first, or each time',
    run() {
      const stages = [
        stage('a', [person('mei'), person('bo')]),
        stage('b', [person('mei')], { after: ['a'] }),
        stage('c', [person('mei'), person('fay')], { after: ['b'] }),
      ];
      assert.equal(askedBy(route(stages, { duplicates: 'onceAtLast' })), '>a:bo a>c:mei+fay');
      assert.equal(askedBy(route(stages, { duplicates: 'onceAtFirst' })), '>a:mei+bo a>c:fay');
      assert.equal(askedBy(route(stages)), '>a:mei+bo a>b:mei b>c:mei+fay');
      const apart = stages.slice(0, 2).map((each) => ({ ...each, distinct: true }));
      assert.equal(askedBy(route(apart)), '>a:mei+bo a>b:zoe');
    },
  },
  {
    name: 'who is away has somebody who stands in, unless that one is asked anyway',
    run() {
      const away = (toId: string) => ({
        id: 'd',
        fromId: 'mei',
        toId,
        startsAt: start,
        endsAt: after(99),
        workspaceId: null,
        subjects: null,
        upTo: null,
        setById: 'mei',
        endedAt: null,
      });
      const standIns = (toId: string) =>
        resolveRoute(
          route([stage('a', [person('mei'), person('bo')])]),
          given({ delegations: [away(toId)] }),
        ).stages[0]?.standIns?.map(({ personId }) => personId);
      assert.deepEqual(
        [standIns('fay'), standIns('bo'), standIns('gus'), standIns('lin')],
        [['fay'], undefined, undefined, undefined],
      );
    },
  },
  {
    name: 'rules become numbers that can be reached by those who are there',
    run() {
      const words = [person('mei'), person('old'), person('bo')];
      const rule = (one: RouteStage['rule'], more: Partial<RouteStage> = {}) => {
        const [made] = resolveRoute(route([stage('a', words, { rule: one, ...more })]), given()).stages;
        return [made?.mode, made?.needs, made?.weights, made?.primaryId];
      };
      assert.deepEqual(rule({ mode: 'quorum', needs: 3, tie: 'approves' }), [
        'quorum',
        2,
        undefined,
        undefined,
      ]);
      assert.deepEqual(rule({ mode: 'weighted', needs: 9, weights: [3, 5, 1], tie: 'approves' }), [
        'weighted',
        4,
        { mei: 3, bo: 1 },
        undefined,
      ]);
      assert.deepEqual(rule({ mode: 'primary' }, { primary: person('fay') }), [
        'primary',
        undefined,
        undefined,
        'fay',
      ]);
      assert.deepEqual(rule({ mode: 'primary' }, { primary: person('old') }), [
        'all',
        undefined,
        undefined,
        undefined,
      ]);
      const [bare] = resolveRoute(route([stage('a', words, { ladder: [] })]), given()).stages;
      assert.deepEqual(bare?.ladder, [{ afterHours: 16, act: 'askTerminalOwner' }]);
    },
  },
  {
    name: 'the preview says who is asked, when, and how long it usually takes along the longest way',
    run() {
      const calendar = {
        zone: 'Asia/Shanghai',
        week: [1, 2, 3, 4, 5],
        hours: [{ from: '09:00', to: '17:00' }],
        daysOff: new Set<string>(),
        extraWorkdays: new Set<string>(),
      };
      const stages = [
        stage('a', [person('mei')], { usualHours: 4 }),
        stage('b', [person('fay')], { after: ['a'], usualHours: 8 }),
        stage('c', [person('leo')], { after: ['a'], usualHours: 2 }),
        stage('d', [person('bo')], { after: ['b', 'c'], usualHours: 1, deadlineHours: null }),
      ];
      const seen = simulate(route(stages), given(), (_, from, hours) =>
        addWorkingHours(calendar, from, hours),
      );
      assert.deepEqual(
        seen.stages.map(({ stageId, opensAt, dueAt, doneAt }) => [stageId, opensAt, dueAt, doneAt].join(' ')),
        [
          'a 2026-03-02T01:00:00.000Z 2026-03-03T09:00:00.000Z 2026-03-02T05:00:00.000Z',
          'b 2026-03-02T05:00:00.000Z 2026-03-04T05:00:00.000Z 2026-03-03T05:00:00.000Z',
          'c 2026-03-02T05:00:00.000Z 2026-03-04T05:00:00.000Z 2026-03-02T07:00:00.000Z',
          'd 2026-03-03T05:00:00.000Z  2026-03-03T06:00:00.000Z',
        ],
      );
      assert.deepEqual(
        [seen.workingHours, seen.endsAt, seen.terminalOwnerId, seen.faults],
        [13, '2026-03-03T06:00:00.000Z', 'zoe', []],
      );
    },
  },
  {
    name: 'what cannot work is named, with its stage',
    run() {
      const ok = stage('a', [person('bo')]);
      const rungs = (...ladder: Partial<RouteStage['ladder'][number]>[]) => ({
        ladder: ladder.map((rung) => ({
          afterHours: 8,
          act: 'remind' as const,
          to: [],
          upTo: undefined,
          ...rung,
        })),
      });
      const last = { act: 'expire' as const };
      assert.deepEqual(faultsOf([ok]), []);
      assert.deepEqual(faultsOf([ok, ok]), ['sameId a']);
      assert.deepEqual(faultsOf([{ ...ok, after: ['no'] }]), ['unknownStage a no']);
      assert.deepEqual(
        faultsOf([
          { ...ok, after: ['b'] },
          stage('b', [person('bo')], { after: ['a'] }),
          stage('c', [person('bo')], { after: ['b'] }),
        ]),
        ['cycle a', 'cycle b', 'unreachable c'],
      );
      assert.deepEqual(faultsOf([stage('a', [person('gus')])]), ['nobodyToAsk a']);
      const roles = stage('a', [person('bo'), { who: 'role', role: 'analyst' }]);
      assert.deepEqual(faultsOf([roles]), ['roleEmpty a analyst']);
      assert.deepEqual(faultsOf([{ ...ok, veto: roles.approvers }]), ['roleEmpty a analyst']);
      const gone = { who: 'role', role: 'role.gone' } as const;
      assert.deepEqual(
        checkRoute(
          route([{ ...ok, primary: gone }], { observers: [gone, { who: 'role', role: 'role.kept' }] }),
          people,
          new Set(['role.kept']),
        ),
        [
          { what: 'roleGone', stageId: 'a', detail: 'role.gone' },
          { what: 'roleGone', stageId: undefined, detail: 'role.gone' },
        ],
      );
      assert.deepEqual(faultsOf([{ ...ok, rule: { mode: 'quorum', needs: 2, tie: 'approves' } }]), [
        'quorumTooHigh a 2/1',
      ]);
      assert.deepEqual(
        faultsOf([{ ...ok, rule: { mode: 'weighted', needs: 4, weights: [3], tie: 'approves' } }]),
        ['weightTooHigh a 4/3'],
      );
      assert.deepEqual(
        faultsOf([{ ...ok, rule: { mode: 'weighted', needs: 1, weights: [], tie: 'decider' } }]),
        ['noPrimary a', 'weightsMissing a', 'weightTooHigh a 1/0'],
      );
      assert.deepEqual(faultsOf([{ ...ok, ...rungs({ afterHours: 9 }, last) }]), ['ladderNotRising a 2']);
      assert.deepEqual(faultsOf([{ ...ok, ...rungs({}) }]), ['ladderEndless a']);
      assert.deepEqual(faultsOf([{ ...ok, ...rungs(last, last) }]), ['ladderGoesOn a 1']);
      assert.deepEqual(faultsOf([{ ...ok, ...rungs({ act: 'escalate' }, { act: 'approve' }) }]), [
        'rungWithoutPeople a 1',
        'noCeiling a 2',
      ]);
      assert.deepEqual(
        faultsOf([
          {
            ...ok,
            when: [[{ fact: 'amountOver', amount: money(5) }], [{ fact: 'amountUpTo', amount: money(5) }]],
          },
        ]),
        ['contradiction a amount'],
      );
      assert.deepEqual(faultsOf([ok], { terminalOwners: [person('old')] }), ['noTerminalOwner']);
    },
  },
  {
    name: 'the routes that come with the product fit, work, and ask one more above the threshold',
    run() {
      const ready = readyRoutes({ tenantId: 't-1', workspaceId: 'w-1', currency: 'CNY' }, (name) => name);
      for (const each of ready) assert.deepEqual([Route.parse(each).id, checkRoute(each)], [each.id, []]);
      const way = (more: Partial<RouteFacts>) => {
        const chosen = chooseRoute(ready, { ...facts, ...more });
        assert.ok(chosen);
        const { stages } = resolveRoute(chosen, given({ facts: { ...facts, ...more } }));
        return `${chosen.routeId}: ${stages.map(({ id, approverIds }) => `${id} ${approverIds.join('+')}`).join(', ')}`;
      };
      assert.deepEqual(
        [
          way({}),
          way({ type: 'email', amount: money(1) }),
          way({ subject: 'expense', type: 'email' }),
          way({ type: 'tradeShow', amount: money(1) }),
          way({ subject: 'launch' }),
        ],
        [
          'launch: manager mei, legal leo, director zoe',
          'standard: manager mei',
          'spend: manager mei, finance fay, director zoe',
          'event: manager mei, finance fay',
          'goLive: manager mei, second zoe',
        ],
      );
    },
  },
];
