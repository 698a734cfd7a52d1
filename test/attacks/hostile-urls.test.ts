import dns from 'node:dns';
import net from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { scopes } from '../../src/domain/scope.ts';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import {
  type AttackHouse,
  activityOf,
  attackBase,
  attackSigners,
  freshDates,
  openAttackHouse,
} from '../kit/attack-house.ts';
import { compact, rs256, tabClaimsWith } from '../kit/attack-tokens.ts';
import { type AttackObjects, setAttackScene } from '../kit/attack-scene.ts';
import { hostileUrls } from '../kit/attack-urls.ts';
import { botToken, tenantId } from '../kit/tokens.ts';

/* The product fetches nothing that a person names; here is everything that a person can name. */

let house: AttackHouse;
let objects: AttackObjects;
/** Whatever in this process wanted to reach another machine without asking the house's own `fetch`. */
const reached: string[] = [];

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
});
// Each test begins with its own: the settings of the tests take spies away behind each.
beforeEach(() => {
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation((...given: unknown[]) => {
    reached.push(`connect ${JSON.stringify(given[0])}`);
    throw new Error('Nothing outside may be reached.');
  });
  vi.spyOn(dns, 'lookup').mockImplementation((name: string) => void reached.push(`lookup ${name}`));
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    reached.push(`fetch ${JSON.stringify(input)}`);
    throw new TypeError('fetch failed');
  });
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
});

const friends = new Set(['login.microsoftonline.com', 'login.botframework.com', 'smba.trafficmanager.net']);

/** Nobody was reached but Microsoft's three desks, where the house has business of its own. */
function nobodyWasReached(): void {
  expect(house.network.strayed).toEqual([]);
  expect(reached).toEqual([]);
  expect(house.network.asked.filter((url) => !friends.has(new URL(url).hostname))).toEqual([]);
}

const invoke = (name: string, value: object) => ({ type: 'invoke', name, value });

