import type { Installation } from '../ports.ts';
import type { Ask } from './ask.ts';
import { type GraphAnswer, type GraphClient, fieldsOf } from './graph-client.ts';
import { isGuid, query, quoted, userPath } from './graph-path.ts';

export interface InstallerSettings {
  readonly ask: Ask;
  readonly graph: GraphClient;
  readonly graphUrl: string;
  readonly app: {
    /** The id that the organisation's catalogue gave the app; not the one of the manifest. */
    readonly catalogueId: string;
    readonly botAppId: string;
  };
}

/** Where a chat is reached before any activity came from it; the first activity names the region's own address. */
const anyRegion = 'https://smba.trafficmanager.net/teams/';

/** Installs the app for a person, or finds it installed, and finds out which chat the bot has with them. */
export function createInstaller(settings: InstallerSettings) {
  const { ask, graph, graphUrl, app } = settings;
  const catalogueApp = `${graphUrl}/v1.0/appCatalogs/teamsApps/${encodeURIComponent(app.catalogueId)}`;

  async function chatOf(token: string, personId: string): Promise<string | undefined> {
    const list = query({
      $expand: 'teamsApp',
      $filter: `teamsApp/id eq ${quoted(app.catalogueId)}`,
      $select: 'id',
    });
    const installed = await graph.get(token, userPath(personId, `/teamwork/installedApps${list}`));
    const installationId = installed.kind === 'ok' ? firstIdIn(installed.value) : undefined;
    if (installationId === undefined) return undefined;
    const rest = `/teamwork/installedApps/${encodeURIComponent(installationId)}/chat${query({ $select: 'id' })}`;
    const chat = await graph.get(token, userPath(personId, rest));
    const { id } = chat.kind === 'ok' ? fieldsOf(chat.value) : {};
    return typeof id === 'string' && id !== '' ? id : undefined;
  }

  return async (tenantId: string, personId: string): Promise<Installation> => {
    if (!isGuid(personId)) return { kind: 'forbidden', reason: 'notInEntra' };
    const answer = await ask.asApp<string | undefined>(tenantId, 'install', async (token) => {
      const path = userPath(personId, '/teamwork/installedApps');
      const installed = await graph.post(token, path, { 'teamsApp@odata.bind': catalogueApp });
      if (installed.kind !== 'ok' && installed.kind !== 'conflict') return installed;
      return { kind: 'ok', value: await chatOf(token, personId) };
    });
    return installation(answer, app.botAppId);
  };
}

function installation(answer: GraphAnswer<string | undefined>, botAppId: string): Installation {
  switch (answer.kind) {
    case 'ok': {
      const conversationId = answer.value;
      const chat = conversationId && { serviceUrl: anyRegion, conversationId, botId: `28:${botAppId}` };
      return { kind: 'installed', chat: chat || undefined };
    }
    case 'forbidden':
      return { kind: 'forbidden', reason: answer.permission ? 'consentMissing' : 'policy' };
    case 'absent':
      return { kind: 'forbidden', reason: 'notFound' };
    case 'refused':
    case 'conflict':
      return { kind: 'forbidden', reason: 'refused' };
    case 'unauthorised':
      return { kind: 'later', retryAfterMs: null, reason: 'unauthorised' };
    case 'later':
      return { kind: 'later', retryAfterMs: answer.retryAfterMs, reason: answer.reason };
  }
}

function firstIdIn(list: unknown): string | undefined {
  const { value } = fieldsOf(list);
  const { id } = fieldsOf(Array.isArray(value) ? value[0] : undefined);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
