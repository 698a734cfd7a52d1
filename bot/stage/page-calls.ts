import { z } from 'zod';
import type { StageCalls, StageProblem } from '../../src/contract/stage.ts';
import type { Scene } from './scene.ts';

export type CallName = keyof StageCalls;
export type BodyOf<N extends CallName> = StageCalls[N] extends { body: infer Body } ? Body : undefined;
export type AnswerOf<N extends CallName> = StageCalls[N]['answer'];
export interface Problem {
  readonly problem: StageProblem;
}

/** Answers one call of the page. */
export type Call<N extends CallName> = (scene: Scene, body: BodyOf<N>) => Promise<AnswerOf<N> | Problem>;

export const statusOf: Record<StageProblem, 400 | 403 | 404 | 409 | 502> = {
  malformed: 400,
  notLocal: 403,
  unknownPerson: 404,
  unknownChat: 404,
  unknownMessage: 404,
  unknownRoute: 404,
  nothingDue: 409,
  botFailed: 502,
};

const id = z.string().min(1).max(300);
const text = z.string().max(8_000);
const person = z.strictObject({ person: id });
const chat = person.extend({ chat: id });
const message = chat.extend({ message: id });
const attachment = z.strictObject({ contentType: id, content: z.unknown() });
const longestStep = 366 * 24 * 3_600_000;

/** What the bodies of the calls must be. */
export const bodies = {
  person,
  chat,
  clock: z.union([
    z.strictObject({ by: z.number().int().min(1).max(longestStep) }),
    z.strictObject({ to: z.literal('nextDue') }),
  ]),
  write: chat.extend({ text, card: attachment.optional(), root: id.optional() }),
  message,
  team: person.extend({ installed: z.boolean() }),
  act: message.extend({
    action: z.strictObject({
      type: z.enum(['Action.Execute', 'Action.Submit']),
      verb: text.optional(),
      id: text.optional(),
      title: text.optional(),
      data: z.unknown().optional(),
    }),
  }),
  react: message.extend({ type: id, on: z.boolean() }),
  query: chat.extend({ command: id, text }),
  link: chat.extend({ url: text }),
  opening: chat.extend({ command: id, message: id.optional() }),
  submission: chat.extend({ command: id, data: z.unknown() }),
};
