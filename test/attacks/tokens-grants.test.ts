import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted, sayCounts } from '../kit/attack-count.ts';
import { type AttackHouse, attackBase, attackSigners, openAttackHouse } from '../kit/attack-house.ts';
import { compact, rs256, tabClaimsWith } from '../kit/attack-tokens.ts';
import { type AttackObjects, marks, setAttackScene } from '../kit/attack-scene.ts';
import { type Changes, entraIssuer, otherTenantId, personId, type Signer, tenantId } from '../kit/tokens.ts';

/*
 * Guests of Teams sign in with a token of the tenant that they visit, people of shared channels with one of their own. What
 * was given to somebody is given to them in the tenant where it was given, and to nobody who is called alike elsewhere.
 */

let house: AttackHouse;
let objects: AttackObjects;
let entra: Signer;
const until = '2026-03-20T01:00:00.000Z';

beforeAll(async () => {
  ({ entra } = await attackSigners());
  house = await openAttackHouse();
  objects = await setAttackScene(house);
  for (const who of ['gil', 'eve']) {
    await house.as('olga').call('POST /api/campaigns/:campaignId/grants', {
      params: { campaignId: objects.hidden['campaignId'] ?? '' },
      body: { once: `granted-${who}`, personId: who, level: 'see', reason: 'Draws the fair', until },
    });
  }
  await house.settle();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
});

/** Somebody whose account lives in another organisation, with a token of the tenant that they visit. */
const visiting = (oid: string): Changes => ({
  oid,
  acct: 1,
  idp: `https://sts.windows.net/${personId}/`,
  preferred_username: `${oid}_elsewhere.example#EXT#@example.onmicrosoft.com`,
});

const tokenWith = (changes: Changes): string =>
  compact({ alg: 'RS256', typ: 'JWT', kid: 'entra-1' }, tabClaimsWith(changes), rs256(entra));

async function told(
  claims: Changes,
  path: string,
): Promise<{ readonly status: number; readonly text: string }> {
  counted('looks with a token of somebody from outside');
  const answer = await house.house.app.request(attackBase + path, {
    headers: { authorization: `Bearer ${tokenWith(claims)}`, accept: 'application/json' },
  });
  return { status: answer.status, text: await answer.text() };
}

const campaign = (object: 'shared' | 'hidden') => `/api/campaigns/${objects[object]['campaignId']}`;
const lists = ['campaigns', 'board', 'people', 'trash', 'occurrences?from=2026-03-01&to=2026-04-30'].map(
  (list) => `/api/workspaces/marketing/${list}`,
);

describe('A guest of Teams, whose account lives elsewhere', () => {
  it.each(['gil', 'eve'])('sees what was given to them and nothing beside it: %s', async (who) => {
    const own = await told(visiting(who), campaign('hidden'));
    expect(own.status).toBe(200);
    expect(own.text).toContain(marks.hiddenBrief);
    expect(own.text).not.toMatch(/"budget":|6655443/);
    expect(JSON.parse(own.text)).toMatchObject({ can: { edit: false, readBudget: false, addTask: false } });
    const parts = ['tasks', 'plan', 'files', 'history'].map((part) => `${campaign('hidden')}/${part}`);
    for (const path of parts) expect([path, (await told(visiting(who), path)).status]).toEqual([path, 200]);
    expect((await told(visiting(who), `${campaign('hidden')}/approvals`)).text).not.toContain(marks.note);
    for (const part of ['', '/tasks', '/plan', '/files', '/history', '/approvals'])
      expect((await told(visiting(who), campaign('shared') + part)).status).toBe(404);
    const shown = await Promise.all(lists.map((path) => told(visiting(who), path)));
    const all = shown.map(({ text }) => text).join('\n');
    expect(all).toContain(marks.hiddenName);
    for (const mark of [
      marks.sharedTask,
      marks.elsewhere,
      marks.hiddenBudget,
      marks.spend,
      marks.departmentMail,
    ])
      expect(all).not.toContain(mark);
    expect(all).not.toContain('Harvest festival');
    for (const path of ['reports', 'schedules', 'routes', 'imports', 'settings/changes', 'health'])
      expect((await told(visiting(who), `/api/workspaces/marketing/${path}`)).text).not.toContain(
        marks.schedule,
      );
  });

  it('is the same guest whichever of the three signs of a guest the token bears, or none', async () => {
    const all = visiting('gil');
    for (const signs of [
      { acct: 1 },
      { idp: all['idp'] },
      { preferred_username: all['preferred_username'] },
      {},
    ]) {
      const { status, text } = await told({ oid: 'gil', ...signs }, campaign('hidden'));
      expect(status).toBe(200);
      expect(text).not.toContain(marks.hiddenBudget);
    }
  });

  it('sees it until the minute, and in it nothing', async () => {
    const left = Date.parse(until) - Date.parse(house.clock.now());
    house.clock.pass(left - 1);
    expect((await told(visiting('gil'), campaign('hidden'))).status).toBe(200);
    house.clock.pass(1);
    const over = await told(visiting('gil'), campaign('hidden'));
    const never = await told(visiting('gil'), '/api/campaigns/unknown');
    expect([over.status, codeIn(over.text)]).toEqual([never.status, codeIn(never.text)]);
  });
});

