import type { Reader } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { draw, type Drawn, line } from './elements.ts';

/**
 * One sentence, with a way on where there is one: refusals, questions back, and links to what the reader may not see.
 * Never a plain chat message, because those are read as markdown.
 */
export function sentenceCard(
  { locale }: Pick<Reader, 'locale'>,
  sentence: string,
  way?: { readonly title: string; readonly url: string },
): Drawn {
  return draw(sentence, { locale, body: [line(sentence)], actions: way ? [open(way.title, way.url)] : [] });
}
