import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RoleRights, type Verb, rulesFor, verbs } from '../../src/domain/rights.ts';
import { scopes } from '../../src/domain/scope.ts';
import { createPrinter } from '../../src/evidence/print.ts';
import { type AttackCall, callsAbout } from '../kit/attack-calls.ts';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import { type AttackHouse, openAttackHouse } from '../kit/attack-house.ts';
import { listening } from '../kit/attack-live.ts';
import { attackerNames, type AttackerName } from '../kit/attack-people.ts';
import { corasRole } from '../kit/attack-roles.ts';
import { marks, setAttackScene } from '../kit/attack-scene.ts';
import {
  printedForms,
  type SecretName,
  secretNames,
  type SecretObjects,
  secrets,
  secretsIn,
  seedSecrets,
} from '../kit/attack-secrets.ts';
import { readPdf } from '../kit/pdf-text.ts';
import { tenantId } from '../kit/tokens.ts';

/* What a role may not see is in nothing that it is sent, in whatever form a number or an amount is printed. */

const printer = createPrinter();
/** Pages take some tenths of a second: most readers are given their letters alone. */
let isPaper = false;
const printed: ReturnType<typeof createPrinter> = async (evidence, reader) =>
  isPaper ? printer(evidence, reader) : new TextEncoder().encode(JSON.stringify(evidence));

let house: AttackHouse;
let seeded: SecretObjects;
let calls: AttackCall[];
/** What the bot said while the values were put in, by the conversation. */
let said: AttackHouse['network']['said'][number][];
/** What open tabs heard meanwhile. */
let heard: (readonly [who: AttackerName, text: string])[];

beforeAll(async () => {
  house = await openAttackHouse({ printEvidence: printed });
  const objects = await setAttackScene(house);
  const before = house.network.said.length;
  const streams = await Promise.all(roles.map(async (who) => [who, await listening(house, who)] as const));
  seeded = await seedSecrets(house, objects);
  said = house.network.said.slice(before);
  heard = await Promise.all(streams.map(async ([who, all]) => [who, await all()] as const));
  const of = (more: object) =>
    callsAbout(house, { ...objects, shared: { ...objects.shared, ...more } }, 'shared');
  const { requests, ...ids } = seeded;
  const aboutParts = async (requestId: string) =>
    (await of({ ...ids, requestId })).filter(({ name }) => name.includes(':requestId'));
  calls = [
    ...(await of({ ...ids, requestId: requests.plan })),
    ...(await aboutParts(requests.price)),
    ...(await aboutParts(requests.wish)),
  ];
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  expect(house.network.strayed).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
  expect(countOf('cells of hidden values')).toBeGreaterThanOrEqual(5_000);
});

/** Letters of what was answered: pages as a viewer reads them, of a stream its first notice. */
async function readOf(answer: Response): Promise<string> {
  const head = JSON.stringify([...answer.headers]);
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    await reader?.cancel();
    return head + new TextDecoder().decode(first?.value);
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  // Nothing packed leaves the product; whoever adds a workbook adds here how it is read.
  expect(start.startsWith('PK')).toBe(false);
  if (start !== '%PDF') return head + Buffer.from(bytes).toString('utf8');
  const { pages, bones } = readPdf(bytes);
  return [head, bones, ...pages.flat()].join('\n');
}

/** Which of the rights somebody lacks, by their role; said by hand. */
const lacking: Readonly<Partial<Record<AttackerName, readonly Verb[]>>> = {
  nell: ['campaign.readBudget', 'vendor.readPrice'],
  gus: ['campaign.readBudget', 'vendor.readPrice', 'result.read'],
  gil: ['campaign.readBudget', 'vendor.readPrice', 'result.read'],
  cora: ['campaign.readBudget', 'vendor.readPrice', 'result.read'],
};
const roles = ['sue', 'ada', 'mia', 'max', 'finn', 'nell', 'gus', 'cora'] as const satisfies AttackerName[];

/** What was found: who was shown which value where though they may not, and what was shown at all. */
class Finding {
  readonly wrong: string[] = [];
  readonly seen = new Set<SecretName>();

  look(who: string, lacks: readonly Verb[], where: string, shown: string, sent = ''): void {
    const own = new Set(secretsIn(sent));
    counted('cells of hidden values', secretNames.length - own.size);
    for (const name of secretsIn(shown)) {
      if (own.has(name)) continue;
      this.seen.add(name);
      const isHidden = secrets[name].behind.some((verb) => lacks.includes(verb));
      if (isHidden) this.wrong.push(`${who} sees ${name} in ${where}`);
    }
  }
}

