import { env, stderr, stdout } from 'node:process';
import { type AccountSettings, connect } from './connection.ts';
import { createContainers } from './create.ts';
import { realTimer } from './patience.ts';

const BUDGET_MS = 60_000;

/**
 * What `npm run cosmos:create` does: makes the database and its container, or checks them, as the settings in the environment say.
 * Gives the lines to print and whether all is well.
 */
export async function createAsSet(
  settings: NodeJS.ProcessEnv,
): Promise<{ readonly isWell: boolean; readonly lines: readonly string[] }> {
  const account = accountIn(settings);
  if (typeof account === 'string') return { isWell: false, lines: [account] };
  try {
    const connection = connect(account);
    const { made, lacks } = await createContainers(connection, {
      timer: realTimer,
      budgetMs: BUDGET_MS,
      log: () => undefined,
    });
    connection.client.dispose();
    const isWell = lacks.length === 0;
    if (isWell)
      return { isWell, lines: [`${connection.name}: ${made ? 'made' : 'there, with all it needs'}.`] };
    return { isWell, lines: lacks.map((lack) => `${connection.name}: ${lack}.`) };
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    const hint = account.key === undefined && said.includes('(403)') ? [notOurs] : [];
    return { isWell: false, lines: [said, ...hint] };
  }
}

const notOurs =
  'An Entra identity may read and write items, but not make a container: infra/ makes it, and this program then checks it.';

function accountIn(settings: NodeJS.ProcessEnv): AccountSettings | string {
  const {
    COSMOS_ENDPOINT: endpoint,
    COSMOS_DATABASE: database,
    COSMOS_KEY: key,
    AZURE_CLIENT_ID: clientId,
  } = settings;
  if (!endpoint) return 'COSMOS_ENDPOINT is missing: https://<account>.documents.azure.com:443/';
  return { endpoint, ...(database && { database }), ...(key && { key }), ...(clientId && { clientId }) };
}

if (import.meta.main) {
  const { isWell, lines } = await createAsSet(env);
  (isWell ? stdout : stderr).write(`${lines.join('\n')}\n`);
  process.exitCode = isWell ? 0 : 1;
}
