import type { Container } from './account.ts';
import { type Call, isObject, type Json, jsonFrom, type PartitionKey, Refused } from './wire.ts';

const MISMATCH = { subStatus: 1001 };

/** The partition key in the header, which has to be full: a value for each path of the container. */
export function keyIn({ headers }: Call, container: Container): PartitionKey {
  const text = headers.get('x-ms-documentdb-partitionkey');
  if (text === undefined) throw new Refused(400, 'The request names no partition key.', MISMATCH);
  return keyFrom(text, container);
}

/** A partition key as JSON; one that is not full is refused. */
export function keyFrom(text: string, container: Container): PartitionKey {
  const key = jsonFrom(text);
  const { paths } = container.definition.partitionKey;
  if (!Array.isArray(key) || key.length !== paths.length || !key.every(isKeyValue))
    throw new Refused(400, `The partition key ${text} does not name all of ${paths.join(', ')}.`, MISMATCH);
  return key;
}

function isKeyValue(value: unknown): value is PartitionKey[number] {
  if (typeof value === 'string') return Buffer.byteLength(value) <= 2048;
  return typeof value === 'number' || typeof value === 'boolean' || value === null;
}

/** Refuses a document that belongs to another partition than the request speaks of. */
export function checkBelongs(body: Json, key: PartitionKey, container: Container): void {
  container.definition.partitionKey.paths.forEach((path, place) => {
    if (valueAt(body, path) !== key[place])
      throw new Refused(
        400,
        `The document does not have the value of the partition key at ${path}.`,
        MISMATCH,
      );
  });
}

export function valueAt(body: Json, path: string): unknown {
  let value: unknown = body;
  for (const step of path.slice(1).split('/')) value = isObject(value) ? value[step] : undefined;
  return value;
}
