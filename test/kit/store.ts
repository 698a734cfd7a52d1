import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Clock, Store } from '../../src/ports.ts';
import { createTestClock } from './clock.ts';

/** The embedded store in memory, which checks every document against its schema. */
export function openTestStore(clock: Clock = createTestClock()): Store {
  return openSqliteStore({ path: ':memory:', clock, checked: true });
}
