import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type JsonSchema, type Source, strangeText, valueOf } from './attack-fuzz-values.ts';
import type { AttackHouse } from './attack-house.ts';
import { visitors } from './attack-rights.ts';
import type { AttackObjects } from './attack-scene.ts';
import { chanceFrom } from './chance.ts';

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>
  >;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface Fuzzed {
  readonly requests: number;
  /** How many answers had which status. */
  readonly answers: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

/** Sends so many requests that are made from the product's own description, and holds each answer to it. */
export async function fuzzApi(
  house: AttackHouse,
  objects: AttackObjects,
  { times, seed }: { readonly times: number; readonly seed: number },
): Promise<Fuzzed> {
  const description = (await (await house.ask('nobody', 'GET', '/api/openapi.json')).json()) as Description;
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const memory = remembering(objects);
  const source: Source = {
    chance: chanceFrom(seed),
    schemas: description.components.schemas,
    known: memory.known,
  };
  const fits = checker(description);
  const answers: Record<string, number> = {};
  const wrong: string[] = [];
  for (let each = 0; each < times && wrong.length < 20; each += 1) {
    const made = requestOf(source, source.chance.pick(operations));
    const before = house.writes();
    const answer = await house.ask(made.who, made.method, made.path, made.body, made.headers);
    // That one writes what it is about: a second person is asked for it.
    const asks = answer.status === 409 && (await answer.clone().text()).includes('"secondPersonNeeded"');
    answers[answer.status] = (answers[answer.status] ?? 0) + 1;
    const fault = await faultOf(answer, made, fits, memory.learn);
    if (fault) wrong.push(`${told(made)}: ${fault}`);
    const isCommand = answer.ok && made.method !== 'GET';
    // What leaves is written down before it does: one commit, and nothing but that.
    const expected = answer.ok && answer.headers.has('content-disposition') ? 1 : 0;
    if (!isCommand && !asks && house.writes() - before !== expected)
      wrong.push(`${told(made)}: ${answer.status}, and something was written`);
    if (each % 5_000 === 4_999) await house.settle();
  }
  return { requests: times, answers, wrong: [...wrong, ...house.faults] };
}

interface Made extends Described {
  readonly who: (typeof visitors)[number];
  readonly address: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}
interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const told = ({ who, method, path, body }: Made): string =>
  `${who} ${method} ${path} ${body instanceof Uint8Array ? `${body.length} bytes` : JSON.stringify(body)?.slice(0, 400)}`;

function requestOf(source: Source, { path, method, operation }: Described): Made {
  const { chance } = source;
  const parameters = operation.parameters ?? [];
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((address, { name }) => {
      const value = chance.below(8) === 0 ? strangeText(source) : chance.pick(source.known(name));
      return address.replace(`{${name}}`, encodeURIComponent(value.toWellFormed()));
    }, path);
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && chance.below(15) > 0)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(asText(valueOf(source, schema, name)))}`);
  const odd = chance.below(40) === 0 ? ['admin=true'] : [];
  const search = [...query, ...odd].join('&');
  return {
    path: search === '' ? filled : `${filled}?${search}`,
    address: path,
    method: method.toUpperCase(),
    operation,
    who: chance.pick(visitors),
    body: bodyOf(source, operation),
    headers: chance.below(40) === 0 ? { 'content-type': 'text/plain' } : {},
  };
}

const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();

function bodyOf(source: Source, { requestBody }: Operation): unknown {
  const { chance } = source;
  if (!requestBody) return undefined;
  const json = requestBody.content['application/json'];
  if (!json)
    return new TextEncoder().encode(chance.pick(['Name,Type\nA,email\n', '', '\u0000', '%PDF-1.7', 'Hello']));
  if (chance.below(30) === 0)
    return chance.pick(['', '{', 'null', '[]', '"x"', '{"a":1}{', '{"__proto__":{}}', '9'.repeat(400)]);
  return valueOf(source, json.schema) ?? 'null';
}

type Fits = (made: Made, status: string, type: string) => ValidateFunction | undefined;

/** Finds the schema that the description promises for an answer. */
function checker(description: Description): Fits {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  addFormats.default(ajv);
  ajv.addSchema(description, 'api');
  const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
  return ({ address, method, operation }, status, type) => {
    if (!operation.responses[status]?.content?.[type]) return undefined;
    const way = ['paths', address, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const pointer = way.map((part) => encodeURIComponent(escaped(part))).join('/');
    return ajv.getSchema(`api#/${pointer}`);
  };
}

async function faultOf(
  answer: Response,
  made: Made,
  fits: Fits,
  learn: (value: unknown) => void,
): Promise<string | undefined> {
  const status = String(answer.status);
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (answer.status >= 500) return `${status} ${await answer.text()}`;
  // An odd part of an address may make it another address.
  if (answer.status === 404 && !made.operation.responses[status]) return undefined;
  if (!made.operation.responses[status]) return `${status} is not described`;
  // A file is described as bytes, whatever stands in it.
  const isFile = answer.headers.has('content-disposition');
  if (isFile || !type.endsWith('json')) {
    await answer.body?.cancel();
    return undefined;
  }
  const value: unknown = await answer.json();
  if (answer.ok) learn(value);
  const check = fits(made, status, type);
  if (!check) return `${status} ${type} is not described`;
  return check(value)
    ? undefined
    : `${status} breaks its schema: ${JSON.stringify(check.errors?.slice(0, 2))}`;
}

/** Ids and versions that exist, those of the scene first and then whatever answers tell. */
function remembering(objects: AttackObjects) {
  const held = new Map<string, string[]>();
  const hold = (field: string, value: string): void => {
    const list = held.get(field) ?? [];
    held.set(field, [value, ...list.filter((each) => each !== value)].slice(0, 30));
  };
  for (const set of [objects.hidden, objects.shared]) {
    for (const [field, value] of Object.entries(set)) hold(field, value);
  }
  for (const id of ['olga', 'tom', 'ann', 'gus', 'ada', 'nobody-known']) hold('personIds', id);
  hold('workspaceId', 'other');
  const aliases: Readonly<Record<string, string>> = {
    approverIds: 'personIds',
    recipientIds: 'personIds',
    teamIds: 'personIds',
    guestIds: 'personIds',
    ownerId: 'personIds',
    assigneeId: 'personIds',
    personId: 'personIds',
    ids: 'campaignId',
    ifVersion: 'version',
  };
  const learn = (value: unknown): void => {
    if (Array.isArray(value)) return value.slice(0, 3).forEach(learn);
    if (typeof value !== 'object' || value === null) return;
    if ('version' in value && typeof value.version === 'string') hold('version', value.version);
    if ('code' in value && 'id' in value && typeof value.id === 'string') hold('campaignId', value.id);
  };
  const known = (field: string): readonly string[] => held.get(aliases[field] ?? field) ?? ['unknown'];
  return { known, learn };
}
