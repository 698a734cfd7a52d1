/* What stands in the organisation's directory, for tests. */

export interface GraphUser {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string | null;
  readonly managerId?: string;
  readonly photo?: { readonly bytes: Uint8Array; readonly type: string };
  readonly mailbox?: object;
}

export interface GraphTeam {
  readonly id: string;
  readonly members: readonly { readonly userId: string; readonly tenantId: string; readonly name: string }[];
}

/** An answer in the place of the true one. */
export interface GraphFault {
  readonly status: 401 | 403 | 404 | 429 | 500 | 503;
  readonly retryAfter?: string;
  readonly code?: string;
  readonly message?: string;
}

export interface GraphWorld {
  readonly tenantId: string;
  readonly clientId: string;
  readonly secret: string;
  readonly catalogueId: string;
  /** What administrators consented to. */
  readonly delegated: Set<string>;
  readonly application: Set<string>;
  readonly users: Map<string, GraphUser>;
  readonly teams: Map<string, GraphTeam>;
  /** People who have the app: their chat with the bot, undefined while it does not exist yet. */
  readonly installed: Map<string, string | undefined>;
  /** People for whom a policy forbids the app. */
  readonly blocked: Set<string>;
  /** Teams' tokens that are still good, with whose they are. */
  readonly sessions: Map<string, string>;
  /** People who have to pass a second factor first. */
  readonly mustSignIn: Set<string>;
  /** Tokens for Graph that were given out: `reader` undefined for the app's own. */
  readonly tokens: Map<string, { readonly reader: string | undefined; readonly permissions: Set<string> }>;
  /** Lifetime of the tokens given out, in seconds. */
  lifetime: number;
  /** Entries on one page of a list. */
  pageSize: number;
}

/** A GUID that says which one it is. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function emptyGraph(): GraphWorld {
  return {
    tenantId: guid(900),
    clientId: guid(901),
    secret: 'secret-of-the-registration',
    catalogueId: guid(902),
    delegated: new Set(),
    application: new Set(),
    users: new Map(),
    teams: new Map(),
    installed: new Map(),
    blocked: new Set(),
    sessions: new Map(),
    mustSignIn: new Set(),
    tokens: new Map(),
    lifetime: 3_600,
    pageSize: 100,
  };
}

export function user(number: number, name: string, more: Partial<GraphUser> = {}): GraphUser {
  const [givenName = '', surname = ''] = name.split(' ');
  const mail = `${givenName.toLowerCase()}@lumora.example`;
  return { id: guid(number), displayName: name, givenName, surname, mail, ...more };
}
