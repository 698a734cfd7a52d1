import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFormat, ReportPaper } from '../domain/report-paper.ts';
import { reportBytes } from './write.ts';

// The other end of writer.ts: one report, written in a thread of its own.

const { paper, format } = workerData as { paper: ReportPaper; format: ReportFormat };
const bytes = new Uint8Array(await reportBytes(paper, format));
parentPort?.postMessage(bytes, [bytes.buffer]);
