import { entraGrants } from '../../src/directory/grants.ts';
import type { Grants } from '../../src/directory/grants.ts';
import { graphDirectory } from '../../src/directory/graph.ts';
import { secretProof } from '../../src/directory/app-proof.ts';
import type { Person } from '../../src/domain/person.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Directory, DirectoryReader, Store } from '../../src/ports.ts';
import { type TestClock, createTestClock } from '../kit/clock.ts';
import { type GraphPeer, guid, openGraphPeer, user } from '../kit/graph-peer.ts';
import { openTestStore } from '../kit/store.ts';

/** The directory on Graph against the stand-in, with a clock that is moved by hand. */
export interface GraphDesk {
  [Symbol.asyncDispose](): Promise<void>;
  readonly peer: GraphPeer;
  readonly clock: TestClock;
  readonly store: Store;
  readonly tokens: Grants;
  readonly directory: Directory;
  readonly lines: { readonly level: string; readonly line: string; readonly facts: unknown }[];
  /** Milliseconds that it waited between two tries. */
  readonly waits: readonly number[];
  /** Somebody opens the tab: their verified token is kept. */
  signIn(personId: string): DirectoryReader;
  know(person: Pick<Person, 'id' | 'name'> & Partial<Person>): Promise<void>;
}

export const lin = guid(1);
export const mei = guid(2);
export const bo = guid(3);

export async function openGraphDesk(more: { readonly clientSecret?: string } = {}): Promise<GraphDesk> {
  const peer = await openGraphPeer();
  const clock = createTestClock();
  const store = openTestStore(clock);
  const lines: GraphDesk['lines'] = [];
  const waits: number[] = [];
  const { clientId, secret, tenantId, catalogueId, users, sessions } = peer.world;
  for (const each of [
    user(1, 'Lin Wei', { managerId: mei }),
    user(2, 'Mei Chen'),
    user(3, "Bo O'Neil"),
    user(4, '林 晓'),
  ])
    users.set(each.id, each);
  const tokens = entraGrants({
    clientId,
    proof: secretProof(more.clientSecret ?? secret),
    fetch,
    loginUrl: peer.loginUrl,
    clock,
  });
  const directory = graphDirectory({
    store,
    fetch,
    tokens,
    clock,
    graphUrl: peer.graphUrl,
    app: { catalogueId, botAppId: guid(903) },
    log: (level, line, facts) => void lines.push({ level, line, facts }),
    wait: async (ms) => {
      waits.push(ms);
      clock.pass(ms);
    },
  });
  let visits = 0;
  async function close(): Promise<void> {
    await store.close();
    await peer.close();
  }
  return {
    peer,
    clock,
    store,
    tokens,
    directory,
    lines,
    waits,
    signIn(personId) {
      visits += 1;
      const assertion = `teams-token-${visits}`;
      sessions.set(assertion, personId);
      const reader = { tenantId, personId };
      tokens.keep(reader, assertion);
      return reader;
    },
    async know(person) {
      const document: Person = {
        kind: 'person',
        schema: 1,
        tenantId,
        email: '',
        title: '',
        locale: 'en',
        zone: 'Asia/Shanghai',
        external: false,
        active: true,
        memberships: [],
        ...person,
      };
      const partition = { tenantId: document.tenantId, scope: scopes.tenant() };
      await store.commit(partition, { put: [{ document, ifVersion: 'any' }] });
    },
    [Symbol.asyncDispose]: close,
  };
}
