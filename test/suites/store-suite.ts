import { describe } from 'vitest';
import type { Store } from '../../src/ports.ts';
import type { TestClock } from '../kit/clock.ts';
import { commitSuite } from './store-commits.ts';
import { erasingSuite } from './store-erasing.ts';
import { everythingSuite } from './store-everything.ts';
import { followUpSuite } from './store-follow-up.ts';
import { modelSuite } from './store-model.ts';
import { patternSuite } from './store-patterns.ts';

/** One engine, opened empty for one test. */
export interface OpenStore {
  readonly store: Store;
  readonly clock: TestClock;
  /** Opens what is stored once more, as a process does that starts again. */
  readonly again: () => Promise<Store>;
  readonly close: () => Promise<void>;
}
export type Opener = () => Promise<OpenStore>;

/** What every engine behind the Store door has to do, alike. The seeded model may run elsewhere, under worse conditions. */
export function storeSuite(name: string, open: Opener, { withModel = true } = {}): void {
  describe(`the store on ${name}`, () => {
    commitSuite(open);
    followUpSuite(open);
    everythingSuite(open);
    erasingSuite(open);
    patternSuite(open);
    if (withModel) modelSuite(open);
  });
}
