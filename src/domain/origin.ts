import { z } from 'zod';

/** The doors by which people come in. What the product does by itself came through none. */
export const entrances = ['tab', 'api', 'card', 'chat', 'extension'] as const;

export const devices = ['desktop', 'phone', 'tablet', 'browser'] as const;
export type Device = (typeof devices)[number];

/**
 * From where somebody acted, as far as it may be kept: never a whole address and never the text by which a browser names
 * itself, because both together would tell one person's machine from another's.
 */
export const Origin = z.strictObject({
  entrance: z.enum(entrances),
  /** What the client says of itself, which nobody vouches for. */
  device: z.enum(devices).optional(),
  /** The network of the address: 24 bits of an IPv4 one, 48 of an IPv6 one. */
  network: z.string().max(50).optional(),
});
export type Origin = z.infer<typeof Origin>;

/** The class of machine that a browser's `User-Agent` names; undefined when it names none. */
export function deviceOf(userAgent: string): Device | undefined {
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet';
  if (/iPhone|Mobile|Android/i.test(userAgent)) return 'phone';
  if (/Teams\/|Electron/i.test(userAgent)) return 'desktop';
  return /Mozilla/i.test(userAgent) ? 'browser' : undefined;
}

/** The network in which an address lies; undefined for what is none. */
export function networkOf(address: string | undefined): string | undefined {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address ?? '')?.[1];
  if (four !== undefined) return `${four}.0/24`;
  if (address === undefined || !/^[\da-f:]+$/i.test(address) || !address.includes(':')) return undefined;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const filled =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - behind).fill('0')];
  const [one = '0', two = '0', three = '0'] = filled;
  return `${[one, two, three].map((each) => each.replace(/^0+(?=.)/, '')).join(':')}::/48`;
}
