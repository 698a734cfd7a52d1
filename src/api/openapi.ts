import { z } from 'zod';
import { type Endpoint, endpoints } from '../contract/endpoints.ts';
import * as requests from '../contract/requests.ts';
import * as views from '../contract/views.ts';
import { columnsType } from '../contract/columns.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { statusOf } from './problem.ts';

type Json = Record<string, unknown>;

/** Refusals that every call can give, whatever it is about. */
export const always: readonly RefusalCode[] = [
  'notSignedIn',
  'notAllowed',
  'notFound',
  'malformed',
  'unknownField',
  'tooMany',
  'busy',
];

/** The OpenAPI 3.1 document of the API, printed from the contract. */
export function openApiDocument(version: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = name.split(' ');
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(name, endpoint, schemas) };
  }
  named(views.Problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Campaign Desk',
      version,
      description:
        'Campaigns, tasks, files, approvals, reports and imports. Sign in with a bearer token of Microsoft Entra. ' +
        'Every “no” is an RFC 9457 problem with a stable `code`; its `detail` is in the language of `Accept-Language`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ entra: [] }],
    tags: [...new Set(Object.keys(endpoints).map(tagOf))].map((tag) => ({ name: tag })),
    paths,
    components: {
      schemas,
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

/** Parts of an address that are ways to look at campaigns or to change them, not nouns of their own. */
const partsOfCampaigns = new Set(['board', 'summaries', 'status', 'flight', 'history']);

/** What a call is about, by its address: campaigns, tasks, files … */
export function tagOf(name: string): string {
  const parts =
    name
      .split(' ')[1]
      ?.split('/')
      .filter((part) => part !== '' && !part.startsWith(':')) ?? [];
  const nouns = parts
    .filter((part) => part !== 'api' && part !== 'workspaces')
    .map((part) => (partsOfCampaigns.has(part) ? 'campaigns' : part));
  return (nouns[0] === 'campaigns' ? nouns[1] : undefined) ?? nouns[0] ?? 'other';
}

/** The refusals of a call beyond those that every call can give. */
export function ownRefusalsOf({ body, refusals = [] }: Endpoint): RefusalCode[] {
  const ofBody: RefusalCode[] = body ? ['tooLarge', 'wrongContentType'] : [];
  return [...new Set([...refusals, ...ofBody])];
}

function operation(name: string, endpoint: Endpoint, schemas: Json): Json {
  const { summary, query, body } = endpoint;
  const path = [...name.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_.~-]{1,128}$' },
  }));
  const shape: Readonly<Record<string, z.ZodType>> = query?.shape ?? {};
  const asked = Object.entries(shape).map(([parameter, schema]) => ({
    name: parameter,
    in: 'query',
    required: !(schema instanceof z.ZodOptional),
    schema: schemaOf(schema, 'input', schemas),
  }));
  return {
    operationId: operationId(name),
    summary,
    tags: [tagOf(name)],
    parameters: [...path, ...asked],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: contentOf(body, 'input', schemas) } }),
    responses: { ...goodReply(endpoint, schemas), ...badReplies(endpoint) },
  };
}

function goodReply({ reply }: Endpoint, schemas: Json): Json {
  if (reply === 'none') return { 204: { description: 'Done' } };
  if (reply === 'stream') {
    const events = { 'text/event-stream': { schema: { type: 'string' } } };
    return {
      200: { description: 'Events named `change`, each a notice of what to read again', content: events },
    };
  }
  const content = contentOf(reply, 'output', schemas);
  const isLongList = reply === endpoints['GET /api/workspaces/:workspaceId/campaigns'].reply;
  const byColumns = isLongList ? { [columnsType]: { schema: { type: 'object' } } } : {};
  return { 200: { description: 'Done', content: { ...content, ...byColumns } } };
}

function badReplies(endpoint: Endpoint): Json {
  const byStatus = Object.groupBy([...always, ...ownRefusalsOf(endpoint)], (code) => String(statusOf[code]));
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [
      status,
      { description: codes?.join(', ') ?? '', content: problem },
    ]),
  );
}

function contentOf(body: z.ZodType | 'bytes', io: 'input' | 'output', schemas: Json): Json {
  if (body === 'bytes')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(body, io, schemas) } };
}

/** Schemas that have a name in the contract are written once and referred to. */
const names = new Map<z.ZodType, string>(
  [...Object.entries(views), ...Object.entries(requests)].flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [[schema, name] as const] : [],
  ),
);

/** The name of a schema in the contract, and whether it is a list of those. */
export function schemaName(schema: unknown): { readonly name: string; readonly isList: boolean } | undefined {
  const isList = schema instanceof z.ZodArray && schema.element instanceof z.ZodType;
  const one = isList ? schema.element : schema;
  const name = one instanceof z.ZodType ? names.get(one) : undefined;
  return name === undefined ? undefined : { name, isList };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  if (names.has(schema)) return named(schema, io, schemas);
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) {
    return { type: 'array', items: schemaOf(schema.element, io, schemas) };
  }
  return printed(schema, io);
}

function named(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const name = names.get(schema) ?? '';
  schemas[name] ??= printed(schema, io);
  return { $ref: `#/components/schemas/${name}` };
}

function printed(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

/** "PATCH /api/campaigns/:campaignId/tasks/:taskId" → "patchCampaignsTasks". */
function operationId(name: string): string {
  const [method = '', path = ''] = name.split(' ');
  const one = /:\w+$/.test(path) ? ['one'] : [];
  const words = path.split('/').filter((part) => part !== '' && part !== 'api' && !part.startsWith(':'));
  return [method.toLowerCase(), ...one, ...words]
    .map((word, at) => (at === 0 ? word : capital(word)))
    .join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
