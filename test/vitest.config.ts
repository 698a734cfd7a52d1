import { defineConfig } from 'vitest/config';

const ROOMS = [
  'domain',
  'contract',
  'usecases',
  'subscribers',
  'api',
  'bot',
  'stories',
  'kit',
  'infra',
  'evidence',
  'sheet',
  'report-files',
  'suites',
  'attacks',
  'move',
];
/** Rooms whose tests kill processes or wait for real time: one at a time. */
const APART = ['jobs', 'faults'];

/**
 * Files that need nothing of the machine but its processors: two at a time, apart from those that measure or wait.
 * A worker keeps the modules that it loaded for the files that follow: loading them anew took half of the time.
 */
const sideBySide = { maxWorkers: 2, isolate: false, sequence: { groupOrder: 1 } };

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // A run that found nothing to do is red, and so is a test that asserts nothing.
    passWithNoTests: false,
    expect: { requireAssertions: true },
    allowOnly: false,
    restoreMocks: true,
    reporters: ['default', './test/kit/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          environment: 'node',
          include: [`test/{${ROOMS.join(',')}}/**/*.test.ts`, 'test/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          ...sideBySide,
        },
      },
      {
        extends: true,
        test: {
          name: 'rooms apart',
          environment: 'node',
          include: [`test/{${APART.join(',')}}/**/*.test.ts`],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories on Cosmos DB',
          environment: 'node',
          include: ['test/stories/**/*.test.ts'],
          env: { ENGINE: 'cosmos' },
          testTimeout: 60_000,
          hookTimeout: 30_000,
          ...sideBySide,
        },
      },
      {
        extends: true,
        test: {
          name: 'tab',
          environment: 'jsdom',
          include: ['test/tab/**/*.test.{ts,tsx}'],
          setupFiles: ['./test/tab/setup.ts'],
          testTimeout: 20_000,
          ...sideBySide,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: './test/e2e/furnish.ts',
          fileParallelism: false,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A browser on a busy machine takes its time.
          expect: { requireAssertions: true, poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
