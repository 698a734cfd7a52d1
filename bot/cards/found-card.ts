import type { Reader } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { bold, draw, type Drawn, headline, line, small } from './elements.ts';
import { piece } from './plain.ts';

export interface FoundLine {
  readonly title: string;
  readonly detail: string;
}

/** A short list under a heading, and the way to all of it. */
export function foundCard(
  { locale }: Pick<Reader, 'locale'>,
  heading: string,
  lines: readonly FoundLine[],
  way: { readonly title: string; readonly url: string },
): Drawn {
  return draw(heading, {
    locale,
    body: [
      headline(heading, '', 'Default'),
      ...lines.map(({ title, detail }) =>
        line([bold(piece(title, 200)), small(`  ${piece(detail, 120)}`)], { spacing: 'Small' }),
      ),
    ],
    actions: [open(way.title, way.url)],
  });
}
