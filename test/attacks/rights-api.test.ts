import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { type Actor, actorOf } from '../../src/domain/actor.ts';
import { may, type Subject, type Verb, verbs } from '../../src/domain/policy.ts';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import { type AttackCall, callsAbout } from '../kit/attack-calls.ts';
import { type AttackHouse, openAttackHouse } from '../kit/attack-house.ts';
import { type Findings, isAdmitted, lookForMarks, noFindings, tryCall } from '../kit/attack-matrix.ts';
import { type Attacker, attackerNames, type AttackerName, attackers } from '../kit/attack-people.ts';
import { admitted, forAdminsAlone, guestsMay, notForMembers, visitors } from '../kit/attack-rights.ts';
import { corasRole, mayAtMost } from '../kit/attack-roles.ts';
import { type AttackObjects, marks, setAttackScene } from '../kit/attack-scene.ts';

/* Everybody tries every call of the contract about everything; what they are shown is searched for what is not theirs. */

let house: AttackHouse;
let objects: AttackObjects;
let calls: AttackCall[];

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
  calls = [...(await callsAbout(house, objects, 'shared')), ...(await callsAbout(house, objects, 'hidden'))];
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  expect(house.network.strayed).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
  expect(countOf('cells of rights looked at over the API')).toBeGreaterThanOrEqual(2_000);
});

const isRead = ({ method }: AttackCall): boolean => method === 'GET';

function told({ cells, wrong }: Findings): string[] {
  counted('cells of rights looked at over the API', cells);
  return wrong;
}

describe('Over the API', () => {
  it('the calls of the contract have lines in the statement of rights', () => {
    const unstated = Object.keys(endpoints).filter((name) => !(name in admitted));
    // A call without a line is for staff alone, and is tried as such below.
    process.stdout.write(
      `attack suite: ${unstated.length} calls without a line of their own: ${unstated.join(', ')}\n`,
    );
    expect(Object.keys(endpoints).length - unstated.length).toBeGreaterThanOrEqual(40);
  });

  it('nobody reads what is not theirs, in any answer to any read', async () => {
    const findings = noFindings();
    for (const call of calls.filter(isRead)) {
      for (const who of visitors) await tryCall(findings, house, call, who);
    }
    expect(told(findings)).toEqual([]);
    const unseen = Object.keys(marks).filter((mark) => !(findings.seen as Set<string>).has(mark));
    expect(unseen).toEqual([]);
  });

  it('the same holds for the column form of lists, for compressed answers and for a list of people that is imported', async () => {
    const findings = noFindings();
    const people = `/api/workspaces/marketing/imports/${objects.shared['peopleImportId']}`;
    for (const who of visitors) {
      for (const workspace of ['marketing', 'other']) {
        for (const accept of ['application/vnd.campaign-desk.columns+json, */*', 'application/json']) {
          const path = `/api/workspaces/${workspace}/campaigns`;
          const list = await house.ask(who, 'GET', path, undefined, { accept });
          lookForMarks(findings, who, path, await list.text());
        }
      }
      const imported = await house.ask(who, 'GET', people);
      lookForMarks(findings, who, 'an import of people', await imported.text());
      findings.cells += 1;
      if (imported.ok !== (who === 'ada' || who === 'sue'))
        findings.wrong.push(`${who} and the import of people: ${imported.status}`);
    }
    expect(told(findings)).toEqual([]);
  });

  it('whoever may not do a thing cannot, and nothing is written by trying', async () => {
    const findings = noFindings();
    for (const call of calls.filter((each) => !isRead(each))) {
      for (const who of visitors.filter((each) => !isAdmitted(call, each)))
        await tryCall(findings, house, call, who);
    }
    expect(told(findings)).toEqual([]);
  });

  it('a write that is out of date shows no more than its writer may read', async () => {
    const findings = noFindings();
    const guarded = calls.filter(
      ({ body }) => typeof body === 'object' && body !== null && 'ifVersion' in body,
    );
    for (const call of guarded) {
      const body = { ...(call.body as object), ifVersion: 'long ago' };
      for (const who of visitors) await tryCall(findings, house, { ...call, body }, who);
    }
    expect(told(findings)).toEqual([]);
  });

  it('whoever may do a thing can', async () => {
    const findings = noFindings();
    // What is deleted is gone for all that comes after it.
    const writes = calls.filter((each) => !isRead(each));
    const deletes = ({ name }: AttackCall): boolean =>
      name.endsWith('/deletion') || /^DELETE .*\/(schedules|routes)\//.test(name);
    for (const call of [...writes.filter((each) => !deletes(each)), ...writes.filter(deletes)]) {
      const able = visitors.filter((who) => isAdmitted(call, who));
      // A file that was removed is gone for the next.
      const trying = call.name.startsWith('DELETE /api/campaigns') || deletes(call) ? able.slice(0, 1) : able;
      for (const who of trying) await tryCall(findings, house, call, who);
    }
    expect(told(findings)).toEqual([]);
  });
});

