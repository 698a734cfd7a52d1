import { Hono } from 'hono';
import type { ConversationReference } from '../src/domain/person.ts';
import type { Arrived, InvokeReply } from './activity.ts';
import type { Gate } from './gate.ts';
import { referenceOf } from './reference.ts';
import type { TurnHandler } from './turn.ts';
import type { TurnRunner, TurnRunnerSettings } from './turn-runner.ts';

export interface BotRoutesSettings extends TurnRunnerSettings {
  readonly gate: Gate;
  readonly handle: TurnHandler;
  /** Keeps where the person, or the team, of an activity can be reached. Its failure does not fail the activity. */
  readonly remember: (reference: ConversationReference) => Promise<void>;
  readonly now: () => string;
  /** One line per activity that went wrong inside; nothing of it reaches the caller. */
  readonly onFailure: (what: 'turn' | 'remember', error: unknown) => void;
}

/** Mounts `POST /api/messages`: gate, then bot library, then the product; the answer of an invoke is the HTTP reply. */
export function botRoutes(settings: BotRoutesSettings): Hono & { warm: () => Promise<void> } {
  const { gate, handle, remember, now, onFailure } = settings;
  let loading: Promise<TurnRunner> | undefined;

  function runner(): Promise<TurnRunner> {
    loading ??= import('./turn-runner.ts').then(({ createTurnRunner }) => createTurnRunner(settings));
    return loading;
  }

  async function remembered(arrived: Arrived): Promise<void> {
    const reference = referenceOf(arrived, now());
    if (!reference) return;
    try {
      await remember(reference);
    } catch (error) {
      onFailure('remember', error);
    }
  }

  const routes = new Hono();
  routes.post('/api/messages', async (context) => {
    try {
      const verdict = await gate(context.req.raw);
      if (!verdict.ok) return verdict.response;
      const [turns] = await Promise.all([runner(), remembered(verdict.arrived)]);
      return answered(await turns.run(verdict.arrived, handle));
    } catch (error) {
      onFailure('turn', error);
      return new Response(null, { status: 500 });
    }
  });
  routes.all('/api/messages', () => new Response(null, { status: 405, headers: { allow: 'POST' } }));
  return Object.assign(routes, { warm: async () => void (await runner()) });
}

/** What an invoke is answered with is for one person and for nothing in between. */
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function answered(reply: InvokeReply | undefined): Response {
  if (!reply) return new Response(null, { status: 200 });
  return reply.body === undefined
    ? new Response(null, { status: reply.status })
    : Response.json(reply.body, { status: reply.status, headers });
}
