/** Five bits a letter; no i, l, o or u, as in all our ids. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;

/**
 * The id that follows from these parts: the same parts give the same id, so that a repeated request finds what the
 * first one made. 80 bits of SHA-256 are short enough for lists of 10,000 and never meet by chance.
 */
export async function derivedId(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, length)].map((byte) => letters[byte & 31]).join('');
}
