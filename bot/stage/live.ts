import type { StageNotice } from '../../src/contract/stage.ts';

/** Who has the stage page open, and what to tell them. */
export interface Live {
  /** A stream of server-sent events for one person. */
  stream(personId: string): Response;
  tell(personIds: readonly string[] | 'everybody', notice: StageNotice): void;
  close(): void;
}

const heartbeat = 25_000;

export function createLive(): Live {
  const open = new Map<ReadableStreamDefaultController<Uint8Array>, string>();
  const encoder = new TextEncoder();

  function send(controller: ReadableStreamDefaultController<Uint8Array>, text: string): void {
    try {
      controller.enqueue(encoder.encode(text));
    } catch {
      open.delete(controller);
    }
  }

  // Without a sign of life proxies and browsers close a quiet stream.
  const beat = setInterval(() => {
    for (const controller of open.keys()) send(controller, ': still here\n\n');
  }, heartbeat).unref();

  return {
    stream(personId) {
      let own: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          open.set(controller, personId);
          send(controller, ': open\n\n');
        },
        cancel: () => void (own && open.delete(own)),
      });
      const headers = {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      };
      return new Response(body, { headers });
    },
    tell(personIds, notice) {
      for (const [controller, personId] of open) {
        if (personIds === 'everybody' || personIds.includes(personId)) {
          send(controller, `data: ${JSON.stringify(notice)}\n\n`);
        }
      }
    },
    close() {
      clearInterval(beat);
      for (const controller of open.keys()) controller.close();
      open.clear();
    },
  };
}
