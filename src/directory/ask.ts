import type { DirectoryReader } from '../ports.ts';
import type { GraphAnswer } from './graph-client.ts';
import type { Grant, Grants } from './grants.ts';
import { type Need, needs, suffices } from './permissions.ts';
import type { Standing } from './standing.ts';

type NeedOf<As> = { [N in Need]: (typeof needs)[N]['as'] extends As ? N : never }[Need];
type Call<T> = (token: string) => Promise<GraphAnswer<T>>;

/** Asks Graph for one need, with the right kind of token and only while it makes sense. */
export interface Ask {
  asReader<T>(reader: DirectoryReader, need: NeedOf<'reader'>, call: Call<T>): Promise<GraphAnswer<T>>;
  asApp<T>(tenantId: string, need: NeedOf<'app'>, call: Call<T>): Promise<GraphAnswer<T>>;
}

const lacking = { kind: 'forbidden', permission: true } as const;
/** Nobody's fault and nothing to learn from: this reader cannot be asked for just now. */
const silent = { kind: 'later', retryAfterMs: null, reason: 'noSession' } as const;

export function createAsk({ tokens, standing }: { tokens: Grants; standing: Standing }): Ask {
  interface Asking<T> {
    readonly tenantId: string;
    readonly need: Need;
    readonly grant: () => Promise<Grant>;
    readonly forget: () => void;
    readonly call: Call<T>;
  }

  async function through<T>({ tenantId, need, grant, forget, call }: Asking<T>): Promise<GraphAnswer<T>> {
    const { ms, state } = standing.rest(tenantId, need);
    if (ms > 0) {
      return state === 'consentMissing' ? lacking : { kind: 'later', retryAfterMs: ms, reason: 'resting' };
    }
    const given = await grant();
    if (given.kind === 'noSession') return silent;
    const answer = await withGrant(given, need, call);
    if (answer.kind === 'unauthorised') {
      forget();
      const renewed = await grant();
      if (renewed.kind === 'noSession') return silent;
      return learnt(tenantId, need, await withGrant(renewed, need, call));
    }
    return learnt(tenantId, need, answer);
  }

  function learnt<T>(tenantId: string, need: Need, answer: GraphAnswer<T>): GraphAnswer<T> {
    standing.learn(tenantId, need, answer);
    return answer;
  }

  return {
    asReader: (reader, need, call) =>
      through({
        tenantId: reader.tenantId,
        need,
        grant: () => tokens.onBehalfOf(reader),
        forget: () => tokens.forget(reader.tenantId, reader.personId),
        call,
      }),
    asApp: (tenantId, need, call) =>
      through({
        tenantId,
        need,
        grant: () => tokens.asApplication(tenantId),
        forget: () => tokens.forget(tenantId),
        call,
      }),
  };
}

async function withGrant<T>(
  given: Exclude<Grant, { kind: 'noSession' }>,
  need: Need,
  call: Call<T>,
): Promise<GraphAnswer<T>> {
  if (given.kind === 'consentMissing') return lacking;
  if (given.kind === 'later') return given;
  if (given.scopes && !suffices(need, given.scopes)) return lacking;
  const answer = await call(given.token);
  // The scope is there: it is this reader who may not, and no consent that is missing.
  return given.scopes && answer.kind === 'forbidden' ? { kind: 'refused', status: 403 } : answer;
}