/** One call as one person; slower than the limit of calls, so that nobody is asked to wait. */
async function lookAt(
  found: Finding,
  call: AttackCall,
  who: AttackerName,
  lacks: readonly Verb[],
): Promise<boolean> {
  const { method, path, body, name } = call;
  house.clock.pass(1_000);
  const answer = await house.ask(who, method, path, body, {
    'accept-language': 'en',
    accept: 'application/json',
  });
  expect(answer.status).not.toBe(429);
  found.look(
    who,
    lacks,
    `${name} (${path.slice(-60)})`,
    await readOf(answer),
    `${path} ${JSON.stringify(body)}`,
  );
  return answer.ok;
}

const reads = (): AttackCall[] => calls.filter(({ method }) => method === 'GET');

/** Each way in which a write can be wrong: out of date, with a field too many, with a value of another kind. */
function wrongWrites(): AttackCall[] {
  return calls
    .filter(
      ({ method, body }) => method !== 'GET' && typeof body === 'object' && !(body instanceof Uint8Array),
    )
    .flatMap((call) => {
      const body = call.body as object;
      const stale = 'ifVersion' in body ? [{ ...body, ifVersion: 'long ago' }] : [];
      const early = 'revisionShown' in body ? [{ ...body, revisionShown: 1 }] : [];
      return [...stale, ...early, { ...body, odd: true }].map((each) => ({ ...call, body: each }));
    });
}

const invoke = (name: string, value: object) => ({ type: 'invoke', name, value });
const click = (data: Readonly<Record<string, unknown>>, trigger = 'manual') =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: data['verb'], data }, trigger });
const search = (text: string) =>
  invoke('composeExtension/query', {
    commandId: 'findCampaign',
    parameters: [{ name: 'text', value: text }],
    queryOptions: { skip: 0, count: 25 },
  });

function chatLooks(): Record<string, object> {
  const { campaignId, requests, runId } = seeded;
  const url = `https://desk.example.com/tab/campaigns/${campaignId}`;
  const cards = Object.entries(requests).flatMap(([about, requestId]) => [
    [`the card of the ${about}`, click({ verb: 'approval.show', campaignId, requestId })],
    [
      `the card of the ${about} by itself`,
      click(
        { verb: 'approval.decide', campaignId, requestId, round: 1, revision: 1, decision: 'approve' },
        'automatic',
      ),
    ],
  ]);
  return {
    ...Object.fromEntries(cards),
    'the card of the report': click({ verb: 'report.show', workspaceId: 'marketing', runId }),
    'a link': invoke('composeExtension/queryLink', { url }),
    'a chosen result': invoke('composeExtension/selectItem', { campaignId }),
    'all that is found': search(''),
    'what is found by its name': search('Harvest'),
    '"approvals"': { text: 'approvals' },
    '"tasks"': { text: 'tasks' },
    'its name': { text: 'Harvest' },
  };
}

async function brought(who: AttackerName, activity: object): Promise<string> {
  const before = house.network.said.length;
  const answer = await house.activity(who, activity);
  expect(answer.status).toBeLessThan(500);
  return [await answer.text(), ...house.network.said.slice(before).map(({ text }) => text)].join('\n');
}

/** All that a role of a workspace can have, without these. */
async function coraLacks(lacks: readonly Verb[]): Promise<void> {
  const most: RoleRights = Object.fromEntries(
    verbs.filter((verb) => !lacks.includes(verb)).map((verb) => [verb, rulesFor(verb).at(-1)]),
  );
  await saveCora(most);
}

async function saveCora(rights: RoleRights): Promise<void> {
  await house.house.doors.store.commit(
    { tenantId, scope: scopes.tenant() },
    { put: [{ document: { ...corasRole, rights }, ifVersion: 'any' }] },
  );
}

