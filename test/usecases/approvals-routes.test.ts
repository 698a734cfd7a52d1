import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { RouteStage, Who } from '../../src/domain/route.ts';
import type { PersonName } from '../kit/department.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { type Delegate, delegateApprovals, endDelegation } from '../../src/usecases/approvals/delegate.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { foreseeApproval } from '../../src/usecases/approvals/foresee.ts';
import { type RouteSample, tryRoute } from '../../src/usecases/approvals/read-routes.ts';
import { readRouteVersions } from '../../src/usecases/approvals/route-versions.ts';
import { type RouteDraft, saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, present, readyCampaign, submission } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const person = (personId: string): Who => ({ who: 'person', personId });
const stage = (id: string, approver: string, more: Partial<RouteStage> = {}): RouteStage => ({
  id,
  name: id,
  after: [],
  when: [],
  rule: { mode: 'all' },
  approvers: [person(approver)],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: ['content', 'money'],
  deadlineHours: 16,
  usualHours: 8,
  ladder: [
    { afterHours: 8, act: 'remind', to: [], upTo: undefined },
    { afterHours: 16, act: 'askTerminalOwner', to: [], upTo: undefined },
  ],
  ...more,
});
const draft = (stages: RouteStage[]): RouteDraft => ({
  routeId: 'ours',
  name: 'Ours',
  when: [],
  place: 1,
  duplicates: 'eachTime',
  stages,
  observers: [],
  terminalOwners: [person('ana')],
  undoMinutes: 10,
  active: true,
});
const legalAndFinance = [
  stage('legal', 'mei', { watches: ['content'] }),
  stage('finance', 'bo', { after: ['legal'], watches: ['money'] }),
];

async function saved(stages = legalAndFinance) {
  return granted(await saveRoute(desk.doors, desk.actors.ana, { workspaceId, draft: draft(stages) }));
}

async function routed(routeId = 'ours'): Promise<FoundRequest> {
  const wanted = { ...submission(await readyCampaign(desk)), approverIds: [], routeId };
  return granted(await submitForApproval(desk.doors, desk.actors.lin, wanted));
}

async function says(who: PersonName, found: FoundRequest): Promise<string> {
  const { campaignId, id: requestId } = found.document;
  const { round = 1, revision: revisionShown = 1 } = (await present(desk, found).request()) ?? {};
  const wanted = { campaignId, requestId, verb: 'approve', round, revisionShown, comment: '' } as const;
  const decided = granted(await decideApproval(desk.doors, desk.actors[who], wanted));
  return decided.refusal?.refused ?? decided.found.document.status;
}

async function edits(
  found: FoundRequest,
  edit: { goal?: string; budget?: { minor: number; currency: string } },
) {
  const { campaignId } = found.document;
  const stored = await desk.store.get(found.campaign.partition, 'campaign', campaignId);
  granted(
    await editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion: stored?.version ?? '', edit }),
  );
}

const chat = (who: PersonName): string[] =>
  desk.messenger
    .of(who)
    .map(({ notice }) => (notice.kind === 'approval' ? notice.approval.mine : notice.kind));

describe('Saving a route', () => {
  it.each<[PersonName, string]>([
    ['lin', 'notAllowed'],
    ['gus', 'notAllowed'],
    ['otto', 'notFound'],
  ])('is not for %s', async (who, code) => {
    const before = desk.commits();
    const answer = await saveRoute(desk.doors, desk.actors[who], {
      workspaceId,
      draft: draft(legalAndFinance),
    });
    expect([isRefusal(answer) && answer.refused, desk.commits()]).toEqual([code, before]);
  });

  it('names what cannot work', async () => {
    const wanted = { workspaceId, draft: draft([stage('legal', 'mei', { after: ['none'] })]) };
    expect(await saveRoute(desk.doors, desk.actors.ana, wanted)).toMatchObject({
      refused: 'unfit',
      faults: [{ what: 'unknownStage', stageId: 'legal', detail: 'none' }],
    });
  });

  it('makes versions; a running request keeps its own', async () => {
    expect(await saved()).toMatchObject({ id: 'ours.1', version: 1 });
    const found = await routed();
    expect(await saved([stage('only', 'mei')])).toMatchObject({ id: 'ours.2', version: 2 });
    expect(found.document.route).toEqual({ id: 'ours', version: 1 });
    expect((await routed()).document.stages.map(({ id }) => id)).toEqual(['only']);
    expect(found.document.stages.map(({ id }) => id)).toEqual(['legal', 'finance']);
  });
});

