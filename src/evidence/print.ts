import { Worker } from 'node:worker_threads';
import type { Evidence } from '../domain/evidence-seal.ts';
import type { PageReader } from './pages.ts';

/** What takes longer, or more memory, is larger than anything that people can make; it is given up. */
const longestMs = 60_000;
const mostMemoryMb = 512;

export interface PrinterSettings {
  /** So many are printed at the same time. */
  readonly atOnce?: number;
  /** So many may wait for it. */
  readonly mostWaiting?: number;
}

/** Undefined when too many wait already. */
type Print = (evidence: Evidence, reader: PageReader) => Promise<Uint8Array | undefined>;

/** Prints packs of evidence. */
export function createPrinter(settings: PrinterSettings = {}): Print {
  const press = openPress(new URL('printing.ts', import.meta.url), settings);
  return (evidence, { locale, zone }) => press({ evidence, reader: { locale, zone } });
}

/**
 * Prints beside the service's own thread, because fonts keep a processor busy for some tenths of a second: `script` is
 * told what to print, and posts the bytes. Undefined when too many wait already.
 */
export function openPress(
  script: URL,
  { atOnce = 2, mostWaiting = 20 }: PrinterSettings = {},
): (what: object) => Promise<Uint8Array | undefined> {
  let printing = 0;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    if (printing < atOnce) printing += 1;
    else await new Promise<void>((go) => waiting.push(go));
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else printing -= 1;
  };
  return async (what) => {
    if (waiting.length >= mostWaiting) return undefined;
    await turn();
    try {
      return await printed(script, what);
    } finally {
      done();
    }
  };
}

function printed(script: URL, workerData: object): Promise<Uint8Array> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new Error('Printing took too long.'));
      void worker.terminate();
    }, longestMs);
    worker.once('message', (bytes: unknown) =>
      bytes instanceof Uint8Array ? resolve(bytes) : reject(new Error('The printer gave no pages.')),
    );
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('The printer stopped without a word.'));
    });
  });
}