describe('What is hidden from a role', () => {
  it('is in no answer to any read, no refusal, no card and no search', async () => {
    const found = new Finding();
    for (const who of roles) {
      const lacks = lacking[who] ?? [];
      for (const call of reads()) await lookAt(found, call, who, lacks);
      for (const [name, activity] of Object.entries(chatLooks()))
        found.look(who, lacks, name, await brought(who, activity), JSON.stringify(activity));
      if (lacks.length === 0) continue;
      for (const call of wrongWrites()) await lookAt(found, call, who, lacks);
    }
    expect(found.wrong).toEqual([]);
    // What nobody is ever shown proves nothing.
    expect(secretNames.filter((name) => !found.seen.has(name))).toEqual([]);
  });

  it('is in nothing that the bot sent by itself, nor in the live stream', () => {
    const found = new Finding();
    for (const { conversation, text } of said) {
      const who = attackerNames.find((each) => conversation === `a:${each}`);
      found.look(who ?? conversation, who ? (lacking[who] ?? []) : verbs, 'a message of the bot', text);
    }
    for (const [who, text] of heard) {
      found.look(who, lacking[who] ?? [], 'the live stream', text);
      expect(text).toContain(seeded.campaignId);
    }
    expect(found.wrong).toEqual([]);
    expect([...found.seen]).toEqual(expect.arrayContaining(['budget', 'price', 'budgetWished', 'spend']));
  });

  const cases: readonly (readonly Verb[])[] = [
    ['campaign.readBudget', 'vendor.readPrice'],
    ['campaign.readBudget'],
    ['vendor.readPrice'],
    ['result.read'],
  ];
  it.each(cases.map((lacks) => ({ lacks })))(
    'is not there either for a role that may do everything but $lacks',
    async ({ lacks }) => {
      await coraLacks(lacks);
      const found = new Finding();
      let opened = 0;
      for (const call of [...reads(), ...wrongWrites()])
        opened += Number(await lookAt(found, call, 'cora', lacks));
      for (const [name, activity] of Object.entries(chatLooks()))
        found.look('cora', lacks, name, await brought('cora', activity), JSON.stringify(activity));
      await saveCora(corasRole.rights);
      expect(found.wrong).toEqual([]);
      expect(opened).toBeGreaterThan(40);
    },
  );

  it('is on no calendar, on screen or on paper, and what is not shared with a guest is on none of theirs', async () => {
    const calendars = reads().filter(({ name }) => /calendar-(lines|sheet)$/.test(name));
    const found = new Finding();
    for (const who of ['finn', 'cora', 'gus', 'gil'] as const) {
      const shown = new Map<string, string>();
      for (const { name, method, path } of calendars) {
        const text = await readOf(await house.ask(who, method, path, undefined));
        found.look(who, lacking[who] ?? [], name, text);
        shown.set(name.split('/').at(-1) ?? '', text);
      }
      const [lines = '', sheet = ''] = ['calendar-lines', 'calendar-sheet'].map((name) => shown.get(name));
      const isStaff = who === 'finn' || who === 'cora';
      const isGuestOfIt = isStaff || who === 'gus';
      expect([who, lines.includes(marks.sharedTask), sheet.includes(marks.sharedTask)]).toEqual([
        who,
        isGuestOfIt,
        isGuestOfIt,
      ]);
      expect([who, sheet.includes('Harvest festival')]).toEqual([who, isGuestOfIt]);
      for (const text of [lines, sheet]) {
        expect([who, text.includes(marks.hiddenTask)]).toEqual([who, isStaff]);
        expect(text).not.toContain(marks.foreign);
        expect(text).not.toMatch(/"(budget|minor|currency|amount)"/);
      }
      expect([who, sheet.includes(marks.hiddenName)]).toEqual([who, isStaff]);
    }
    expect(found.wrong).toEqual([]);
  });

  it('is on no page that is printed, where those who may see it find it', async () => {
    isPaper = true;
    const found = new Finding();
    const pages = reads().filter(
      ({ name, path }) => name.endsWith('.pdf') && path.includes(seeded.requests.plan),
    );
    for (const who of ['finn', 'cora'] as const)
      for (const call of pages) expect(await lookAt(found, call, who, lacking[who] ?? [])).toBe(true);
    isPaper = false;
    expect(found.wrong).toEqual([]);
    expect([...found.seen]).toContain('budget');
  });

  it('cannot be found out by trying: who may not see an amount does not change it either', async () => {
    const lacks: readonly Verb[] = ['campaign.readBudget', 'vendor.readPrice'];
    await coraLacks(lacks);
    const { campaignId } = seeded;
    const path = `/api/campaigns/${campaignId}`;
    const budget = { minor: secrets.budget.value, currency: 'CNY' };
    const { version } = await house
      .as('olga')
      .call('GET /api/campaigns/:campaignId', { params: { campaignId } });
    const wish = { kind: 'budgetChange', from: budget, to: { ...budget, minor: 1 } };
    const asking = {
      once: 'secret-try',
      ifVersion: version,
      approverIds: ['ann'],
      mode: 'all',
      dueAt: null,
      note: '',
    };
    const tries: readonly (readonly [method: string, path: string, body?: object])[] = [
      ['PATCH', path, { ifVersion: version, edit: { budget } }],
      ['PATCH', path, { ifVersion: version, edit: { budget: null } }],
      ['POST', `${path}/edit-preview`, { edit: { budget } }],
      ['POST', `${path}/approvals`, { ...asking, subject: wish }],
      ['GET', `${path}/foreseen-approval?subject=${encodeURIComponent(JSON.stringify(wish))}`],
    ];
    const before = house.writes();
    for (const each of tries) expect([each, (await house.ask('cora', ...each)).status]).toEqual([each, 403]);
    expect(house.writes()).toBe(before);
    counted('cells of hidden values', tries.length);
    // The other fields are hers to change.
    const preview = ['POST', `${path}/edit-preview`, { edit: { goal: 'Most' } }] as const;
    expect((await house.ask('cora', ...preview)).status).toBe(200);
    await saveCora(corasRole.rights);
  });

  it('is not told by the history either: no links of approvals to guests, no tasks without the right to tasks', async () => {
    const { campaignId, requests } = seeded;
    await house.as('olga').call('POST /api/campaigns/:campaignId/approvals/:requestId/links', {
      params: { campaignId, requestId: requests.plan },
      body: { forName: 'outside-7c2e', days: 7, withFiles: false },
    });
    await coraLacks(['task.read', 'asset.read', 'approval.read']);
    const history = async (who: AttackerName) =>
      (await house.ask(who, 'GET', `/api/campaigns/${campaignId}/history`)).text();
    expect(await history('max')).toMatch(/outside-7c2e[^]*series\.created/);
    expect(await history('gus')).not.toContain('outside-7c2e');
    expect(await history('gus')).toContain('series.created');
    expect(await history('cora')).not.toMatch(/"(link|series|task|asset|approval)\./);
    expect(await history('cora')).toContain('campaign.created');
    await saveCora(corasRole.rights);
  });
});

describe('The search for hidden values', () => {
  it('finds a role that is shown more than it should, in numbers, pages, cards and refusals', async () => {
    await coraLacks([]);
    const found = new Finding();
    const lacks: readonly Verb[] = ['campaign.readBudget', 'vendor.readPrice', 'result.read'];
    for (const call of reads()) await lookAt(found, call, 'cora', lacks);
    for (const [name, activity] of Object.entries(chatLooks()))
      found.look('cora', lacks, name, await brought('cora', activity), JSON.stringify(activity));
    await saveCora(corasRole.rights);
    expect(new Set(found.wrong.map((line) => line.split(' ')[2]))).toEqual(new Set(secretNames));
    const places = found.wrong.join('\n');
    expect(places).toContain('evidence.pdf');
    expect(places).toContain('/api/audit/found');
    expect(places).toContain('the card of the price');
  });

  it('knows an amount however it is printed', () => {
    const forms = [
      'CNY 9,876,543.21',
      '9 876 543',
      '９８７６５４３',
      '987.65万',
      '987.7萬',
      '9.877M',
      '9.88 million',
    ];
    for (const form of [...forms, '九百八十七万六千五百四十三元', '{"minor":987654321}'])
      expect([form, secretsIn(form)]).toEqual([form, ['budget']]);
    expect(printedForms(secrets.budget.value).length).toBeGreaterThan(10);
    expect(secretsIn('CNY 9,876.54')).toEqual([]);
  });
});

describe('What is told of a campaign that is asked for and deleted', () => {
  it('holds nothing hidden: not the card of the wish, nor the answer to it, nor the line in the trash', async () => {
    const params = { campaignId: seeded.campaignId };
    const before = house.network.said.length;
    await house
      .as('eve')
      .call('POST /api/campaigns/:campaignId/access-requests', { params, body: { reason: 'The fair' } });
    await house.settle();
    const ada = house.as('ada');
    const { requests } = await ada.call('GET /api/campaigns/:campaignId/access', { params });
    await ada.call('POST /api/campaigns/:campaignId/access-requests/:requestId/answer', {
      params: { ...params, requestId: requests[0]?.id ?? '' },
      body: { kind: 'decline', round: 1, words: 'No' },
    });
    const { version } = await ada.call('GET /api/campaigns/:campaignId', { params });
    await ada.call('POST /api/campaigns/:campaignId/deletion', { params, body: { ifVersion: version } });
    await house.settle();
    const found = new Finding();
    const since = house.network.said.slice(before);
    expect(since.map(({ conversation }) => conversation)).toEqual(
      expect.arrayContaining(['a:olga', 'a:eve']),
    );
    for (const { conversation, text } of since) {
      const who = attackerNames.find((each) => conversation === `a:${each}`);
      // A wish is about a campaign, never about its money: its cards show amounts to nobody.
      const lacks = text.includes('access') ? verbs : ((who && lacking[who]) ?? []);
      found.look(conversation, lacks, 'a message about it', text);
    }
    for (const who of roles) for (const call of reads()) await lookAt(found, call, who, lacking[who] ?? []);
    expect(found.wrong).toEqual([]);
    const trash = await (await house.ask('ada', 'GET', '/api/workspaces/marketing/trash')).text();
    expect(trash).toContain(seeded.campaignId);
  });
});
