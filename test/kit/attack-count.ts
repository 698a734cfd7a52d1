const counts = new Map<string, number>();

/** Counts what a suite has tried. */
export function counted(what: string, times = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + times);
}

/** How much was counted so far, for a suite that has a number to reach. */
export function countOf(what: string): number {
  return counts.get(what) ?? 0;
}

/** Prints what was counted, at the end of a suite. */
export function sayCounts(): void {
  for (const [what, count] of counts) process.stdout.write(`attack suite: ${count} ${what}\n`);
}
