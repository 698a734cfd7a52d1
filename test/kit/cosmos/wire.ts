/** The values of a partition key, one for each path of the container. */
export type PartitionKey = readonly (string | number | boolean | null)[];

export type Json = Record<string, unknown>;

/** What a request asks for, as the peer names it. */
export type Operation =
  | 'readAccount'
  | 'createDatabase'
  | 'readDatabase'
  | 'deleteDatabase'
  | 'createContainer'
  | 'readContainer'
  | 'replaceContainer'
  | 'readRanges'
  | 'readOffer'
  | 'replaceOffer'
  | 'create'
  | 'read'
  | 'replace'
  | 'upsert'
  | 'delete'
  | 'batch'
  | 'query'
  | 'queryPlan'
  | 'changeFeed';

/** A request as it came over the wire. Names of headers are in lower case. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly requestUnits: number;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  429: 'TooManyRequests',
  449: 'RetryWith',
  503: 'ServiceUnavailable',
};

/** The account says no: an HTTP status, perhaps a sub-status, and what the try costs. */
export class Refused extends Error {
  readonly status: number;
  readonly subStatus: number | undefined;
  readonly requestUnits: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly additionalErrorInfo: string | undefined;

  constructor(
    status: number,
    message: string,
    more: {
      subStatus?: number;
      requestUnits?: number;
      headers?: Readonly<Record<string, string>>;
      additionalErrorInfo?: string;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.subStatus = more.subStatus;
    this.requestUnits = more.requestUnits ?? 0;
    this.headers = more.headers ?? {};
    this.additionalErrorInfo = more.additionalErrorInfo;
  }
}

/** A refusal in the shape of the service: a code and a message in the body, the sub-status in a header. */
export function answerOf(refused: Refused): Answer {
  const { status, message, subStatus, requestUnits, headers, additionalErrorInfo } = refused;
  return {
    status,
    headers: { ...headers, ...(subStatus === undefined ? {} : { 'x-ms-substatus': String(subStatus) }) },
    body: {
      code: CODES[status] ?? 'BadRequest',
      message,
      ...(additionalErrorInfo && { additionalErrorInfo }),
    },
    requestUnits,
  };
}

/** Reads a JSON object, or refuses with 400. */
export function objectFrom(text: string): Json {
  const value = jsonFrom(text);
  if (!isObject(value)) throw new Refused(400, 'The body is not a JSON object.');
  return value;
}

/** Reads JSON, or refuses with 400. */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The text is not JSON.');
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Refuses an object that says more than the peer understands. */
export function onlyKeys(value: Json, known: readonly string[], what: string): void {
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  if (strange.length > 0) throw new Refused(400, `${what}: the peer does not know ${strange.join(', ')}.`);
}
