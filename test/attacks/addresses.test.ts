import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { type Verb, rulesFor, verbs } from '../../src/domain/rights.ts';
import type { RoleRights } from '../../src/domain/rights.ts';
import { scopes } from '../../src/domain/scope.ts';
import { type AttackCall, callsAbout } from '../kit/attack-calls.ts';
import { counted, sayCounts } from '../kit/attack-count.ts';
import { type AttackHouse, openAttackHouse } from '../kit/attack-house.ts';
import { emailMarks } from '../kit/attack-people.ts';
import { corasRole } from '../kit/attack-roles.ts';
import { setAttackScene } from '../kit/attack-scene.ts';
import { tenantId } from '../kit/tokens.ts';

/* Cora may do everything but read addresses: no answer to any read of the contract holds one, wherever it was typed. */

const typed = 'secret-4d7a@outside.example';
let house: AttackHouse;
let calls: AttackCall[];

beforeAll(async () => {
  house = await openAttackHouse();
  const objects = await setAttackScene(house);
  const { campaignId = '', requestId = '' } = objects.shared;
  await house.as('olga').call('POST /api/campaigns/:campaignId/approvals/:requestId/links', {
    params: { campaignId, requestId },
    body: { forName: `Kim <${typed}>`, days: 7, withFiles: false },
  });
  const imported = await house.as('mia').call('POST /api/workspaces/:workspaceId/imports', {
    params: { workspaceId: 'marketing' },
    query: { noun: 'campaigns', fileName: `for ${typed}.csv` },
    body: new Blob([`Name,Type,Owner\nFair,email,${typed}\n`]),
  });
  expect(imported.problems.map(({ value }) => value)).toContain(typed);
  await house.settle();
  calls = [
    ...(await callsAbout(house, objects, 'shared')),
    ...(await callsAbout(
      house,
      { ...objects, shared: { ...objects.shared, importId: imported.id } },
      'shared',
    )),
    ...(await callsAbout(house, objects, 'hidden')),
  ].filter(({ method }) => method === 'GET');
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
});

/** All that a role of a workspace can have, without these. */
async function coraMay(...without: readonly Verb[]): Promise<void> {
  const most: RoleRights = Object.fromEntries(
    verbs.filter((verb) => !without.includes(verb)).map((verb) => [verb, rulesFor(verb).at(-1)]),
  );
  await house.house.doors.store.commit(
    { tenantId, scope: scopes.tenant() },
    { put: [{ document: { ...corasRole, rights: most }, ifVersion: 'any' }] },
  );
}

/** A whole address; of a masked one only the first letter is left. */
const others = Object.entries(emailMarks).flatMap(([whose, mark]) => (whose === 'cora' ? [] : [mark]));
const secrets = [
  ...others.map((mark) => ({ mark, whole: new RegExp(`[a-z]@${mark}`) })),
  { mark: typed, whole: new RegExp(typed) },
];

/** In which calls Cora is shown what. */
async function shownToCora(): Promise<{ opened: number; seen: string[] }> {
  const seen = new Set<string>();
  let opened = 0;
  for (const { path, name } of calls) {
    // Slower than the limit of calls for one person.
    house.clock.pass(1_000);
    const answer = await house.ask('cora', 'GET', path, undefined, { accept: 'application/json' });
    expect(answer.status).not.toBe(429);
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
      await answer.body?.cancel();
      continue;
    }
    if (answer.ok) opened += 1;
    const text = await answer.text();
    for (const { mark, whole } of secrets) if (whole.test(text)) seen.add(`${name}: ${mark}`);
  }
  counted('cells of addresses looked at', calls.length * secrets.length);
  return { opened, seen: [...seen] };
}

describe('An address of somebody else', () => {
  it('is in no answer to any read, for a role that may do everything but see it', async () => {
    await coraMay('person.readContact', 'person.unmask');
    const { opened, seen } = await shownToCora();
    expect(seen).toEqual([]);
    // A role that is let in nowhere is shown nothing either.
    expect(opened).toBeGreaterThan(Object.keys(endpoints).length / 5);
  });

  it('is masked for who may look at one, and stays so in every answer', async () => {
    await coraMay('person.readContact');
    expect((await shownToCora()).seen).toEqual([]);
    const path = '/api/workspaces/marketing/people';
    expect(await (await house.ask('cora', 'GET', path)).text()).toContain(
      `m•••@${emailMarks.department}.example`,
    );
  });

  it('cannot be guessed by looking for people by their address', async () => {
    await coraMay('person.readContact');
    const found = async (text: string) =>
      (await house.ask('cora', 'GET', `/api/workspaces/marketing/access/people?text=${text}`)).text();
    expect(await found('Max')).toContain('"max"');
    expect(await found(`max@${emailMarks.department}`)).toBe('[]');
    await coraMay();
    expect(await found(`max@${emailMarks.department}`)).toContain('"max"');
  });

  it('is there for who may see it: the table finds what is shown', async () => {
    await coraMay();
    const { seen } = await shownToCora();
    expect(seen).toContain(`GET /api/workspaces/:workspaceId/people: ${emailMarks.department}`);
    expect(seen).toContain(`GET /api/workspaces/:workspaceId/imports/:importId: ${typed}`);
    // Whom a link is for is kept without an address from the beginning.
    expect(seen.filter((each) => each.includes('/links') && each.includes(typed))).toEqual([]);
  });
});
