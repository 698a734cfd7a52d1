import { type Container, type Item, livingItems, rangeWithId } from './account.ts';
import { chargeToAsk } from './charge.ts';
import { keyIn } from './partition.ts';
import { planOf, registeredSql, type Registry } from './registry.ts';
import { checkNamesKey, checkOrder, type Page, type Parameter, parametersFrom, type Sql } from './sql.ts';
import {
  type Answer,
  type Call,
  isObject,
  jsonFrom,
  objectFrom,
  onlyKeys,
  type PartitionKey,
  Refused,
} from './wire.ts';

/** What a page has to be like when a fault struck it. */
export interface PageFault {
  readonly most?: number;
  readonly isEmpty?: boolean;
}

const MOST_BYTES = 4 * 1024 * 1024;

export interface Question {
  readonly sql: Sql;
  readonly parameters: readonly Parameter[];
}

/** The question in a request, if its text is registered. */
export function questionIn({ body }: Call, registry: Registry): Question {
  const asked = objectFrom(body);
  onlyKeys(asked, ['query', 'parameters'], 'The query');
  const sql = registeredSql(asked.query, registry);
  const parameters = parametersFrom(asked.parameters);
  checkParameters(sql.text, parameters);
  return { sql, parameters };
}

function checkParameters(query: string, parameters: readonly Parameter[]): void {
  const named = new Set(query.match(/@\w+/g));
  const given = parameters.map(({ name }) => name);
  if (
    named.size !== new Set(given).size ||
    given.length !== named.size ||
    !given.every((name) => named.has(name))
  )
    throw new Refused(400, `The query names ${[...named].join(', ')}; given are ${given.join(', ')}.`);
}

/** One page of a query: over the partition that the header names, or over all for texts registered so. */
export function answerQuery(
  call: Call,
  container: Container,
  now: number,
  registry: Registry,
  fault: PageFault,
): Answer {
  const question = questionIn(call, registry);
  const { sql } = question;
  checkOrder(sql, container);
  const key = call.headers.has('x-ms-documentdb-partitionkey') ? keyIn(call, container) : undefined;
  const scopes = key ? [livingItems(container, now, key)] : crossScopes(call, container, now, sql, registry);
  if (key) checkNamesKey(sql, question.parameters, key, container);
  const token = tokenIn(call, question, key);
  const most = Math.min(fault.most ?? Infinity, Number(call.headers.get('x-ms-max-item-count') ?? 100));
  const page = fault.isEmpty
    ? { result: [], next: { scope: token?.scope ?? 0, after: token?.after } }
    : pageOf(question, scopes, most, token);
  const body = { _rid: container.rid, Documents: page.result, _count: page.result.length };
  const next = page.next && textOfToken({ ...page.next, asked: fingerprint(question, key) });
  return {
    status: 200,
    headers: {
      'x-ms-item-count': String(page.result.length),
      ...(next ? { 'x-ms-continuation': next } : {}),
    },
    body,
    requestUnits: chargeToAsk(Buffer.byteLength(JSON.stringify(page.result))),
  };
}

function crossScopes(
  call: Call,
  container: Container,
  now: number,
  sql: Sql,
  { cross, parts }: Registry,
): Item[][] {
  if (call.headers.get('x-ms-documentdb-query-enablecrosspartition')?.toLowerCase() !== 'true')
    throw new Refused(400, 'Cross partition query is required but disabled.');
  const only = call.headers.get('x-ms-documentdb-partitionkeyrangeid');
  if (!cross.has(sql.text) && !(parts.has(sql.text) && only !== undefined))
    throw new Refused(400, 'The query may only be asked of one partition.');
  // The gateway goes from range to range, but puts nothing in order; that is left to the client.
  if (!sql.isPlain && only === undefined)
    throw new Refused(400, 'The query cannot be served by the gateway alone.', {
      subStatus: 1004,
      additionalErrorInfo: JSON.stringify(planOf(sql)),
    });
  const ranges = only === undefined ? container.ranges : [rangeWithId(container, only)];
  const living = livingItems(container, now);
  return ranges.map(({ min, max }) => living.filter(({ place }) => min <= place && place < max));
}

/** Where the next page begins: among the ranges, and in the engine's own words within one. */
interface Place {
  readonly scope: number;
  readonly after: string | undefined;
}

function pageOf(
  { sql, parameters }: Question,
  scopes: readonly (readonly Item[])[],
  most: number,
  token: Place | undefined,
): { result: readonly unknown[]; next: Place | undefined } {
  const scope = token?.scope ?? 0;
  const bodies = (scopes[scope] ?? []).map(({ body }) => body);
  let page: Page;
  let size = most;
  do {
    page = sql.run(bodies, parameters, { most: size, after: token?.after });
    size = Math.ceil(size / 2);
  } while (page.result.length > 1 && Buffer.byteLength(JSON.stringify(page.result)) > MOST_BYTES);
  if (page.next !== undefined) return { result: page.result, next: { scope, after: page.next } };
  const next = scope + 1 < scopes.length ? { scope: scope + 1, after: undefined } : undefined;
  return { result: page.result, next };
}

/** A continuation belongs to one question to one partition; elsewhere it is refused. */
function fingerprint({ sql, parameters }: Question, key: PartitionKey | undefined): string {
  let hash = 0;
  for (const sign of JSON.stringify([sql.text, parameters, key]))
    hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(36);
}

function textOfToken(token: Place & { readonly asked: string }): string {
  return Buffer.from(JSON.stringify(token)).toString('base64');
}

function tokenIn({ headers }: Call, question: Question, key: PartitionKey | undefined): Place | undefined {
  const text = headers.get('x-ms-continuation');
  if (text === undefined) return undefined;
  const token = jsonFrom(Buffer.from(text, 'base64').toString());
  if (!isObject(token) || token.asked !== fingerprint(question, key) || typeof token.scope !== 'number')
    throw new Refused(400, 'The continuation does not belong to this query.');
  return { scope: token.scope, after: typeof token.after === 'string' ? token.after : undefined };
}
