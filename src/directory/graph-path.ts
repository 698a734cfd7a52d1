const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether an id is one that Entra gave; nothing else comes into an address of Graph. */
export function isGuid(id: string): boolean {
  return guid.test(id);
}

/** The path of a person; `rest` is made of fixed words only. */
export const userPath = (personId: string, rest: string): string =>
  `/v1.0/users/${encodeURIComponent(personId)}${rest}`;

/** A query with its values encoded. Graph reads `+` as itself, so blanks become %20. */
export function query(options: Readonly<Record<`$${string}`, string>>): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `?${parts.join('&')}`;
}

/** A text inside an OData filter. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
