import { Worker } from 'node:worker_threads';
import type { Evidence } from '../domain/evidence-seal.ts';
import type { PageReader } from './pages.ts';

/** So many are printed at the same time; whoever comes then waits. */
const mostAtOnce = 2;
/** A pack that takes longer is larger than any that people can make; it is given up. */
const longestMs = 60_000;

type Print = (evidence: Evidence, reader: PageReader) => Promise<Uint8Array>;

/** Prints beside the service's own thread, because fonts keep a processor busy for some tenths of a second. */
export function createPrinter(): Print {
  let printing = 0;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    if (printing < mostAtOnce) printing += 1;
    else await new Promise<void>((go) => waiting.push(go));
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else printing -= 1;
  };
  return async (evidence, { locale, zone }) => {
    await turn();
    try {
      return await printed({ evidence, reader: { locale, zone } });
    } finally {
      done();
    }
  };
}

function printed(workerData: { evidence: Evidence; reader: PageReader }): Promise<Uint8Array> {
  const worker = new Worker(new URL('printing.ts', import.meta.url), { workerData });
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