describe('An address that a person names is never fetched', () => {
  it('there are enough of them', () => {
    expect(new Set(hostileUrls).size).toBeGreaterThanOrEqual(120);
  });

  it('when it is pasted, typed, attached or mentioned in chat', async () => {
    for (const url of hostileUrls) {
      const attachment = {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: url,
      };
      const content = { downloadUrl: url, uniqueId: '1' };
      const activities = [
        { text: `Look at ${url}` },
        { text: `<a href="${url}">here</a>`, attachments: [{ ...attachment, content }] },
        {
          text: 'help',
          entities: [
            { type: 'clientInfo', url },
            { type: 'mention', mentioned: { id: url } },
          ],
        },
        invoke('composeExtension/queryLink', { url }),
        invoke('composeExtension/anonymousQueryLink', { url }),
        invoke('fileConsent/invoke', { action: 'accept', uploadInfo: { uploadUrl: url, contentUrl: url } }),
        invoke('composeExtension/submitAction', { botMessagePreviewAction: url }),
      ];
      for (const activity of activities) {
        counted('hostile addresses brought');
        expect((await house.activity('olga', activity)).status).toBeLessThanOrEqual(501);
      }
    }
    nobodyWasReached();
  });

  it('when the envelope of an activity says that answers go there, even with a token for it', async () => {
    const { bot } = await attackSigners();
    const { iat: _, ...dates } = freshDates();
    for (const url of hostileUrls) {
      const token = await botToken(bot, { ...dates, serviceurl: url });
      const answer = await house.house.app.request(`${attackBase}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...activityOf('olga'), text: 'tasks', serviceUrl: url }),
      });
      counted('hostile addresses brought');
      expect([400, 401, 403]).toContain(answer.status);
    }
    nobodyWasReached();
  });

  it('when it stands in a token as the place of its keys', async () => {
    const { entra } = await attackSigners();
    for (const url of hostileUrls) {
      for (const part of ['jku', 'x5u', 'kid', 'iss']) {
        const header = { alg: 'RS256', typ: 'JWT', kid: 'unknown', ...(part !== 'iss' && { [part]: url }) };
        const token = compact(header, tabClaimsWith(part === 'iss' ? { iss: url } : {}), rs256(entra));
        const headers = { authorization: `Bearer ${token}` };
        expect((await house.house.app.request(`${attackBase}/api/me`, { headers })).status).toBe(401);
        counted('hostile addresses brought');
      }
    }
    nobodyWasReached();
  });

  it('when it is written into campaigns, tasks, notes, files and tables', async () => {
    const campaign = `/api/campaigns/${objects.shared['campaignId']}`;
    for (const [at, url] of hostileUrls.entries()) {
      const fields = { name: `A ${url}`.slice(0, 150), type: 'email', brief: url, goal: url.slice(0, 400) };
      const created = { once: `hostile-url-${at}`, ...fields, tags: ['url'] };
      await house.ask('olga', 'POST', '/api/workspaces/marketing/campaigns', created);
      await house.ask('olga', 'POST', `${campaign}/tasks`, {
        once: `hostile-task-${at}`,
        title: url.slice(0, 190),
        description: `![x](${url}) <img src="${url}">`,
      });
      counted('hostile addresses brought', 2);
    }
    const table = [
      'Name,Type,Goal',
      ...hostileUrls.map((url) => `"A","email","${url.replaceAll('"', '""')}"`),
    ];
    const imports = '/api/workspaces/marketing/imports?noun=campaigns&fileName=plan.csv';
    const file = new TextEncoder().encode(table.join('\n'));
    expect((await house.ask('mia', 'POST', imports, file)).status).toBeLessThan(500);
    counted('hostile addresses brought', hostileUrls.length);
    await house.settle();
    nobodyWasReached();
  });

  it('when it got into the store as the place where somebody is reached', async () => {
    const { store } = house.house.doors;
    const partition = { tenantId, scope: scopes.person('tom') };
    for (const url of hostileUrls.filter((each) => URL.canParse(each))) {
      const known = await store.get(partition, 'conversation', 'person.tom');
      if (!known) throw new Error('Tom is not known.');
      const document = { ...known.document, serviceUrl: url };
      await store.commit(partition, { put: [{ document, ifVersion: 'any' }] });
      await house.house.chat.messenger.send(document, someTask(), 'key', 5_000);
      counted('hostile addresses brought');
    }
    nobodyWasReached();
    expect(countOf('hostile addresses brought')).toBeGreaterThan(1_000);
  });

  it('and the watch would notice: whoever asks elsewhere is written down', async () => {
    await expect(house.network.fetch('http://169.254.169.254/')).rejects.toThrow('fetch failed');
    expect(house.network.strayed).toEqual(['http://169.254.169.254/']);
    await expect(fetch('http://evil.example/')).rejects.toThrow('fetch failed');
    expect(() => net.connect(80, '127.0.0.1')).toThrow('Nothing outside');
    expect(reached).toHaveLength(2);
  });
});

function someTask(): Parameters<AttackHouse['house']['chat']['messenger']['send']>[1] {
  const { clock } = house.house;
  const reader = {
    personId: 'tom',
    name: 'Tom',
    locale: 'en',
    zone: 'Asia/Shanghai',
    now: clock.now(),
  } as const;
  const campaign = {
    id: 'c',
    workspaceId: 'marketing',
    code: 'MKT-1',
    name: 'A',
    type: 'email',
    status: 'planning',
  } as const;
  const task = { id: 't', title: 'B', due: null, priority: 'medium', status: 'open', checklist: [] } as const;
  return {
    kind: 'task',
    reader,
    campaign: { ...campaign, brief: '', flight: null, channels: [], budget: undefined, ownerName: 'Olga' },
    task: { ...task, snoozedUntil: null, mine: true },
  };
}
