import type { Hono } from 'hono';
import type { StageCalls, StageMessage } from '../../src/contract/stage.ts';
import { elementsOf } from './card-reading.ts';

type Name = keyof StageCalls;
type BodyOf<N extends Name> = StageCalls[N] extends { body: infer Body } ? Body : undefined;

/** Calls the stage the way its page does. Throws when it says no. */
export type AskStage = <N extends Name>(name: N, body?: BodyOf<N>) => Promise<StageCalls[N]['answer']>;

export function stageOf(app: () => Hono, baseUrl: string): AskStage {
  return async <N extends Name>(name: N, body?: BodyOf<N>) => {
    const [method = '', path = ''] = name.split(' ');
    const answer = await app().request(baseUrl + path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${name} answered ${answer.status} ${JSON.stringify(said)}`);
    return said as StageCalls[N]['answer'];
  };
}

/** The card of a message; an empty object when it has none. */
export function cardOf({ attachments }: StageMessage): object {
  const content = attachments[0]?.content;
  return typeof content === 'object' && content !== null ? content : {};
}

/** Everything that can be read on a message, line by line, without its buttons. */
export function wordsOn(message: StageMessage): string {
  return message.attachments.length === 0 ? message.text : wordsOnCard(cardOf(message));
}

/** The words of a card, without its buttons and without what stands in for charts elsewhere; blanks that do not break are blanks. */
export function wordsOnCard(card: object): string {
  const body = 'body' in card ? withoutFallbacks(card.body) : [];
  return elementsOf(body)
    .flatMap((element) => {
      if (element['type'] === 'TextBlock') return [String(element['text'])];
      if (element['type'] !== 'RichTextBlock') return [];
      const runs = elementsOf(element['inlines']);
      return [runs.map(({ text }) => String(text)).join('')];
    })
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

function withoutFallbacks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFallbacks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'fallback')
      .map(([key, each]) => [key, withoutFallbacks(each)]),
  );
}
