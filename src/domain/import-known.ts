/** Somebody whom a cell can name. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A campaign that a row can mean. */
export interface KnownCampaign {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly guestIds: readonly string[];
}

/** What the rows of a file may refer to, looked up before they are checked. */
export interface Known {
  readonly importerId: string;
  /** The workspace's currency, for amounts that do not say theirs. */
  readonly currency: string;
  /** Active staff of the workspace by id, e-mail address or exact name; undefined when nobody is meant, or several are. */
  readonly staff: PersonFinder;
  /** Anybody active in the tenant, named in the same way. */
  readonly anyone: PersonFinder;
  /** A campaign by code, import key or exact name; undefined when none is meant, or several are. */
  campaign(text: string): KnownCampaign | undefined;
  /** The campaign that came from this import key. */
  campaignOfKey(key: string): KnownCampaign | undefined;
  /** The campaign that carries this code, however it came into being. */
  campaignOfCode(code: string): KnownCampaign | undefined;
}

/** Whoever can be meant by a text, as in `Known`. */
export type PersonFinder = (text: string) => string | undefined;

/** Finds people by id, then e-mail address, then exact name; a name that two share means nobody. */
export function personFinder(people: readonly KnownPerson[]): PersonFinder {
  const byId = indexed(people, ({ id }) => id);
  const byEmail = indexed(people, ({ email }) => email.toLowerCase());
  const byName = indexed(people, ({ name }) => nameKey(name));
  return (text) => {
    const wanted = text.trim();
    if (wanted === '') return undefined;
    const found = byId.get(wanted) ?? byEmail.get(wanted.toLowerCase()) ?? byName.get(nameKey(wanted));
    return found?.id;
  };
}

/** Names are the same when only the width of letters or the number of blanks differs. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}

/** null where two share the key. */
export function indexed<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T | null> {
  const index = new Map<string, T | null>();
  for (const each of all) {
    const key = keyOf(each);
    if (key !== '') index.set(key, index.has(key) ? null : each);
  }
  return index;
}
