import { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { z } from 'zod';

/** One call of the bot to the local connector, as a fault injector sees it. */
export interface ConnectorCall {
  readonly operation: 'create' | 'post' | 'update' | 'remove' | 'members';
  readonly chatId: string;
  readonly deliveryKey?: string;
}

/**
 * How the platform misbehaves. `accepted` says whether the call takes effect all the same; a promise means later, when
 * it settles. `never` leaves the caller waiting, `reset` tears the connection.
 */
export type Fault =
  | { readonly answer: { readonly status: number; readonly retryAfter?: string }; readonly accepted: boolean }
  | { readonly answer: 'never' | 'reset'; readonly accepted: boolean | Promise<void> };

/** Gives the fault of a call, or nothing for a call that goes well. Only tests have one. */
export type FaultInjector = (call: ConnectorCall) => Fault | undefined;

/** Answers a call, well or badly. */
export async function answerWith(
  context: Context,
  fault: Fault | undefined,
  effect: () => Response,
): Promise<Response> {
  if (!fault) return effect();
  if (fault.accepted === true) effect();
  if (typeof fault.accepted === 'object') void fault.accepted.then(effect);
  if (fault.answer === 'never') return hanging(context.req.raw.signal);
  if (fault.answer === 'reset') return torn(context);
  const { status, retryAfter } = fault.answer;
  return new Response(null, {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });
}

/** Ends only when the caller gives up, who then no longer listens. */
function hanging(signal: AbortSignal): Promise<Response> {
  const { promise, resolve } = Promise.withResolvers<Response>();
  signal.addEventListener('abort', () => resolve(new Response(null, { status: 408 })), { once: true });
  return promise;
}

/** Cuts the socket; where there is none (a call inside the process) the answer breaks off while it is read. */
function torn(context: Context): Response {
  const { incoming } = Env.safeParse(context.env).data ?? {};
  if (incoming) {
    incoming.destroy();
    return new Response(null, { status: 500 });
  }
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
  return new Response(body, { status: 200 });
}

const Env = z.object({ incoming: z.instanceof(IncomingMessage) });
