import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  countedLog,
  countedMessenger,
  noTelemetry,
  type Sending,
  startTelemetry,
  type Telemetry,
} from '../../src/telemetry.ts';
import type { ConversationReference } from '../../src/domain/person.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Messenger, SendOutcome } from '../../src/ports.ts';

interface Item {
  readonly name: string;
  readonly data: { readonly baseType: string; readonly baseData: Readonly<Record<string, unknown>> };
}

/** A stand-in for the way to Application Insights: keeps what would have left this machine. */
function ingestion() {
  const bodies: string[] = [];
  const places = new Set<string>();
  const httpClient: NonNullable<Sending['httpClient']> = {
    async sendRequest(request) {
      const { body = '' } = request;
      if (typeof body !== 'string' && !(body instanceof Uint8Array)) throw new Error('Another kind of body.');
      const text = typeof body === 'string' ? body : gunzipSync(body).toString();
      bodies.push(text);
      places.add(request.url);
      const count = itemsOf(text).length;
      return {
        request,
        status: 200,
        headers: request.headers,
        bodyAsText: JSON.stringify({ itemsReceived: count, itemsAccepted: count, errors: [] }),
      };
    },
  };
  return {
    httpClient,
    places,
    everything: () => bodies.join('\n'),
    items: () => bodies.flatMap(itemsOf),
  };
}

const itemsOf = (body: string): Item[] =>
  body.startsWith('[')
    ? (JSON.parse(body) as Item[])
    : body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Item);

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly count?: number;
  readonly properties?: unknown;
}

const metric = (items: readonly Item[], name: string): Measured[] =>
  items
    .filter(({ data }) => data.baseType === 'MetricData')
    .flatMap(({ data }) => {
      const { metrics, properties } = data.baseData as { metrics: Measured[]; properties: unknown };
      return metrics.map((each) => ({ ...each, properties }));
    })
    .filter((each) => each.name === name);

const connectionString =
  'InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://ingestion.desk.example/';

describe('telemetry', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  /** Says what `work` makes of a telemetry that sends to this machine. */
  async function sent(work: (telemetry: Telemetry) => Promise<void>) {
    // A container app: the library then asks no metadata address what machine this is.
    process.env['CONTAINER_APP_NAME'] = 'desk';
    process.env['OTEL_TRACES_SAMPLER'] = 'always_on';
    const place = ingestion();
    const telemetry = await startTelemetry(connectionString, place);
    await work(telemetry);
    await telemetry.stop();
    return place;
  }

  it('loads and sends nothing without the setting', async () => {
    const telemetry = await startTelemetry(undefined);
    expect(telemetry).toBe(noTelemetry);
    await expect(telemetry.trace('relay', async () => 7)).resolves.toBe(7);
    telemetry.watch('dueLagMs', () => expect.fail('nobody asks'));
    await telemetry.stop();
  });

  it('sends what it counted, measured and watched, and nothing that a person wrote or is called', async () => {
    const place = await sent(async (telemetry) => {
      telemetry.count('deliveries', { operation: 'send', outcome: 'sent' });
      telemetry.count('deliveries', { operation: 'send', outcome: 'sent' }, 2);
      telemetry.count('throttles', { operation: '王芳 <fang@lumora.example>' });
      telemetry.measure('requestUnits', 4.95, { operation: 'commit' });
      telemetry.measure('requestUnits', 1, { operation: 'commit' });
      telemetry.watch('dueLagMs', async () => 1_500);
      telemetry.watch('liveStreams', () => Promise.reject(new Error('Ms Zhao is not there')));
      telemetry.call({ endpoint: 'GET /api/campaigns/:campaignId', status: 404, code: 'notFound', ms: 12 });
      telemetry.call({ endpoint: 'GET /api/people?name=Zhao Min', status: 500, code: 'failed', ms: 3 });
      await telemetry.trace('relay.turn', async () => 'done');
      const fault = telemetry.trace('due.look', () => Promise.reject(new Error('Ms Zhao again')));
      await expect(fault).rejects.toThrow('Ms Zhao again');
    });

    expect([...place.places]).toEqual([expect.stringMatching(/^https:\/\/ingestion\.desk\.example\//)]);
    const items = place.items();
    expect(metric(items, 'deliveries')).toEqual([
      expect.objectContaining({ value: 3, properties: { operation: 'send', outcome: 'sent' } }),
    ]);
    expect(metric(items, 'throttles')).toEqual([
      expect.objectContaining({ value: 1, properties: { operation: 'withheld' } }),
    ]);
    expect(metric(items, 'requestUnits')).toEqual([
      expect.objectContaining({ value: 5.95, count: 2, properties: { operation: 'commit' } }),
    ]);
    expect(metric(items, 'dueLagMs')).toEqual([expect.objectContaining({ value: 1_500 })]);
    expect(metric(items, 'liveStreams')).toEqual([]);

    const requests = items
      .filter(({ data }) => data.baseType === 'RequestData')
      .map(({ data }) => data.baseData);
    expect(requests).toContainEqual(
      expect.objectContaining({
        name: 'GET /api/campaigns/:campaignId',
        responseCode: '404',
        duration: '00:00:00.012',
      }),
    );
    const spans = items.filter(({ data }) => data.baseType === 'RemoteDependencyData');
    expect(spans.map(({ data }) => [data.baseData['name'], data.baseData['success']])).toEqual([
      ['relay.turn', true],
      ['due.look', false],
    ]);
    expect(place.everything()).not.toMatch(/王芳|Zhao|lumora\.example/);
  });

  it('says nothing about the machine and its user', async () => {
    const place = await sent(async (telemetry) => telemetry.count('errors', { code: 'turn-failed' }));
    expect(metric(place.items(), 'errors')).toHaveLength(1);
    expect(place.everything()).not.toMatch(/process\.|host\.name|command|os\.type/);
  });
});

describe('what is counted on the way', () => {
  const counting = () => {
    const count = vi.fn<Telemetry['count']>();
    return { count, telemetry: { ...noTelemetry, count } };
  };

  it.each<SendOutcome>([
    { kind: 'sent', activityId: '1' },
    { kind: 'notSent', retryAfterMs: 5, reason: 'busy' },
    { kind: 'gone', reason: 'left' },
    { kind: 'unknown', reason: 'timeout' },
  ])('a delivery that ends as $kind, with its outcome handed on', async (outcome) => {
    const { count, telemetry } = counting();
    const messenger: Messenger = {
      send: async () => outcome,
      update: async () => outcome,
      find: async () => 'unsupported',
    };
    const counted = countedMessenger(messenger, telemetry);
    expect(await counted.send({} as ConversationReference, {} as Notice, 'key', 1)).toBe(outcome);
    expect(count.mock.calls).toEqual([['deliveries', { operation: 'send', outcome: outcome.kind }]]);
  });

  it('an error of the log by its line, without its facts', () => {
    const { count, telemetry } = counting();
    const lines: unknown[] = [];
    const log = countedLog((...line) => void lines.push(line), telemetry);
    log('note', 'call', { personId: 'zhao' });
    log('error', 'turn failed', { problem: 'Ms Zhao' });
    expect(lines).toHaveLength(2);
    expect(count.mock.calls).toEqual([['errors', { code: 'turn-failed' }]]);
  });
});
