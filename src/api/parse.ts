import type { z } from 'zod';
import type { Endpoint } from '../contract/endpoints.ts';
import { Id } from '../domain/person.ts';
import { type Refusal, isRefusal, misfits, refuse } from '../domain/refusal.ts';
import { readJson, readUpload } from './request-body.ts';

/** What a request says, checked against the contract. */
export interface Parsed {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Checks path, query and body, in this order. Refuses: `malformed`, `unknownField` (both with `at`), `wrongContentType`, `tooLarge`. */
export async function parseRequest(
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Parsed | Refusal> {
  for (const [name, value] of Object.entries(params)) {
    if (!Id.safeParse(value).success) return refuse('malformed', { at: name });
  }
  const query = parseQuery(endpoint, new URL(request.url).searchParams);
  if (isRefusal(query)) return query;
  if (endpoint.body === undefined) return { params, query, body: undefined };
  if (endpoint.body === 'bytes') {
    const bytes = await readUpload(request);
    return isRefusal(bytes) ? bytes : { params, query, body: bytes };
  }
  const read = await readJson(request);
  if (isRefusal(read)) return read;
  const checked = endpoint.body.safeParse(read.json);
  return checked.success ? { params, query, body: checked.data } : faultOf(checked.error);
}

function parseQuery({ query }: Endpoint, given: URLSearchParams): Record<string, unknown> | Refusal {
  const values: Record<string, string> = {};
  for (const [name, value] of given) {
    if (!query || !Object.hasOwn(query.shape, name)) return refuse('unknownField', { at: name.slice(0, 80) });
    if (Object.hasOwn(values, name)) return refuse('malformed', { at: name });
    values[name] = value;
  }
  if (!query) return values;
  const checked = query.safeParse(values);
  return checked.success ? checked.data : faultOf(checked.error);
}

/** The first thing that is wrong; a field that we do not know is named before one that is malformed. */
function faultOf(error: z.ZodError): Refusal {
  const unknown = error.issues.find(({ code }) => code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') {
    return refuse('unknownField', { at: pathOf([...unknown.path, unknown.keys[0] ?? '']) });
  }
  const [first] = error.issues;
  const path = pathOf(first?.path ?? []);
  return first === undefined || path === ''
    ? refuse('malformed')
    : refuse('malformed', { at: path, ...misfitOf(first) });
}

/** What exactly is wrong, where a person can do something about it; the schemas of the domain name their own. */
function misfitOf(issue: z.core.$ZodIssue): Pick<Refusal, 'facts'> {
  const named = misfits.find((misfit) => misfit === issue.message);
  if (named) return { facts: { what: named } };
  if (issue.code === 'too_big' && issue.origin !== 'number')
    return { facts: { what: 'tooLong', most: Number(issue.maximum) } };
  if (issue.code === 'too_small' && issue.origin !== 'number') return { facts: { what: 'empty' } };
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return { facts: { what: 'missing' } };
  return {};
}

/** "edit.flight.start", "checklist.0.text"; cut, because the caller chose part of it. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 120);
}
