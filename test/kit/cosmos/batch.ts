import {
  commitDraft,
  createItem,
  deleteItem,
  type Done,
  type Draft,
  itemFrom,
  readItem,
  replaceItem,
  upsertItem,
} from './items.ts';
import { type Answer, isObject, type Json, jsonFrom, onlyKeys, Refused } from './wire.ts';

const MOST_OPERATIONS = 100;
const MOST_BYTES = 2 * 1024 * 1024;

interface Result {
  readonly statusCode: number;
  readonly requestCharge: number;
  readonly subStatusCode?: number;
  readonly eTag?: string;
  readonly resourceBody?: unknown;
  readonly message?: string;
}

/** All operations or none; when one fails the others answer 424, and what was tried is charged nevertheless. */
export function runBatch(draft: Draft, text: string, minimal: boolean): Answer {
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Refused(413, 'The batch is larger than 2 MB.');
  const operations = jsonFrom(text);
  if (!Array.isArray(operations) || operations.length === 0)
    throw new Refused(400, 'A batch is a list of operations.');
  if (operations.length > MOST_OPERATIONS) throw new Refused(400, 'A batch has at most 100 operations.');
  const tried: Result[] = [];
  for (const operation of operations) {
    const result = resultOf(draft, operation, minimal);
    tried.push(result);
    if (result.statusCode >= 400) return failed(tried, operations.length);
  }
  commitDraft(draft);
  return { status: 200, body: tried, requestUnits: sum(tried) };
}

function failed(tried: readonly Result[], operations: number): Answer {
  const body = Array.from({ length: operations }, (_, place) => {
    const result = tried[place];
    return result && result.statusCode >= 400
      ? result
      : { statusCode: 424, requestCharge: result?.requestCharge ?? 0 };
  });
  return { status: 207, body, requestUnits: sum(tried) };
}

const sum = (results: readonly Result[]): number =>
  results.reduce((total, { requestCharge }) => total + requestCharge, 0);

function resultOf(draft: Draft, operation: unknown, minimal: boolean): Result {
  try {
    const { status, item, requestUnits } = run(draft, operation);
    const result = { statusCode: status, requestCharge: requestUnits };
    if (!item) return result;
    const eTag = String(item.body._etag);
    return minimal || status === 304 ? { ...result, eTag } : { ...result, eTag, resourceBody: item.body };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, subStatus = 0, requestUnits, message } = error;
    return { statusCode: status, subStatusCode: subStatus, requestCharge: requestUnits, message };
  }
}

type Run = (draft: Draft, operation: Json, id: string) => Done;

const KINDS: Readonly<Record<string, { readonly keys: readonly string[]; readonly run: Run }>> = {
  Create: {
    keys: ['resourceBody'],
    run: (draft, { resourceBody }) => createItem(draft, itemFrom(resourceBody)),
  },
  Upsert: {
    keys: ['resourceBody'],
    run: (draft, { resourceBody }) => upsertItem(draft, itemFrom(resourceBody)),
  },
  Replace: {
    keys: ['resourceBody', 'id', 'ifMatch'],
    run: (draft, { resourceBody, ifMatch }, id) =>
      replaceItem(draft, id, itemFrom(resourceBody), { ifMatch: textOf(ifMatch) }),
  },
  Delete: {
    keys: ['id', 'ifMatch'],
    run: (draft, { ifMatch }, id) => deleteItem(draft, id, { ifMatch: textOf(ifMatch) }),
  },
  Read: {
    keys: ['id', 'ifNoneMatch'],
    run: (draft, { ifNoneMatch }, id) => readItem(draft, id, { ifNoneMatch: textOf(ifNoneMatch) }),
  },
};

function run(draft: Draft, operation: unknown): Done {
  if (!isObject(operation)) throw new Refused(400, 'An operation is an object.');
  const { operationType, id, partitionKey } = operation;
  const kind = KINDS[String(operationType)];
  if (!kind) throw new Refused(400, `The peer does not know an operation ${String(operationType)}.`);
  onlyKeys(
    operation,
    ['operationType', 'partitionKey', ...kind.keys],
    `The operation ${String(operationType)}`,
  );
  if (partitionKey !== undefined && partitionKey !== JSON.stringify(draft.key))
    throw new Refused(400, 'A batch stays in one logical partition.');
  if (kind.keys.includes('id') && typeof id !== 'string')
    throw new Refused(400, 'The operation names no id.');
  return kind.run(draft, operation, String(id));
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new Refused(400, 'An ETag is a text.');
}