describe('Before it is sent', () => {
  it('the requester is shown who will be asked, when, and how long it takes', async () => {
    await saved();
    const campaignId = (await readyCampaign(desk)).document.id;
    const seen = granted(await foreseeApproval(desk.doors, desk.actors.lin, { campaignId }));
    expect(seen).toMatchObject({ routeId: 'ours', workingHours: 16, faults: [], terminalOwnerId: 'ana' });
    expect(seen.stages.map(({ approverIds, dueAt }) => [approverIds, dueAt !== null])).toEqual([
      [['mei'], true],
      [['bo'], true],
    ]);
    const before = desk.commits();
    const strangers = [];
    for (const who of ['bo', 'gus', 'otto'] as const) {
      const answer = await foreseeApproval(desk.doors, desk.actors[who], { campaignId });
      strangers.push(isRefusal(answer) && answer.refused);
    }
    expect([strangers, desk.commits()]).toEqual([['notAllowed', 'notFound', 'notFound'], before]);
  });

  it('a workspace without routes has those that come with the product', async () => {
    const campaignId = (await readyCampaign(desk)).document.id;
    const seen = granted(await foreseeApproval(desk.doors, desk.actors.lin, { campaignId }));
    expect(seen).toMatchObject({ routeId: 'launch', name: 'Launch' });
    expect(seen.stages[0]).toMatchObject({ name: 'Marketing manager', approverIds: ['mei'] });
  });

  it('a route that does not exist is refused', async () => {
    const wanted = { ...submission(await readyCampaign(desk)), routeId: 'none' };
    const before = desk.commits();
    const answer = await submitForApproval(desk.doors, desk.actors.lin, wanted);
    expect([isRefusal(answer) && answer.refused, desk.commits()]).toEqual(['noApprovers', before]);
  });
});

describe('Along a route', () => {
  it('each stage gets its cards when it opens, and the last yes approves', async () => {
    await saved();
    const found = await routed();
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo')]).toEqual([['decide'], []]);
    expect(await says('mei', found)).toBe('inStage');
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo')]).toEqual([['decided'], ['decide']]);
    expect(await says('bo', found)).toBe('approved');
    await desk.jobs.settle();
    expect([chat('bo'), chat('lin')]).toEqual([['decided'], ['outcome']]);
    expect(desk.problems).toEqual([]);
  });

  it('a budget that is edited after finance said yes asks only finance again; the yes of legal stays', async () => {
    await saved([...legalAndFinance, stage('brand', 'ana', { after: ['finance'], watches: ['content'] })]);
    const found = await routed();
    await says('mei', found);
    await says('bo', found);
    await desk.jobs.settle();
    await edits(found, { budget: { minor: 9_500_000, currency: 'CNY' } });
    const now = await present(desk, found).request();
    expect(now?.stages.map(({ outcome }) => outcome)).toEqual(['approved', 'open', 'open']);
    await desk.jobs.settle();
    expect(desk.messenger.of('bo').at(-1)?.notice).toMatchObject({
      approval: {
        mine: 'decide',
        changes: [{ field: 'budget', from: { minor: 8_000_000 }, to: { minor: 9_500_000 } }],
      },
    });
    // Mei answered before her card went out, and is not asked again.
    expect([chat('mei'), await says('mei', found), await says('bo', found)]).toEqual([
      [],
      'inStage',
      'inStage',
    ]);
    expect(await says('ana', found)).toBe('approved');
  });

  it('a new request after a yes that an edit made outdated asks only those who watch what changed', async () => {
    await saved();
    const found = await routed();
    await says('mei', found);
    await says('bo', found);
    await edits(found, { budget: { minor: 9_500_000, currency: 'CNY' } });
    const stored = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
    if (!stored) throw new Error('no campaign');
    const wanted = { ...submission(stored), once: 'submit-0002', approverIds: [], routeId: 'ours' };
    const second = granted(await submitForApproval(desk.doors, desk.actors.lin, wanted));
    expect(second.document.stages).toMatchObject([
      { outcome: 'approved', decisions: [{ personId: 'mei', carried: true, revision: 1 }] },
      { outcome: 'open', decisions: [] },
    ]);
    expect(await present(desk, found).request()).toMatchObject({ status: 'superseded' });
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo')]).toEqual([[], ['decide']]);
    expect(await says('bo', second)).toBe('approved');
    expect(await present(desk, second).campaign()).toMatchObject({ approval: { state: 'approved' } });
  });

  it('rules remind after a working day, and ask the last in line after two', async () => {
    await saved();
    const found = await routed();
    await desk.jobs.settle();
    const since = Date.parse(found.document.stages[0]?.openedAt ?? '').toString(36);
    const dueOf = async (rung: number) =>
      (await present(desk, found).due(`climb.${found.document.id}.legal.${since}.${rung}`))?.dueAt;
    expect(await dueOf(1)).toBeUndefined();
    desk.clock.passUntil((await dueOf(0)) ?? '');
    await desk.jobs.settle();
    expect([chat('mei'), chat('ana')]).toEqual([['decide', 'decide'], []]);
    desk.clock.passUntil((await dueOf(1)) ?? '');
    await desk.jobs.settle();
    expect(chat('ana')).toEqual(['decide']);
    expect(await says('ana', found)).toBe('inStage');
    expect((await present(desk, found).request())?.stages[0]).toMatchObject({
      outcome: 'approved',
      climbed: 2,
    });
    expect(desk.problems).toEqual([]);
  });

  it('a rung of a stage that was answered in time is left alone', async () => {
    await saved();
    const found = await routed();
    const since = Date.parse(found.document.stages[0]?.openedAt ?? '').toString(36);
    const id = `climb.${found.document.id}.legal.${since}.0`;
    await says('mei', found);
    desk.clock.passUntil((await present(desk, found).due(id))?.dueAt ?? '');
    await desk.jobs.settle();
    expect(await present(desk, found).due(id)).toMatchObject({ state: 'cancelled' });
  });
});

