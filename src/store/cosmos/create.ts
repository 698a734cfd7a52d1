import type { ContainerResponse } from '@azure/cosmos';
import type { Connection } from './connection.ts';
import { containerDefinition, DEFAULT_MOST_THROUGHPUT, lacksOf } from './layout.ts';
import { type Patience, persist } from './patience.ts';

/**
 * Makes the database and the container where they are missing, and says what an existing container lacks; it changes
 * nothing that exists. Safe to run again, and by several at once. An Entra identity may only look: there, the database and
 * the container come from `infra/`.
 */
export async function createContainers(
  connection: Connection,
  patience: Patience,
  { mostThroughput = DEFAULT_MOST_THROUGHPUT }: { readonly mostThroughput?: number } = {},
): Promise<{ readonly made: boolean; readonly lacks: readonly string[] }> {
  const found = await read(connection, patience);
  if (found) return { made: false, lacks: lacksOf(found) };
  await persist(patience, { operation: 'create' }, async () => {
    try {
      const { database } = await connection.client.databases.createIfNotExists({ id: connection.database });
      await database.containers.createIfNotExists({ ...containerDefinition, maxThroughput: mostThroughput });
    } catch (problem) {
      // Somebody else made it in this moment: look again.
      throw codeOf(problem) === CONFLICT
        ? Object.assign(new Error(String(problem)), { code: RETRY_WITH })
        : problem;
    }
  });
  return { made: true, lacks: await findLacks(connection, patience) };
}

/** What the container lacks; that it is missing is one line too. */
export async function findLacks(connection: Connection, patience: Patience): Promise<string[]> {
  const found = await read(connection, patience);
  return found ? lacksOf(found) : ['it is missing'];
}

const NOT_FOUND = 404;
const CONFLICT = 409;
const RETRY_WITH = 449;

function codeOf(problem: unknown): unknown {
  return problem instanceof Error && 'code' in problem ? problem.code : undefined;
}

async function read({ container }: Connection, patience: Patience): Promise<ContainerResponse['resource']> {
  return persist(patience, { operation: 'check' }, async ({ abortSignal }) => {
    try {
      return (await container.read({ abortSignal })).resource;
    } catch (problem) {
      if (codeOf(problem) === NOT_FOUND) return undefined;
      throw problem;
    }
  });
}
