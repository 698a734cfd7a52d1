import { parentPort, workerData } from 'node:worker_threads';
import type { Evidence } from '../domain/evidence-seal.ts';
import { type PageReader, pagesOf } from './pages.ts';

// The other end of print.ts: one pack, printed in a thread of its own.

const { evidence, reader } = workerData as { evidence: Evidence; reader: PageReader };
const pages = new Uint8Array(await pagesOf(evidence, reader));
parentPort?.postMessage(pages, [pages.buffer]);