describe('Delegation', () => {
  const away = (more: Partial<Delegate> = {}): Delegate => ({
    once: 'delegate-0001',
    workspaceId,
    fromId: 'mei',
    toId: 'bo',
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2027-01-01T00:00:00.000Z',
    subjects: null,
    upTo: null,
    ...more,
  });
  const refusal = async (who: PersonName, wanted: Delegate): Promise<unknown> => {
    const before = desk.commits();
    const answer = await delegateApprovals(desk.doors, desk.actors[who], wanted);
    expect(desk.commits()).toBe(before);
    return isRefusal(answer) && (answer.facts?.['what'] ?? answer.refused);
  };

  it('is set by oneself or a manager, among staff, and only when it can work', async () => {
    expect([
      await refusal('lin', away()),
      await refusal('gus', away()),
      await refusal('otto', away()),
      await refusal('mei', away({ toId: 'gus' })),
      await refusal('mei', away({ toId: 'nobody' })),
      await refusal('mei', away({ toId: 'mei' })),
      await refusal('mei', away({ endsAt: '2026-01-02T00:00:00.000Z' })),
    ]).toEqual([
      'notAllowed',
      'notAllowed',
      'notFound',
      'guestCannotDecide',
      'unknownPerson',
      'self',
      'over',
    ]);
    granted(await delegateApprovals(desk.doors, desk.actors.mei, away()));
    expect(await refusal('mei', away({ once: 'delegate-0002', toId: 'ana' }))).toBe('twice');
    expect(await refusal('ana', away({ fromId: 'bo', toId: 'mei' }))).toBe('cycle');
    const before = desk.commits();
    granted(await delegateApprovals(desk.doors, desk.actors.mei, away()));
    expect(desk.commits()).toBe(before);
  });

  it('reaches requests that wait already, and ends for them too', async () => {
    await saved();
    const found = await routed();
    await desk.jobs.settle();
    const set = granted(await delegateApprovals(desk.doors, desk.actors.ana, away({ toId: 'bo' })));
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo')]).toEqual([['decide'], ['decide']]);
    granted(
      await endDelegation(desk.doors, desk.actors.mei, { fromId: 'mei', delegationId: set.id, workspaceId }),
    );
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo')]).toEqual([['decide'], ['look']]);
    expect([await says('bo', found), await says('mei', found)]).toEqual(['notAsked', 'inStage']);
    expect(desk.problems).toEqual([]);
  });

  it('that begins after the request was made holds for it all the same', async () => {
    await saved();
    const found = await routed();
    const startsAt = '2026-03-02T06:00:00.000Z';
    granted(await delegateApprovals(desk.doors, desk.actors.mei, away({ startsAt })));
    await desk.jobs.settle();
    expect([desk.clock.now() < startsAt, await says('bo', found)]).toEqual([true, 'notAsked']);
    desk.clock.passUntil(startsAt);
    expect(await says('bo', found)).toBe('inStage');
    const request = await present(desk, found).request();
    expect(request?.stages[0]?.decisions).toMatchObject([{ personId: 'bo', onBehalfOf: 'mei' }]);
  });

  it('lets the delegate answer on behalf of the approver, until it ends', async () => {
    await saved();
    const set = granted(await delegateApprovals(desk.doors, desk.actors.mei, away({ toId: 'ana' })));
    const found = await routed();
    await desk.jobs.settle();
    expect([chat('mei'), chat('ana')]).toEqual([['decide'], ['decide']]);
    expect(await says('ana', found)).toBe('inStage');
    const request = await present(desk, found).request();
    expect(request?.stages[0]?.decisions).toMatchObject([
      { personId: 'ana', onBehalfOf: 'mei', chain: ['mei', 'ana'] },
    ]);
    const which = { fromId: 'mei', delegationId: set.id, workspaceId };
    granted(await endDelegation(desk.doors, desk.actors.mei, which));
    expect((await routed()).document.stages[0]?.standIns).toBeUndefined();
    expect(isRefusal(await endDelegation(desk.doors, desk.actors.lin, which))).toBe(true);
  });
});

