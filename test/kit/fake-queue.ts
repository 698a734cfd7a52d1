import type { MessageQueue, QueueTrouble, Received } from '../../src/wake/message-queue.ts';
import type { TestClock } from './clock.ts';

interface Message {
  readonly id: string;
  readonly text: string;
  visibleAt: number;
  readonly forgottenAt: number;
  tries: number;
  receipt: number;
}

/** A queue in memory, in hand-moved time, which can be made to fail. Several instances may open it. */
export interface FakeQueue {
  open(): MessageQueue;
  /** What stands in it, hidden or not: texts with the seconds until each can be seen. */
  held(): { text: string; seconds: number }[];
  /** How many messages were ever written into it. */
  written(): number;
  readonly aside: string[];
  /** How often it was called, for whatever. */
  calls(): number;
  /** From now on every call fails like this, until called without. */
  fail(trouble?: QueueTrouble): void;
  /** Somebody deletes it; `create` alone brings it back. */
  drop(missing: QueueTrouble): void;
  /** Somebody else writes into it. */
  write(text: string): void;
}

export function fakeQueue(clock: Pick<TestClock, 'now'>): FakeQueue {
  let messages: Message[] = [];
  let count = 0;
  let calls = 0;
  let trouble: QueueTrouble | undefined;
  let missing: QueueTrouble | undefined;
  const aside: string[] = [];
  const now = (): number => Date.parse(clock.now());

  const check = (): void => {
    calls += 1;
    const problem = trouble ?? missing;
    if (problem) throw problem;
    messages = messages.filter(({ forgottenAt }) => forgottenAt > now());
  };
  const write = (text: string, hideSeconds = 0, keepSeconds = 3_600): void => {
    count += 1;
    const visibleAt = now() + hideSeconds * 1_000;
    const forgottenAt = now() + keepSeconds * 1_000;
    messages.push({ id: String(count), text, visibleAt, forgottenAt, tries: 0, receipt: 0 });
  };

  return {
    open: () => ({
      async send(text, { hideSeconds, keepSeconds }) {
        check();
        write(text, hideSeconds, keepSeconds);
      },
      async receive() {
        check();
        return messages.filter(({ visibleAt }) => visibleAt <= now()).map(takeOut);
      },
      async remove({ id, receipt }) {
        check();
        messages = messages.filter((message) => message.id !== id || String(message.receipt) !== receipt);
      },
      async setAside(text) {
        check();
        aside.push(text);
      },
      async create() {
        if (trouble) throw trouble;
        missing = undefined;
      },
      close: () => undefined,
    }),
    held: () => messages.map(({ text, visibleAt }) => ({ text, seconds: (visibleAt - now()) / 1_000 })),
    written: () => count,
    aside,
    calls: () => calls,
    fail: (given) => void (trouble = given),
    drop(given) {
      messages = [];
      missing = given;
    },
    write,
  };

  function takeOut(message: Message): Received {
    message.tries += 1;
    message.receipt += 1;
    message.visibleAt = now() + 60_000;
    return { id: message.id, receipt: String(message.receipt), text: message.text, tries: message.tries };
  }
}