const codeIn = (text: string): unknown => (JSON.parse(text) as { code?: unknown }).code;

describe('Somebody of a shared channel, with a token of their own tenant', () => {
  const foreign = '99999999-2222-4333-8444-555555555555';
  const issuer = (tenant: string): string => entraIssuer.replace(tenantId, tenant);

  it('is refused when nobody allowed that tenant, whatever else the token says', async () => {
    const tokens: readonly Changes[] = [
      { iss: issuer(foreign), tid: foreign },
      { iss: issuer(foreign), tid: tenantId },
      { iss: entraIssuer, tid: foreign },
      { iss: issuer(foreign), tid: foreign, acct: 1, idp: `https://sts.windows.net/${tenantId}/` },
      { iss: issuer(foreign), tid: foreign, home_tid: tenantId, xms_tid: tenantId },
    ];
    const answers = [];
    for (const oid of ['gil', 'ada'])
      for (const claims of tokens) answers.push(await told({ ...claims, oid }, campaign('hidden')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map(({ text }) => codeIn(text)))).toEqual(new Set(['notSignedIn']));
  });

  it('is nobody here when that tenant is another customer: what was given to their like is not theirs', async () => {
    for (const oid of ['gil', 'ada', 'olga', 'eve']) {
      const claims = { iss: issuer(otherTenantId), tid: otherTenantId, oid };
      for (const path of [campaign('hidden'), `${campaign('hidden')}/tasks`, ...lists]) {
        const { status, text } = await told(claims, path);
        // The department of theirs that has the same id is their own.
        if (path.startsWith('/api/campaigns')) expect([oid, path, status]).toEqual([oid, path, 404]);
        expect(text).not.toMatch(/Harvest festival|hidden-|shared-/);
      }
    }
  });
});

describe('An address of a file, a campaign or a stream that was edited', () => {
  it('is answered like one that never was: shortened, lengthened, swapped, of another campaign', async () => {
    const [one, other] = [objects.shared, objects.hidden];
    const file = (campaignId = '', assetId = ''): string => `/api/campaigns/${campaignId}/files/${assetId}`;
    const id = one['assetId'] ?? '';
    const own = { oid: 'gus', acct: 1 };
    expect((await told(own, file(one['campaignId'], id))).text).toBe(marks.sharedContent);
    const never = await told(own, file(one['campaignId'], 'unknown'));
    const edited = [
      file(one['campaignId'], id.slice(0, -1)),
      file(one['campaignId'], `${id}0`),
      file(one['campaignId'], id.toUpperCase()),
      file(one['campaignId'], other['assetId']),
      file(other['campaignId'], id),
      file(other['campaignId'], other['assetId']),
      file(one['campaignId']?.slice(0, -1), id),
    ];
    const withoutId = ({ status, text }: { status: number; text: string }) => {
      const { requestId: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
      return { status, ...rest };
    };
    for (const path of edited) expect(withoutId(await told(own, path))).toEqual(withoutId(never));
    // No address opens by itself: without a token there is neither file nor stream.
    for (const path of [file(one['campaignId'], id), '/api/workspaces/marketing/live', ...lists])
      expect((await house.ask('nobody', 'GET', path)).status).toBe(401);
  });
});