describe('The matrix', () => {
  it('finds an amount that a call shows to a guest, and a door that lets a stranger in', async () => {
    const leaking: AttackHouse['ask'] = (who, ...call) =>
      house.ask(who === 'gus' || who === 'eve' ? 'ada' : who, ...call);
    const findings = noFindings();
    const [read] = calls.filter(({ name }) => name === 'GET /api/campaigns/:campaignId');
    if (!read) throw new Error('There is no such call.');
    for (const who of visitors) await tryCall(findings, { ...house, ask: leaking }, read, who);
    expect(findings.wrong).toEqual([
      'gus sees budgetNow in GET /api/campaigns/:campaignId (shared)',
      'eve sees sharedBrief in GET /api/campaigns/:campaignId (shared)',
      'eve sees budgetNow in GET /api/campaigns/:campaignId (shared)',
      'eve is let into GET /api/campaigns/:campaignId (shared): 200',
    ]);
  });

  it('finds an address that a call shows to a guest', async () => {
    const [read] = calls.filter(({ name }) => name === 'GET /api/workspaces/:workspaceId/people');
    if (!read) throw new Error('There is no such call.');
    const leaking: AttackHouse['ask'] = (who, ...call) => house.ask(who === 'gus' ? 'mia' : who, ...call);
    const findings = noFindings();
    await tryCall(findings, { ...house, ask: leaking }, read, 'gus');
    expect(findings.wrong).toContain(
      'gus sees departmentMail in GET /api/workspaces/:workspaceId/people (shared)',
    );
  });
});

const involvedIn = { ownerId: 'olga', teamIds: ['tom'], guestIds: ['gus'] };
const subjects: Readonly<Record<string, Subject>> = {
  workspace: { workspaceId: 'marketing' },
  shared: { workspaceId: 'marketing', campaign: involvedIn },
  hidden: { workspaceId: 'marketing', campaign: { ...involvedIn, guestIds: [] } },
  meant: { workspaceId: 'marketing', campaign: involvedIn, meantFor: ['gus', 'gil', 'tom', 'eve'] },
  made: { workspaceId: 'marketing', campaign: involvedIn, madeBy: 'gus' },
  elsewhere: { workspaceId: 'other', campaign: { ...involvedIn, ownerId: 'wes' } },
};

/** The most that somebody could be allowed, by the statement of rights. */
function couldBeAllowed(who: AttackerName, verb: Verb, about: string, subject: Subject): boolean {
  const { place, active, tenantRole }: Attacker = attackers[who];
  if (tenantRole) return true;
  if (!active || place?.[0] !== subject.workspaceId) return false;
  const role = place[1];
  if (role === 'guest') {
    const rule = guestsMay[verb];
    const holds = {
      always: true,
      involved: who === 'gus' && about !== 'hidden' && about !== 'workspace',
      meant: about === 'meant',
      made: about === 'made' && who === 'gus',
    };
    return rule !== undefined && holds[rule];
  }
  if (role === corasRole.id) return verb in corasRole.rights;
  if (forAdminsAlone.has(verb)) return role === 'admin';
  if (role === 'finance' || role === 'analyst') return mayAtMost[role].has(verb);
  return role !== 'member' || !notForMembers.has(verb);
}

function actor(who: AttackerName): Actor {
  const { tenant, name, place, external, active, tenantRole }: Attacker = attackers[who];
  const memberships = place ? [{ workspaceId: place[0], role: place[1] }] : [];
  const person = {
    kind: 'person',
    schema: 1,
    id: who,
    tenantId: tenant,
    name,
    email: '',
    title: '',
  } as const;
  return actorOf({
    ...person,
    locale: 'en',
    zone: 'Etc/UTC',
    external,
    active,
    memberships,
    ...(tenantRole && { tenantRole }),
    customRoles: [corasRole],
  });
}

describe('In the policy', () => {
  const exceeding = (allowed: typeof may): string[] =>
    verbs.flatMap((verb) =>
      attackerNames.flatMap((who) =>
        Object.entries(subjects).flatMap(([about, subject]) => {
          counted('cells of the policy compared');
          const isTooMuch = allowed(actor(who), verb, subject) && !couldBeAllowed(who, verb, about, subject);
          return isTooMuch ? [`${who} may ${verb} (${about})`] : [];
        }),
      ),
    );

  it('no role may more than the statement of rights gives it at most', () => {
    expect(exceeding(may)).toEqual([]);
  });

  it('a rule that gives guests the budgets would be found', () => {
    const leaky: typeof may = (who, verb, subject) =>
      may(who, verb === 'campaign.readBudget' ? 'campaign.read' : verb, subject);
    expect(exceeding(leaky)).toContain('gus may campaign.readBudget (shared)');
  });
});
