import { createRequire } from 'node:module';
import type { AzureMonitorOpenTelemetryOptions } from '@azure/monitor-opentelemetry';
import type { Attributes, Meter, Tracer } from '@opentelemetry/api';
import type { Log } from './log.ts';
import type { Messenger, SendOutcome } from './ports.ts';

/** What is counted; `infra/modules/alerts.bicep` asks for these names. */
export const counterNames = ['deliveries', 'throttles', 'errors'] as const;
/** What is measured one by one: request units of a store request, milliseconds of an HTTP call. */
export const measureNames = ['requestUnits', 'callMs'] as const;
/** What is read once a minute: age of the oldest overdue item, events not yet followed up, open tabs. */
export const gaugeNames = ['dueLagMs', 'relayBehind', 'liveStreams'] as const;

type CounterName = (typeof counterNames)[number];
type MeasureName = (typeof measureNames)[number];
type GaugeName = (typeof gaugeNames)[number];

/** Codes, names of ours and numbers. There is no field for anything that a person wrote or is called. */
export type Facts = Readonly<
  Partial<Record<'code' | 'outcome' | 'operation' | 'endpoint' | 'status', string | number>>
>;

/** One finished HTTP call, named as in the contract: "PATCH /api/campaigns/:campaignId". */
export interface FinishedCall {
  readonly endpoint: string;
  readonly status: number;
  readonly code: string;
  readonly ms: number;
}

export interface Telemetry {
  count(name: CounterName, facts?: Facts, by?: number): void;
  measure(name: MeasureName, value: number, facts?: Facts): void;
  /** Reads a present value for each export. One that fails is left out of that export. */
  watch(name: GaugeName, read: () => number | Promise<number>): void;
  /** A span around one piece of work, such as a use case or a turn of the relay; what it throws goes on. */
  trace<T>(operation: string, work: () => Promise<T>): Promise<T>;
  /** A span and a measurement for a call that is over. */
  call(finished: FinishedCall): void;
  /** Sends what is left, for five seconds at most. */
  stop(): Promise<void>;
}

export const noTelemetry: Telemetry = {
  count: () => undefined,
  measure: () => undefined,
  watch: () => undefined,
  trace: (_, work) => work(),
  call: () => undefined,
  stop: async () => undefined,
};

/** `credential`: signs in, as a component that refuses keys asks for. `httpClient`: another way to the endpoint. */
export type Sending = Pick<
  NonNullable<AzureMonitorOpenTelemetryOptions['azureMonitorExporterOptions']>,
  'credential' | 'httpClient'
>;

/**
 * Sends traces and metrics to Application Insights; without a connection string nothing is sent, and none of its
 * packages is loaded.
 */
export async function startTelemetry(
  connectionString: string | undefined,
  sending: Sending = {},
): Promise<Telemetry> {
  if (connectionString === undefined) return noTelemetry;
  sayNothingElse();
  const { useAzureMonitor: begin, shutdownAzureMonitor: end } = await import('@azure/monitor-opentelemetry');
  begin({
    azureMonitorExporterOptions: { ...sending, connectionString, disableOfflineStorage: true },
    enableLiveMetrics: false,
    enablePerformanceCounters: false,
    instrumentationOptions: instrumentation,
  });
  const { metrics, trace } = apiOfLibrary();
  return telemetryThrough(metrics.getMeter('campaign-desk'), trace.getTracer('campaign-desk'), async () => {
    await Promise.race([end(), longestFarewell()]);
  });
}

const off = { enabled: false };
/** Recorded addresses of outgoing requests would carry names that people searched for, and signed links. */
const instrumentation = {
  http: off,
  azureSdk: off,
  mongoDb: off,
  mySql: off,
  postgreSql: off,
  redis: off,
  redis4: off,
  bunyan: off,
  winston: off,
  console: off,
};

/** The library also reports its own use to its maker, and describes the machine and its user, unless told not to. */
function sayNothingElse(): void {
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = 'true';
  process.env['APPLICATIONINSIGHTS_SDKSTATS_DISABLED'] = 'true';
  process.env['APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED'] = 'true';
  process.env['OTEL_NODE_RESOURCE_DETECTORS'] = 'none';
}

/** The very copy of the API that the library uses: one of another version gives meters that send nothing, silently. */
function apiOfLibrary(): typeof import('@opentelemetry/api') {
  const library = createRequire(import.meta.resolve('@azure/monitor-opentelemetry'));
  return library('@opentelemetry/api') as typeof import('@opentelemetry/api');
}

function longestFarewell(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 5_000).unref());
}

function telemetryThrough(meter: Meter, tracer: Tracer, stop: () => Promise<void>): Telemetry {
  const counters = new Map(counterNames.map((name) => [name, meter.createCounter(name)]));
  const measures = new Map(measureNames.map((name) => [name, meter.createHistogram(name)]));
  const measure: Telemetry['measure'] = (name, value, facts) =>
    measures.get(name)?.record(value, attributesOf(facts));
  return {
    count: (name, facts, by = 1) => counters.get(name)?.add(by, attributesOf(facts)),
    measure,
    watch(name, read) {
      meter.createObservableGauge(name).addCallback(async (result) => {
        result.observe(await read());
      });
    },
    trace: (operation, work) =>
      tracer.startActiveSpan(spoken(operation), async (span) => {
        try {
          return await work();
        } catch (error) {
          span.setStatus({ code: spanFailed });
          throw error;
        } finally {
          span.end();
        }
      }),
    call({ endpoint, status, code, ms }) {
      measure('callMs', ms, { endpoint, status, code });
      recordCall(tracer, { endpoint, status, code, ms });
    },
    stop,
  };
}

const spanFailed = 2;
const serverSpan = 1;

function recordCall(tracer: Tracer, { endpoint, status, code, ms }: FinishedCall): void {
  const end = Date.now();
  const [method = '', route = ''] = spoken(endpoint).split(' ');
  const span = tracer.startSpan(spoken(endpoint), {
    kind: serverSpan,
    startTime: end - ms,
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': status,
      ...attributesOf({ code }),
    },
  });
  if (status >= 500) span.setStatus({ code: spanFailed });
  span.end(end);
}

function attributesOf(facts: Facts = {}): Attributes {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? spoken(value) : value]),
  );
}

/** Names of ours are short words without accents or @; whatever else comes here by mistake stays here. */
function spoken(value: string): string {
  return /^(?:[A-Z]{3,7} \/)?[\w.:/-]{0,100}$/.test(value) ? value : 'withheld';
}

/** A messenger whose outcomes are counted: sent, notSent, gone, unknown. */
export function countedMessenger(messenger: Messenger, telemetry: Telemetry): Messenger {
  const counted = async (operation: string, call: Promise<SendOutcome>): Promise<SendOutcome> => {
    const outcome = await call;
    telemetry.count('deliveries', { operation, outcome: outcome.kind });
    return outcome;
  };
  return {
    send: (...call) => counted('send', messenger.send(...call)),
    update: (...call) => counted('update', messenger.update(...call)),
    find: (...call) => messenger.find(...call),
  };
}

/** A log whose errors are counted by their line, which is a text of ours; the facts stay in the log. */
export function countedLog(log: Log, telemetry: Telemetry): Log {
  return (level, line, facts) => {
    log(level, line, facts);
    if (level === 'error') telemetry.count('errors', { code: line.replaceAll(' ', '-') });
  };
}
