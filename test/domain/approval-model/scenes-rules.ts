import assert from 'node:assert/strict';
import type { Rung } from '../../../src/domain/approval.ts';
import {
  type Delegation,
  delegationFault,
  holds,
  standInsFor,
} from '../../../src/domain/approval-delegation.ts';
import { dueRungs, timed } from '../../../src/domain/approval-ladder.ts';
import { withStandIns } from '../../../src/domain/approval-stand-ins.ts';
import { climb } from '../../../src/domain/approval-ruling.ts';
import { waitingFor } from '../../../src/domain/approval-stages.ts';
import {
  type InWorkingTime,
  type WorkingCalendar,
  addWorkingHours,
} from '../../../src/domain/working-time.ts';
import { type SceneOf, after, agreed, asked, outcomes, refused, says, stageOf, took } from './scenes.ts';

const office: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  week: [1, 2, 3, 4, 5],
  hours: [{ from: '09:00', to: '17:00' }],
  daysOff: new Set(),
  extraWorkdays: new Set(),
};
const inBerlin: WorkingCalendar = { ...office, zone: 'Europe/Berlin', daysOff: new Set(['2026-03-02']) };

/** Bo works in Berlin and is away on the first day; the others work in Shanghai. */
const inWorkingTime: InWorkingTime = (personId, from, hours) =>
  addWorkingHours(personId === 'bo' ? inBerlin : office, from, hours);

const ladder: Rung[] = [
  { afterHours: 8, act: 'remind' },
  { afterHours: 12, act: 'addBackup', personIds: ['lin', 'cyn', 'dan'] },
  { afterHours: 16, act: 'escalate', personIds: ['eva'] },
  { afterHours: 24, act: 'approve', upTo: { minor: 1_000, currency: 'CNY' } },
];
const waiting = () => asked([stageOf('s', ['ana', 'bo'], { ladder, deadlineHours: 16 })]);
const rung = (request = waiting(), count = 0, minor = 1_000, currency = 'CNY') =>
  climb(request, { stageId: 's', rung: count, amount: { minor, currency }, at: after(count) }).request;
const upTo = (count: number) =>
  Array.from({ length: count }, (_, each) => each).reduce((now, each) => rung(now, each), waiting());

const away = (fromId: string, toId: string, more: Partial<Delegation> = {}): Delegation => ({
  id: `${fromId}-${toId}`,
  fromId,
  toId,
  startsAt: after(0),
  endsAt: after(1_000),
  workspaceId: null,
  subjects: null,
  upTo: null,
  setById: fromId,
  endedAt: null,
  ...more,
});
const matter = {
  workspaceId: 'w-1',
  subject: 'campaign',
  amount: { minor: 500, currency: 'CNY' },
  requesterId: 'lin',
  at: after(5),
} as const;
const standIns = (delegations: Delegation[], isAskable = (_: string) => true) =>
  standInsFor('ana', delegations, matter, isAskable).map(({ chain }) => chain.join('>'));

