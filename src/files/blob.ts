import { createHash } from 'node:crypto';
import type { BlockBlobClient } from '@azure/storage-blob';
import type { ConditionLog } from '../domain/condition.ts';
import type { Clock, Files } from '../ports.ts';
import { type BlobPlace, connectBlobs } from './blob-connection.ts';
import { type FilesStatus, filesHealth } from './blob-health.ts';
import { createLinks } from './blob-links.ts';
import { FilesTrouble, isCode, troubleOf } from './blob-trouble.ts';
import { fileAddress } from './key.ts';

export interface BlobFilesSettings extends BlobPlace {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: ConditionLog;
  /** For one call with all its retries, in milliseconds. */
  readonly budget?: number;
}

export interface BlobFiles extends Files {
  /** As far as the last call showed; for /health. */
  status(): FilesStatus;
  /** Asks the container itself: whether it is there, may be used, and is closed to the public. Never throws. */
  check(): Promise<FilesStatus>;
}

/**
 * Files in an Azure Blob Storage container: `<tenant>/<scope>/<key>`. The service checks what it receives against our
 * hash, we check what we receive against its hash. Throws when endpoint, container and credential do not go together.
 */
export function openBlobFiles(settings: BlobFilesSettings): BlobFiles {
  const { clock, log, budget = 30_000 } = settings;
  const { service, container, signs } = connectBlobs(settings);
  const health = filesHealth(clock, log);
  const links = createLinks({ service, signs, clock, log, budget });
  /** Whether the container was seen to be closed to the public, since it last was not. */
  let closed = false;

  const blobOf = (...place: Parameters<typeof fileAddress>): BlockBlobClient =>
    container.getBlockBlobClient(fileAddress(...place).join('/'));

  async function call<Answer>(
    ask: (options: { abortSignal: AbortSignal }) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      const answer = await ask({ abortSignal: AbortSignal.timeout(budget) });
      health.well();
      return answer;
    } catch (problem) {
      const trouble = troubleOf(problem);
      if (!trouble) throw problem;
      health.failed(trouble);
      throw trouble;
    }
  }

  async function seeClosed(options: { abortSignal: AbortSignal }): Promise<void> {
    closed = false;
    const { blobPublicAccess } = await container.getProperties(options);
    if (blobPublicAccess) throw new FilesTrouble('public', blobPublicAccess);
    closed = true;
  }

  return {
    async put(partition, key, bytes) {
      const blob = blobOf(partition, key);
      const same = await call(async (options) => {
        if (!closed) await seeClosed(options);
        return putOnce(blob, bytes, options);
      });
      if (!same) throw new Error(`Another file has the key ${key}.`);
    },
    async get(partition, key) {
      const blob = blobOf(partition, key);
      return call((options) => read(blob, key, options));
    },
    async remove(partition, key) {
      const blob = blobOf(partition, key);
      await call((options) => blob.deleteIfExists(options));
    },
    async link(partition, key, wish) {
      return links.make(blobOf(partition, key), wish);
    },
    status: () => health.status(),
    async check() {
      await call(seeClosed).catch((problem: unknown) => {
        if (!(problem instanceof FilesTrouble)) throw problem;
      });
      return health.status();
    },
  };
}

type Options = { readonly abortSignal: AbortSignal };

/** Whether the bytes stand there now: stored by this call, or by one before it whose answer was lost. Replaces nothing. */
async function putOnce(blob: BlockBlobClient, bytes: Uint8Array, options: Options): Promise<boolean> {
  const hash = md5(bytes);
  try {
    await blob.upload(bytes, bytes.length, {
      ...options,
      conditions: { ifNoneMatch: '*' },
      transactionalContentMD5: hash,
      // Never shown as a page, whoever comes to hold its address.
      blobHTTPHeaders: {
        blobContentType: 'application/octet-stream',
        blobContentDisposition: 'attachment',
      },
    });
    return true;
  } catch (problem) {
    if (!isCode(problem, 'BlobAlreadyExists')) throw problem;
  }
  const { contentLength, contentMD5 } = await blob.getProperties(options);
  return contentLength === bytes.length && isHash(contentMD5, hash);
}

const MOST_READS = 3;

async function read(blob: BlockBlobClient, key: string, options: Options): Promise<Uint8Array | undefined> {
  for (let time = 1; time <= MOST_READS; time += 1) {
    const bytes = await readOnce(blob, options);
    if (bytes !== 'broken') return bytes;
  }
  throw new Error(`The file ${key} did not arrive as it was stored.`);
}

/** `broken`: the line went dead half-way, which the client does not mend, or what came is not what was stored. */
async function readOnce(blob: BlockBlobClient, options: Options): Promise<Uint8Array | undefined | 'broken'> {
  const answer = await unlessMissing(blob.download(0, undefined, options));
  if (!answer) return undefined;
  const { contentLength, contentMD5, readableStreamBody } = answer;
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of readableStreamBody ?? []) pieces.push(Buffer.from(piece));
  } catch (problem) {
    if (options.abortSignal.aborted) throw problem;
    return 'broken';
  }
  const bytes = Buffer.concat(pieces);
  const isWhole = bytes.length === contentLength && (!contentMD5 || isHash(contentMD5, md5(bytes)));
  return isWhole ? bytes : 'broken';
}

async function unlessMissing<Answer>(asking: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asking;
  } catch (problem) {
    if (isCode(problem, 'BlobNotFound')) return undefined;
    throw problem;
  }
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function isHash(given: Uint8Array | undefined, hash: Buffer): boolean {
  return given !== undefined && hash.equals(given);
}
