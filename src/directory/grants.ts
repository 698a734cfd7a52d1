import type { Clock, DirectoryReader } from '../ports.ts';
import { type EntraAnswer, type EntraSettings, askEntra } from './entra.ts';
import { isGuid } from './graph-path.ts';
import { type Made, createKept } from './kept.ts';

/** A token for Graph, or why there is none. `scopes` are those that were consented to; undefined for the app's own. */
export type Grant =
  | { readonly kind: 'token'; readonly token: string; readonly scopes?: ReadonlySet<string> }
  /** The reader has no fresh token of the tab here, or has to sign in once more. */
  | { readonly kind: 'noSession' }
  | { readonly kind: 'consentMissing' }
  | { readonly kind: 'later'; readonly retryAfterMs: number | null; readonly reason: string };

export interface Grants {
  /** Takes note of the verified token that a person came with; whoever verified it says whose it is. */
  keep(reader: DirectoryReader, assertion: string): void;
  onBehalfOf(reader: DirectoryReader): Promise<Grant>;
  asApplication(tenantId: string): Promise<Grant>;
  /** Graph refused the last one. */
  forget(tenantId: string, personId?: string): void;
}

export interface GrantsSettings extends EntraSettings {
  readonly clock: Pick<Clock, 'elapsed'>;
}

/** So many people at most have a session in memory; those who come back bring their token along. */
const mostSessions = 2_000;
/** A token is renewed this much before it runs out. */
const margin = 5 * 60_000;
/** Who has to sign in once more is not asked about again for so long. */
const pause = 60_000;

/** Tokens for Graph: in the name of a reader by the on-behalf-of flow, or as the app itself. Kept in memory only. */
export function entraGrants(settings: GrantsSettings): Grants {
  const { clock } = settings;
  const assertions = new Map<string, string>();
  const readers = createKept<Grant>(clock, mostSessions);
  const apps = createKept<Grant>(clock, 100);

  function assertionOf({ tenantId, personId }: DirectoryReader): string | undefined {
    return assertions.get(keyOf(tenantId, personId));
  }

  async function inTheNameOf(reader: DirectoryReader): Promise<Made<Grant>> {
    const assertion = assertionOf(reader);
    if (assertion === undefined) return { value: { kind: 'noSession' }, forMs: 0 };
    const answer = await askEntra(settings, reader.tenantId, {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
    });
    // A session that is over is not tried again; the next call of the tab brings a fresh token.
    if (answer.kind === 'noSession') assertions.delete(keyOf(reader.tenantId, reader.personId));
    return made(answer);
  }

  return {
    keep(reader, assertion) {
      const { tenantId, personId } = reader;
      if (!isGuid(tenantId) || assertionOf(reader) === assertion) return;
      const key = keyOf(tenantId, personId);
      assertions.delete(key);
      assertions.set(key, assertion);
      for (const oldest of assertions.keys()) {
        if (assertions.size <= mostSessions) break;
        assertions.delete(oldest);
      }
    },
    async onBehalfOf(reader) {
      const { tenantId, personId } = reader;
      return readers.through([tenantId, personId], () => inTheNameOf(reader));
    },
    async asApplication(tenantId) {
      if (!isGuid(tenantId)) return { kind: 'noSession' };
      return apps.through([tenantId], async () =>
        made(await askEntra(settings, tenantId, { grant_type: 'client_credentials' })),
      );
    },
    forget(tenantId, personId) {
      if (personId === undefined) apps.forget([tenantId]);
      else readers.forget([tenantId, personId]);
    },
  };
}

const keyOf = (tenantId: string, personId: string): string => `${tenantId} ${personId}`;

function made(answer: EntraAnswer): Made<Grant> {
  switch (answer.kind) {
    case 'token': {
      const { token, seconds, scope } = answer;
      const grant: Grant = { kind: 'token', token, ...(scope !== undefined && { scopes: scopesIn(scope) }) };
      return { value: grant, forMs: Math.max(0, seconds * 1_000 - margin) };
    }
    case 'signInAgain':
      return { value: { kind: 'noSession' }, forMs: pause };
    case 'noSession':
    case 'consentMissing':
    case 'later':
      return { value: answer, forMs: 0 };
  }
}

/** Entra names scopes with or without the resource before them. */
function scopesIn(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map((scope) => scope.slice(scope.lastIndexOf('/') + 1)));
}
