import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted, sayCounts } from '../kit/attack-count.ts';
import { type AttackHouse, attackBase, openAttackHouse } from '../kit/attack-house.ts';
import { type AttackObjects, setAttackScene } from '../kit/attack-scene.ts';

/* What stands around every answer, whatever was asked and by whom. */

let house: AttackHouse;
let objects: AttackObjects;
const answers: { readonly of: string; readonly answer: Response; readonly text: string }[] = [];

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
  const { campaignId, assetId } = objects.shared;
  const asked: readonly (readonly [who: 'ada' | 'nobody', method: string, path: string, body?: unknown])[] = [
    ['ada', 'GET', '/api/me'],
    ['ada', 'GET', '/api/workspaces/marketing/campaigns'],
    ['ada', 'GET', '/api/workspaces/marketing/board'],
    ['ada', 'GET', `/api/campaigns/${campaignId}/files/${assetId}`],
    ['ada', 'PATCH', '/api/me', { locale: 'en' }],
    ['ada', 'PATCH', '/api/me', { odd: true }],
    ['ada', 'GET', '/api/campaigns/unknown'],
    ['nobody', 'GET', '/api/me'],
    ['nobody', 'GET', '/api/unknown'],
    ['nobody', 'GET', '/api/openapi.json'],
    ['nobody', 'GET', '/api/docs'],
    ['nobody', 'GET', '/api/docs.css'],
    ['nobody', 'GET', '/health'],
    ['nobody', 'GET', '/tab'],
    ['nobody', 'GET', '/tab/board'],
    ['nobody', 'GET', '/privacy'],
    ['nobody', 'POST', '/api/messages', {}],
    ['nobody', 'GET', '/api/messages'],
    ['nobody', 'GET', '/favicon.ico'],
    ['nobody', 'GET', '/'],
    ['nobody', 'GET', '/.git/config'],
    ['nobody', 'GET', '/.env'],
    ['nobody', 'GET', '/assets/'],
    ['nobody', 'GET', '/..%2f..%2fpackage.json'],
    ['nobody', 'GET', '/package.json'],
    ['nobody', 'OPTIONS', '/api/me'],
    ['nobody', 'PUT', '/api/me', {}],
  ];
  const origin = {
    origin: 'https://evil.example',
    'accept-encoding': 'identity',
    'x-forwarded-host': 'evil.example',
  };
  for (const [who, method, path, body] of asked) {
    const answer = await house.ask(who, method, path, body, origin);
    answers.push({ of: `${who} ${method} ${path}`, answer, text: await answer.text() });
    counted('answers whose headers were looked at');
  }
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
});

/** The answers of which something is not so. */
const those = (isWrong: (each: (typeof answers)[number]) => boolean): string[] =>
  answers.filter(isWrong).map(({ of, answer }) => `${of}: ${answer.status}`);

describe('Around every answer', () => {
  it('stands that its type is meant as it is written', () => {
    expect(
      those(({ answer, text }) => text !== '' && answer.headers.get('x-content-type-options') !== 'nosniff'),
    ).toEqual([]);
    expect(those(({ answer, text }) => text !== '' && answer.headers.get('content-type') === null)).toEqual(
      [],
    );
  });

  it('stands that this host is reached by TLS alone', () => {
    const strict = 'max-age=31536000; includeSubDomains';
    const isOurs = ({ of }: (typeof answers)[number]): boolean => !of.includes('/api/messages');
    expect(
      those(
        (each) =>
          isOurs(each) && each.answer.ok && each.answer.headers.get('strict-transport-security') !== strict,
      ),
    ).toEqual([]);
  });

  it('stands no cookie, no open door for other origins, and no name of what we are made of', () => {
    for (const name of [
      'set-cookie',
      'access-control-allow-origin',
      'server',
      'x-powered-by',
      'x-aspnet-version',
    ])
      expect(those(({ answer }) => answer.headers.has(name))).toEqual([]);
    expect(those(({ text }) => text.includes('evil.example'))).toEqual([]);
  });

  it('stands who may embed it and what it may load, wherever a browser would show it', () => {
    const shown = those(({ answer, text }) => {
      const policy = answer.headers.get('content-security-policy') ?? '';
      const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
      return isPage && text !== '' && !/frame-ancestors/.test(policy);
    });
    expect(shown).toEqual([]);
  });

  it('is nothing that lies beside the product: no repository, no settings, no list of a folder', () => {
    const secret = /\.git|\.env|package\.json|\.\.%2f|\/assets\/$/;
    expect(those(({ of, answer }) => secret.test(of) && answer.status !== 404)).toEqual([]);
  });

  it('is never kept by anybody in between when it is about somebody', () => {
    const isAbout = ({ of, answer }: (typeof answers)[number]): boolean => of.startsWith('ada') && answer.ok;
    expect(
      those(
        (each) =>
          isAbout(each) && !/no-store|private, no-cache/.test(each.answer.headers.get('cache-control') ?? ''),
      ),
    ).toEqual([]);
  });

  it('and a method that nobody serves is refused', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'PURGE']) {
      const answer = await house.house.app.request(`${attackBase}/api/me`, { method });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});
