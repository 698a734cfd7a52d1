import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { furnish, type Furnished } from '../kit/served-house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample department, loaded once for each worker: every file of tests begins with a copy of it. */
    readonly furnished: readonly Furnished[];
  }
}

/** Below the ports that the system gives to whoever does not care. */
const firstPort = 31_710;

export default async function setup(project: TestProject): Promise<() => void> {
  const furnished: Furnished[] = [];
  for (let worker = 0; worker < project.config.maxWorkers; worker += 1) {
    furnished.push(await furnish(firstPort + worker));
  }
  project.provide('furnished', furnished);
  return () => furnished.forEach(({ folder }) => rmSync(folder, { recursive: true, force: true }));
}
