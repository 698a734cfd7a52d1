import { createHealth } from '../../src/api/health.ts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { docsPage } from '../../src/api/docs-page.ts';
import { openApiDocument } from '../../src/api/openapi.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { refusalCodes } from '../../src/domain/refusal.ts';
import { type Desk, openDesk } from './desk.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let desk: Desk;
let document: Document;
beforeAll(async () => {
  desk = await openDesk();
  document = (await (await desk.app.request('/api/openapi.json')).json()) as Document;
});

describe('The description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate({ ...structuredClone(document) });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('has every call of the contract, with its parameters, under a name of its own', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(new Set(described)).toEqual(new Set(Object.keys(endpoints)));
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const [path, methods] of Object.entries(document.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(wanted);
      }
    }
  });

  it('points nowhere that does not exist', () => {
    const references = JSON.stringify(document).match(/#\/[^"]+/g) ?? [];
    for (const reference of new Set(references)) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1] ?? reference;
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  it('says what an edit may carry and which refusals it can give', () => {
    const operation = document.paths['/api/campaigns/{campaignId}']?.['patch'];
    expect(Object.keys(operation?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
    const body = document.components.schemas['EditCampaign'];
    expect(body).toMatchObject({ additionalProperties: false, required: ['ifVersion', 'edit'] });
  });

  it('hides what is ours alone', () => {
    const { CampaignView, AssetView } = document.components.schemas;
    for (const schema of [CampaignView, AssetView]) {
      expect(JSON.stringify(schema)).not.toMatch(/"(tenantId|fileKey|importKey)"/);
    }
    // A file is approved as exactly these bytes, so that whoever asks has to be able to name them.
    expect(JSON.stringify(CampaignView)).not.toContain('"sha256"');
  });
});

describe('The readable description', () => {
  it('names every call and every refusal, without a script and without another host', async () => {
    const answer = await desk.app.request('/api/docs');
    const html = await answer.text();
    expect(html).toBe(docsPage('1.2.3'));
    for (const name of Object.keys(endpoints)) expect(html).toContain(name.split(' ')[1]);
    for (const code of refusalCodes) expect(html).toContain(`id="${code}"`);
    expect(html).not.toMatch(/<script|https?:\/\/|\son\w+=|style="/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(await (await desk.app.request('/api/docs.css')).text()).toContain('prefers-color-scheme: dark');
  });

  it('has no name twice, so that its links lead somewhere', () => {
    const ids = [...docsPage('1.2.3').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...docsPage('1.2.3').matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const link of links) expect(ids).toContain(link);
  });

  it('is made from the same document that machines read', () => {
    expect(openApiDocument('1.2.3')).toEqual(document);
  });
});

describe('Health', () => {
  it('tells whether the process can work, and how late due items are', async () => {
    const healthy = await desk.app.request('/health');
    expect([healthy.status, await healthy.json()]).toEqual([
      200,
      {
        ready: true,
        store: 'ok',
        dueLagMs: 0,
        relayBehind: false,
        files: 'ok',
        wake: 'ok',
        directory: 'ok',
        degraded: [],
        version: '1.2.3',
      },
    ]);
    await desk.store.close();
    const closed = await desk.app.request('/health');
    expect([closed.status, await closed.json()]).toMatchObject([503, { ready: false, store: 'failing' }]);
  });

  it('asks a store that is paid by the question once in ten seconds, unless it failed', async () => {
    const { clock } = desk;
    let asked = 0;
    let fails = false;
    const nextWake = async () => {
      asked += 1;
      if (fails) throw new Error('no answer');
      return null;
    };
    const health = createHealth({
      store: { lookEveryMs: 1_000, nextWake },
      clock,
      relayBehind: async () => false,
      conditions: () => ({ files: well, wake: well, directory: well }),
      version: '1.2.3',
    });
    for (let probe = 0; probe < 3; probe += 1) await health();
    expect(asked).toBe(1);
    clock.pass(10_000);
    fails = true;
    expect((await health()).ready).toBe(false);
    fails = false;
    expect((await health()).ready).toBe(true);
    expect(asked).toBe(3);
  });

  it('names what is degraded and why, and stays ready: people are served less, but served', async () => {
    const { app } = await openDesk({
      conditions: {
        files: { state: 'degraded', reason: 'missing' },
        directory: { state: 'degraded', reason: 'limited' },
      },
    });
    const health = await app.request('/health');
    expect([health.status, await health.json()]).toMatchObject([
      200,
      {
        ready: true,
        files: 'degraded',
        wake: 'ok',
        directory: 'degraded',
        degraded: ['files: missing', 'directory: limited'],
      },
    ]);
  });
});

const well = { state: 'ok' } as const;
