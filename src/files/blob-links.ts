import {
  BlobSASPermissions,
  type BlobServiceClient,
  type BlockBlobClient,
  SASProtocol,
  type UserDelegationKey,
} from '@azure/storage-blob';
import type { Clock, FileLink } from '../ports.ts';
import type { ConditionLog } from '../domain/condition.ts';
import { FilesTrouble, troubleOf } from './blob-trouble.ts';

const MINUTE = 60_000;
const LONGEST_LINK = 60;
/** Clocks differ: a link is good from a while ago on. */
const SKEW = 5 * MINUTE;
/** The service lends keys for at most 7 days; a day is enough, and ends sooner when an identity is taken away. */
const KEY_LIFE = 24 * 60 * MINUTE;
/** The newest form of signature that Azurite can check too; the service goes on taking it. */
const SIGNATURE = '2025-07-05';

export interface LinksSettings {
  readonly service: BlobServiceClient;
  readonly signs: 'account' | 'identity';
  readonly clock: Pick<Clock, 'now'>;
  readonly log: ConditionLog;
  readonly budget: number;
}

export interface Links {
  /** Undefined when no key can be had just now: the bytes can still be fetched the other way. */
  make(blob: BlockBlobClient, wish: FileLink): Promise<URL | undefined>;
}

/** Links that read one file, for minutes, as an attachment or as a picture, and do nothing else. */
export function createLinks({ service, signs, clock, log, budget }: LinksSettings): Links {
  const now = (): number => Date.parse(clock.now());
  let lent: { readonly key: Promise<UserDelegationKey>; readonly until: number } | undefined;
  let complained = false;

  /** One key for all links of a day, asked for once however many want it at the same moment. */
  function keyFor(until: number): Promise<UserDelegationKey> {
    if (lent && lent.until >= until) return lent.key;
    const [start, end] = [now() - SKEW, now() + KEY_LIFE];
    const abortSignal = AbortSignal.timeout(budget);
    const key = service.getUserDelegationKey(new Date(start), new Date(end), { abortSignal });
    const mine = { key, until: end };
    lent = mine;
    key.catch(() => {
      if (lent === mine) lent = undefined;
    });
    return key;
  }

  async function delegated(until: number): Promise<UserDelegationKey | undefined> {
    try {
      const key = await keyFor(until);
      complained = false;
      return key;
    } catch (problem) {
      const trouble = troubleOf(problem) ?? new FilesTrouble('unreachable', String(problem));
      if (!complained) log('warning', 'no links to files; streaming them', { reason: trouble.reason });
      complained = true;
      return undefined;
    }
  }

  return {
    async make(blob, { name, minutes, show }) {
      if (!(minutes > 0 && minutes <= LONGEST_LINK))
        throw new Error(`A link holds for at most ${LONGEST_LINK} minutes.`);
      if (show !== undefined && !show.startsWith('image/')) throw new Error(`${show} is not shown in place.`);
      const until = now() + minutes * MINUTE;
      const signed = {
        version: SIGNATURE,
        permissions: BlobSASPermissions.parse('r'),
        startsOn: new Date(now() - SKEW),
        expiresOn: new Date(until),
        protocol: blob.url.startsWith('https:') ? SASProtocol.Https : SASProtocol.HttpsAndHttp,
        contentDisposition: show === undefined ? attachmentCalled(name) : 'inline',
        contentType: show ?? 'application/octet-stream',
        cacheControl: 'private, no-store',
      };
      if (signs === 'account') return new URL(await blob.generateSasUrl(signed));
      const key = await delegated(until);
      return key && new URL(await blob.generateUserDelegationSasUrl(signed, key));
    },
  };
}

/** RFC 6266 and 8187: a plain name for old clients, the real one beside it; no sign of either can end the header. */
export function attachmentCalled(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const real = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}
