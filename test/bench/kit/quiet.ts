import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** A share of all processors. */
const quietShare = 0.1;
const patienceMs = 20_000;
const glanceMs = 500;

/** Waits until nothing else keeps the machine busy, for a while at most. Gives the share that was busy at the last look. */
export async function untilQuiet(): Promise<number> {
  const started = performance.now();
  for (;;) {
    const share = await busyShare();
    if (share <= quietShare || performance.now() - started > patienceMs) return share;
  }
}

async function busyShare(): Promise<number> {
  const before = times();
  await pause(glanceMs);
  const after = times();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
}

/** Of all processors since the system started; the unit does not matter. */
function times(): { busy: number; all: number } {
  const each = cpus().map(({ times: { user, nice, sys, irq, idle } }) => [user + nice + sys + irq, idle]);
  const busy = each.reduce((sum, [one = 0]) => sum + one, 0);
  return { busy, all: busy + each.reduce((sum, [, idle = 0]) => sum + idle, 0) };
}
