import { Worker } from 'node:worker_threads';
import type { Evidence } from '../domain/evidence-seal.ts';
import type { PageReader } from './pages.ts';

/** A pack that takes longer, or more memory, is larger than any that people can make; it is given up. */
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

/** Prints beside the service's own thread, because fonts keep a processor busy for some tenths of a second. */
export function createPrinter({ atOnce = 2, mostWaiting = 20 }: PrinterSettings = {}): Print {
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
  return async (evidence, { locale, zone }) => {
    if (waiting.length >= mostWaiting) return undefined;
    await turn();
    try {
      return await printed({ evidence, reader: { locale, zone } });
    } finally {
      done();
    }
  };
}

function printed(workerData: { evidence: Evidence; reader: PageReader }): Promise<Uint8Array> {
  const worker = new Worker(new URL('printing.ts', import.meta.url), {
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
