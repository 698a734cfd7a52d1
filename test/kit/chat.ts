import type { SendOutcome } from '../../src/ports.ts';
import type { ConnectorClient, Place } from '../../bot/connector-client.ts';
import type { Timer } from '../../bot/pacing.ts';

/* Stand-ins for the chat platform and for waiting, for tests of the bot that need no channel. */

export interface Said {
  readonly how: 'post' | 'edit' | 'remove' | 'open';
  readonly place: Partial<Place>;
  readonly activity?: object;
  readonly activityId?: string;
}

/** Writes down what is said and gives the outcomes that the test has lined up, else `sent`. */
export function fakeConnector(...outcomes: SendOutcome[]) {
  const said: Said[] = [];
  const next = async (entry: Said): Promise<SendOutcome> => {
    said.push(entry);
    return outcomes.shift() ?? { kind: 'sent', activityId: `activity-${said.length}` };
  };
  const connector: ConnectorClient = {
    post: (place, activity) => next({ how: 'post', place, activity }),
    edit: (place, activityId, activity) => next({ how: 'edit', place, activityId, activity }),
    remove: (place, activityId) => next({ how: 'remove', place, activityId }),
    open: (place, activity) => next({ how: 'open', place, activity }),
  };
  return { connector, said };
}

/** A timer whose waits end only when the test moves it. */
export function handTimer(): Timer & { move: (ms: number) => Promise<void> } {
  let now = 0;
  let waits: { at: number; done: () => void }[] = [];
  return {
    elapsed: () => now,
    wait: (ms, until) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waits.push({ at: now + ms, done: resolve });
      until?.addEventListener('abort', () => resolve(), { once: true });
      return promise;
    },
    async move(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = waits.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        waits = waits.filter((each) => each !== next);
        next.done();
      }
      now = end;
      await settle();
    },
  };
}

/** `fetch` that stays inside the process: what is asked of our own address is answered by the app itself. */
export function fetchFrom(
  app: () => { fetch: (request: Request) => Response | Promise<Response> },
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { promise: gaveUp, reject } = Promise.withResolvers<never>();
    request.signal.addEventListener('abort', () => reject(new DOMException('gave up', 'AbortError')), {
      once: true,
    });
    // A deadline that passes after the answer, or after a call that could not even begin, is nobody's to hear of.
    gaveUp.catch(() => undefined);
    return Promise.race([app().fetch(request), gaveUp]);
  };
}

/** Lets everything run that needs no time to pass. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
