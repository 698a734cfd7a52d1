import { z } from 'zod';
import type { LocalIssuer } from './local-issuer.ts';

/** Brings activities to the bot the way the Bot Connector does: over HTTP, with a signed token. */
export interface BotLine {
  /** Gives the status and, for invokes, the body. 502 when the bot cannot be reached or talks nonsense. */
  bring(activity: object): Promise<{ status: number; body: unknown }>;
}

export interface BotLineSettings {
  readonly issuer: Pick<LocalIssuer, 'activityToken'>;
  /** Where this machine's service listens, without a slash at the end. */
  readonly baseUrl: () => string;
  /** `fetch`, or a test's `app.request`. */
  readonly deliver: (request: Request) => Promise<Response> | Response;
}

/** Teams waits this long for the answer of an invoke, more or less. */
const patience = 15_000;

export function createBotLine({ issuer, baseUrl, deliver }: BotLineSettings): BotLine {
  return {
    async bring(activity) {
      const token = await issuer.activityToken(serviceUrlAt(baseUrl()));
      const request = new Request(`${baseUrl()}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patience),
      });
      try {
        const answer = await deliver(request);
        const text = await answer.text();
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        return { status: answer.status, body };
      } catch {
        return { status: 502, body: undefined };
      }
    },
  };
}

/** The address that the local channel gives itself in activities. */
export function serviceUrlAt(baseUrl: string): string {
  return `${baseUrl}/stage/connector`;
}

/** The answer of an `adaptiveCard/action`: a card, a sentence, or an error. */
export const InvokeAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: z.looseObject({}) }),
  z.object({ type: z.literal('application/vnd.microsoft.activity.message'), value: z.string() }),
  z.object({
    type: z.literal('application/vnd.microsoft.error'),
    value: z.object({ code: z.string(), message: z.string() }),
  }),
]);

const Card = z.object({ contentType: z.string(), content: z.unknown() });

/** The answer of an action of a message extension: a dialog, or a sentence in one. */
export const ActionAnswer = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('continue'), value: z.object({ title: z.string(), card: Card }) }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

/** The answer of a message extension. */
export const ExtensionAnswer = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z.array(Card.extend({ preview: Card.optional() })).optional(),
  }),
});
