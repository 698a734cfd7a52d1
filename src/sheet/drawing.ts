import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet, SheetFormat } from './draw.ts';
import { sheetBytes } from './sheet.ts';

// The other end of draw.ts: one sheet, drawn in a thread of its own.

const { sheet, format } = workerData as { sheet: Sheet; format: SheetFormat };
const bytes = new Uint8Array(await sheetBytes(sheet, format));
parentPort?.postMessage(bytes, [bytes.buffer]);