describe('Trying a route', () => {
  const only = (when: RouteStage['when']) => draft([stage('always', 'bo'), stage('some', 'bo', { when })]);
  const asked = async (when: RouteStage['when'], sample: Partial<RouteSample>) => {
    const whole = { type: 'launch', channels: [], amount: { minor: 900_000, currency: 'CNY' }, ...sample };
    const wanted = { workspaceId, route: only(when), sample: whole as RouteSample };
    const { stages } = granted(await tryRoute(desk.doors, desk.actors.mei, wanted));
    return stages.map(({ stageId }) => stageId);
  };

  it('asks as for what the sample is about: the plan, when nothing is said', async () => {
    const launch: RouteStage['when'] = [[{ fact: 'subject', oneOf: ['launch'] }]];
    expect(await asked(launch, {})).toEqual(['always']);
    expect(await asked(launch, { subject: 'launch' })).toEqual(['always', 'some']);
  });

  it('knows an amount only of what costs money, and a vendor only of an expense', async () => {
    const dear: RouteStage['when'] = [[{ fact: 'amountOver', amount: { minor: 500_000, currency: 'CNY' } }]];
    expect(await asked(dear, { subject: 'expense' })).toEqual(['always', 'some']);
    expect(await asked(dear, { subject: 'expense', amount: { minor: 1, currency: 'CNY' } })).toEqual([
      'always',
    ]);
    expect(await asked([[{ fact: 'newVendor' }]], { subject: 'expense', newVendor: false })).toEqual([
      'always',
    ]);
    expect(await asked([[{ fact: 'newVendor' }]], { subject: 'expense', newVendor: true })).toEqual([
      'always',
      'some',
    ]);
  });

  it('asks the manager of whoever tries it, as the directory knows them', async () => {
    Object.assign(desk.doors.directory, { manager: async () => ({ personId: 'ana', name: 'Ana' }) });
    const route = draft([{ ...stage('above', 'bo'), approvers: [{ who: 'managerOfRequester' }] }]);
    const sample: RouteSample = { type: 'launch', channels: [], amount: null };
    const { stages } = granted(await tryRoute(desk.doors, desk.actors.mei, { workspaceId, route, sample }));
    expect(stages).toMatchObject([{ approverIds: ['ana'] }]);
  });
});

describe('The versions of a route', () => {
  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['otto', 'notFound'],
  ])('are not for %s', async (who, code) => {
    await saved();
    const wanted = { workspaceId, routeId: 'ours' };
    expect(await readRouteVersions(desk.doors, desk.actors[who], wanted)).toMatchObject({ refused: code });
  });

  it('are those of a route that exists', async () => {
    const wanted = { workspaceId, routeId: 'nobodys' };
    expect(await readRouteVersions(desk.doors, desk.actors.lin, wanted)).toMatchObject({
      refused: 'notFound',
    });
  });

  it('stand from the newest to the first, each with who saved it, when, and what it changed', async () => {
    await saved();
    const first = desk.clock.now();
    desk.clock.pass(3_600_000);
    const [legal, finance] = legalAndFinance;
    const later = draft([
      { ...legal!, deadlineHours: 4, approvers: [person('bo')] },
      stage('brand', 'mei', { after: ['legal'] }),
    ]);
    granted(
      await saveRoute(desk.doors, desk.actors.mei, {
        workspaceId,
        draft: { ...later, name: 'Ours, quicker', undoMinutes: 5 },
      }),
    );
    const found = granted(
      await readRouteVersions(desk.doors, desk.actors.lin, { workspaceId, routeId: 'ours' }),
    );
    expect(found.map(({ route, changes }) => [route.version, route.savedBy, route.savedAt, changes])).toEqual(
      [
        [
          2,
          'mei',
          desk.clock.now(),
          [
            { what: 'route', parts: ['name', 'undoMinutes'] },
            { what: 'changed', stage: 'legal', parts: ['people', 'time'] },
            { what: 'added', stage: 'brand' },
            { what: 'removed', stage: finance?.name },
          ],
        ],
        [1, 'ana', first, []],
      ],
    );
  });

  it('can be read from an older one on, as a running request needs it', async () => {
    for (let round = 0; round < 3; round += 1) await saved();
    const wanted = { workspaceId, routeId: 'ours', upTo: 2 };
    const found = granted(await readRouteVersions(desk.doors, desk.actors.lin, wanted));
    expect(found.map(({ route }) => route.version)).toEqual([2, 1]);
  });
});
