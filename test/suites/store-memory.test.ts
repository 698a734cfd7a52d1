import { createTestClock } from '../kit/clock.ts';
import { createMedium } from '../faults/simulation/medium.ts';
import { openMemoryStore } from '../faults/simulation/memory-store.ts';
import { storeSuite } from './store-suite.ts';

/* The store of the simulation is held to what every engine has to do: what it finds holds for them, too. */
storeSuite('memory', async () => {
  const clock = createTestClock();
  const medium = createMedium();
  const openIt = () => openMemoryStore({ medium, clock, checked: true });
  const store = openIt();
  return { store, clock, again: async () => openIt(), close: () => store.close() };
});
