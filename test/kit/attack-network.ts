import type { JWK } from 'jose';

/** Everything outside the house: Microsoft's key lists, its token desk, the Bot Connector. Whoever asks elsewhere is written down. */
export interface AttackNetwork {
  readonly fetch: typeof globalThis.fetch;
  /** Published keys; a rotation changes the list. */
  readonly keys: { entra: readonly JWK[]; bot: readonly JWK[] };
  /** Addresses that were asked for, in order. */
  readonly asked: string[];
  /** Those of them that nobody of the house has any business with. */
  readonly strayed: string[];
  /** What the bot said, by conversation. */
  readonly said: { readonly conversation: string; readonly text: string }[];
}

export const teamsService = 'https://smba.trafficmanager.net/emea/';

export function attackNetwork(entra: readonly JWK[], bot: readonly JWK[]): AttackNetwork {
  const network: AttackNetwork = {
    keys: { entra, bot },
    asked: [],
    strayed: [],
    said: [],
    fetch: async (input, init) => {
      const request = new Request(input, init);
      network.asked.push(request.url);
      return answerOf(network, request);
    },
  };
  return network;
}

async function answerOf(network: AttackNetwork, request: Request): Promise<Response> {
  const { hostname, pathname, protocol } = new URL(request.url);
  const known = protocol === 'https:' ? answers[hostname] : undefined;
  const answer = known && (await known(network, pathname, request));
  if (answer) return answer;
  network.strayed.push(request.url);
  throw new TypeError('fetch failed');
}

type Answer = (network: AttackNetwork, path: string, request: Request) => Promise<Response | undefined>;

let sent = 0;

const answers: Readonly<Record<string, Answer>> = {
  async 'login.microsoftonline.com'({ keys }, path) {
    if (path.endsWith('/discovery/v2.0/keys')) return Response.json({ keys: keys.entra });
    if (path.endsWith('/oauth2/v2.0/token'))
      return Response.json({ access_token: 'token-of-the-bot', expires_in: 3_600 });
    return undefined;
  },
  async 'login.botframework.com'({ keys }, path) {
    if (path.endsWith('/openidconfiguration'))
      return Response.json({ jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' });
    return path.endsWith('/keys') ? Response.json({ keys: keys.bot }) : undefined;
  },
  async 'smba.trafficmanager.net'({ said }, path, request) {
    const conversation = /\/v3\/conversations\/([^/]+)/.exec(path)?.[1] ?? '';
    said.push({ conversation: decodeURIComponent(conversation), text: await request.text() });
    return Response.json({ id: `said-${(sent += 1)}` });
  },
};