export const ruleScenes: SceneOf[] = [
  {
    name: 'three days across the National Day count its make-up Saturday in China, and end on Tuesday in Germany',
    run() {
      const daysOff = new Set(['01', '04', '05', '06', '07'].map((day) => `2021-10-${day}`));
      const china = { ...office, daysOff, extraWorkdays: new Set(['2021-10-09']) };
      // Thursday evening in Shanghai, late morning in Berlin.
      const openedAt = '2021-09-30T09:00:00.000Z';
      const request = asked([stageOf('s', ['ana'], { deadlineHours: 24, openedAt })]);
      const due = (calendar: WorkingCalendar) =>
        timed(request, (_, from, hours) => addWorkingHours(calendar, from, hours)).stages[0]?.dueAt;
      assert.equal(due(china), '2021-10-11T09:00:00.000Z');
      assert.equal(due({ ...office, zone: 'Europe/Berlin' }), '2021-10-05T09:00:00.000Z');
    },
  },
  {
    name: 'deadlines and rungs are due in the approvers’ own working time, when the last of them has had it',
    run() {
      const request = timed(waiting(), inWorkingTime);
      // Monday 09:00 in Shanghai; Bo begins on Tuesday in Berlin and has sixteen hours until Wednesday 17:00 there.
      assert.equal(request.stages[0]?.dueAt, '2026-03-04T16:00:00.000Z');
      assert.equal(
        timed(request, () => 'never'),
        request,
      );
      assert.deepEqual(
        dueRungs(request, inWorkingTime).map(({ act, at }) => [act, at]),
        [
          ['remind', '2026-03-03T16:00:00.000Z'],
          ['addBackup', '2026-03-04T12:00:00.000Z'],
          ['escalate', '2026-03-04T16:00:00.000Z'],
          ['approve', '2026-03-05T16:00:00.000Z'],
        ],
      );
      const answered = agreed(request, 'bo');
      assert.equal(dueRungs(answered, inWorkingTime)[0]?.at, '2026-03-02T09:00:00.000Z');
      assert.deepEqual(
        dueRungs(rung(answered), inWorkingTime).map(({ rung: count }) => count),
        [1, 2, 3],
      );
      const keys = dueRungs(request, inWorkingTime).map(({ key }) => key);
      assert.deepEqual([new Set(keys).size, dueRungs(agreed(request, 'ana', 'bo'), inWorkingTime)], [4, []]);
    },
  },
  {
    name: 'a rung is climbed once and in order, and never when it is answered',
    run() {
      const once = climb(waiting(), { stageId: 's', rung: 0, amount: null, at: after(0) });
      assert.equal(once.happening?.type === 'approval.handled' && once.happening.act, 'reminded');
      assert.equal(
        climb(once.request, { stageId: 's', rung: 0, amount: null, at: after(0) }).happening,
        undefined,
      );
      assert.equal(
        climb(waiting(), { stageId: 's', rung: 1, amount: null, at: after(0) }).happening,
        undefined,
      );
      const done = agreed(waiting(), 'ana', 'bo');
      assert.equal(climb(done, { stageId: 's', rung: 0, amount: null, at: after(9) }).request, done);
    },
  },
  {
    name: 'backups each stand in for one who is missing, and never for the requester’s own',
    run() {
      const backed = upTo(2);
      assert.deepEqual(
        backed.stages[0]?.standIns?.map(({ personId, forId, by }) => [personId, forId, by]),
        [
          ['cyn', 'ana', 'rule'],
          ['dan', 'bo', 'rule'],
        ],
      );
      assert.equal(agreed(backed, 'cyn', 'bo').status, 'approved');
    },
  },
  {
    name: 'the answer of the one to whom it was escalated is enough',
    run() {
      const above = upTo(3);
      assert.deepEqual(waitingFor(above), ['ana', 'bo', 'cyn', 'dan', 'eva']);
      assert.equal(agreed(above, 'eva').status, 'approved');
      assert.equal(took(says(above, 'eva', 'reject')).status, 'rejected');
    },
  },
  {
    name: 'a rule says yes only up to its ceiling and in its currency; otherwise the last in line is asked',
    run() {
      const ruled = rung(upTo(3), 3, 1_000);
      assert.deepEqual([ruled.status, ruled.stages[0]?.decisions[0]?.personId], ['approved', 'rule']);
      for (const [minor, currency] of [
        [1_001, 'CNY'],
        [1, 'EUR'],
      ] as const) {
        const passedOn = rung(upTo(3), 3, minor, currency);
        assert.deepEqual([passedOn.status, passedOn.stages[0]?.overseerIds], ['inStage', ['eva', 'zoe']]);
        assert.equal(agreed(passedOn, 'zoe').status, 'approved');
      }
      const unknown = { stageId: 's', rung: 3, amount: null, at: after(3) };
      const ofNoMoney = { kind: 'contentItem', itemId: 'film', title: 'Film' } as const;
      assert.deepEqual(
        [climb(upTo(3), unknown), climb({ ...upTo(3), subject: ofNoMoney }, unknown)].map(
          ({ request }) => request.status,
        ),
        ['inStage', 'approved'],
      );
      const boundless = asked([stageOf('s', ['ana'], { ladder: [{ afterHours: 1, act: 'approve' }] })]);
      assert.deepEqual(rung(boundless, 0).stages[0]?.overseerIds, ['zoe']);
    },
  },
  {
    name: 'a rule that says no, or lets it expire, says so',
    run() {
      const end = (act: Rung['act']) =>
        rung(
          asked([
            stageOf('s', ['ana'], {
              ladder: [{ afterHours: 1, act, upTo: { minor: 1_000, currency: 'CNY' } }],
            }),
          ]),
        );
      assert.deepEqual(
        [end('reject').status, outcomes(end('reject')), end('expire').status],
        ['rejected', 'rejected', 'expired'],
      );
    },
  },
  {
    name: 'an approver on leave whose delegate is on leave too has two who stand in, and then the last in line',
    run() {
      const chain = [away('ana', 'bo'), away('bo', 'cyn')];
      assert.deepEqual(standIns(chain), ['ana>bo', 'ana>bo>cyn']);
      assert.deepEqual(
        standIns(chain, (id) => id !== 'bo'),
        ['ana>bo>cyn'],
      );
      const request = asked([
        stageOf('s', ['ana'], { ladder: [{ afterHours: 8, act: 'askTerminalOwner' }] }),
      ]);
      assert.deepEqual(waitingFor(rung(request)), ['ana', 'zoe']);
      assert.equal(agreed(rung(request), 'zoe').status, 'approved');
    },
  },
  {
    name: 'a chain has three hands at most, never leads to the requester, and never goes round',
    run() {
      const long = [away('ana', 'bo'), away('bo', 'cyn'), away('cyn', 'dan'), away('dan', 'eva')];
      assert.deepEqual(standIns(long).at(-1), 'ana>bo>cyn>dan');
      assert.deepEqual(standIns([away('ana', 'lin'), away('lin', 'bo')]), []);
      assert.deepEqual(standIns([away('ana', 'bo'), away('bo', 'ana')]), ['ana>bo']);
    },
  },
  {
    name: 'a delegation holds in its time, its place, for its kinds and up to its amount',
    run() {
      const inForce = (more: Partial<Delegation>) => holds(away('ana', 'bo', more), matter);
      const money = (minor: number, currency: string) => ({ upTo: { minor, currency } });
      assert.deepEqual(
        [
          inForce({}),
          inForce({ startsAt: after(6) }),
          inForce({ endsAt: after(5) }),
          inForce({ endedAt: after(1) }),
          inForce({ workspaceId: 'w-1' }),
          inForce({ workspaceId: 'w-2' }),
          inForce({ subjects: ['campaign'] }),
          inForce({ subjects: ['expense'] }),
          inForce(money(500, 'CNY')),
          inForce(money(499, 'CNY')),
          inForce(money(9_999, 'EUR')),
        ],
        [true, false, false, false, true, false, true, false, true, false, false],
      );
    },
  },
  {
    name: 'a delegation that begins or ends while it waits changes who stands in, not what was answered',
    run() {
      const any = () => true;
      const request = asked([stageOf('a', ['ana', 'bo']), stageOf('b', ['fei'])]);
      const begun = took(withStandIns(request, [away('ana', 'cyn'), away('fei', 'dan')], matter, any));
      assert.deepEqual(waitingFor(begun), ['ana', 'bo', 'cyn']);
      assert.equal(refused(withStandIns(begun, [away('ana', 'cyn')], matter, any)), 'nothing');
      const ended = withStandIns(begun, [], matter, any);
      assert.deepEqual(ended.happening?.type === 'approval.handled' && ended.happening.personIds, ['cyn']);
      assert.deepEqual(waitingFor(ended.request), ['ana', 'bo']);
      const answered = agreed(begun, 'cyn');
      assert.deepEqual(took(withStandIns(answered, [], matter, any)).stages[0]?.standIns?.length, 1);
      assert.deepEqual(waitingFor(took(withStandIns(request, [away('ana', 'bo')], matter, any))), [
        'ana',
        'bo',
      ]);
      const backed = took(withStandIns(upTo(2), [], matter, any));
      assert.deepEqual(
        backed.stages[0]?.standIns?.map(({ by }) => by),
        ['rule', 'rule'],
      );
    },
  },
  {
    name: 'a delegation that cannot work is refused by name',
    run() {
      const at = after(1);
      const fault = (wanted: Delegation, existing: Delegation[] = []) =>
        delegationFault(wanted, existing, at)?.facts?.['what'];
      const three = [away('bo', 'cyn'), away('cyn', 'dan')];
      assert.deepEqual(
        [
          fault(away('ana', 'bo')),
          fault(away('ana', 'ana')),
          fault(away('ana', 'bo', { endsAt: after(-5) })),
          fault(away('ana', 'bo', { startsAt: after(-9), endsAt: after(1) })),
          fault(away('ana', 'bo'), [away('ana', 'cyn')]),
          fault(away('ana', 'bo'), [away('ana', 'cyn', { endedAt: after(0) })]),
          fault(away('ana', 'bo'), [away('bo', 'cyn'), away('cyn', 'ana')]),
          fault(away('ana', 'bo'), three),
          fault(away('ana', 'bo'), [...three, away('dan', 'eva')]),
          fault(away('dan', 'eva'), [...three, away('ana', 'bo')]),
          fault(away('ana', 'bo'), [
            ...three,
            away('dan', 'eva', { startsAt: after(2_000), endsAt: after(3_000) }),
          ]),
        ],
        [
          undefined,
          'self',
          'reversed',
          'over',
          'twice',
          undefined,
          'cycle',
          undefined,
          'tooLong',
          'tooLong',
          undefined,
        ],
      );
    },
  },
  {
    name: 'an old click after a rule asked somebody else changes nothing',
    run() {
      const request = upTo(3);
      const done = agreed(request, 'eva');
      assert.equal(refused(says(done, 'ana', 'approve', after(50))), 'alreadyDecided');
    },
  },
];
