import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A screen that loads for the first time may have to wait for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks and Fluent asks for. Nothing in jsdom has a size, so nothing here ever reports one.
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', SilentObserver);
vi.stubGlobal('IntersectionObserver', SilentObserver);
vi.stubGlobal('matchMedia', (query: string) => ({
  media: query,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
Element.prototype.scrollIntoView = () => undefined;

/** One turn of the event loop: React and Fluent finish what they started while the screen still exists. */
const nextTurn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

afterEach(async () => {
  cleanup();
  await nextTurn();
});
