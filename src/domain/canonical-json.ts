/** Hashes of texts (SHA-256, in hex); whoever calls computes them, because a rule never waits. */
export type HashOf = (text: string) => string;

/** The same text for the same value, whatever the order of its keys: what a hash or a comparison is made of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
