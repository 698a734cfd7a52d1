import { z } from 'zod';

/** So long that every browser still opens it. */
const longest = 2_000;

/**
 * An address that may become a link: http or https, absolute, with a host, and without a name and password in it. Text of
 * people never becomes a link without having gone through here.
 */
export const WebAddress = z.string().trim().max(longest).refine(isWebAddress, { error: 'rule' });

export function isWebAddress(text: string): boolean {
  // Tabs and line ends would be dropped without a word by who opens it.
  return /^https?:\/\/(?![^/?#]*@)[^\s/?#\\"<>]+[^\s\\"<>]*$/iu.test(text);
}
