import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';

const COUNTS = fileURLToPath(new URL('../../.built/test-counts.txt', import.meta.url));

/** Ends a run with "N passed, N failed", on the screen and in `.built/test-counts.txt`, which `.ci/run` repeats. */
export default class CountReporter implements Reporter {
  onTestRunStart(): void {
    rmSync(COUNTS, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      passed += [...module.children.allTests('passed')].length;
      failed += failures(module);
    }
    const line = `${passed} passed, ${failed} failed`;
    mkdirSync(dirname(COUNTS), { recursive: true });
    writeFileSync(COUNTS, `${line}\n`);
    process.stdout.write(`${line}\n`);
  }
}

/** A file that could not load and a hook that threw are failures too, though no test of theirs ran. */
function failures(module: TestModule): number {
  let count = [...module.children.allTests('failed')].length + module.errors().length;
  for (const suite of module.children.allSuites()) count += suite.errors().length;
  return count === 0 && module.state() === 'failed' ? 1 : count;
}
