import { type Catalogue, words } from '../../src/contract/words/index.ts';
import type { Reader } from '../../src/domain/notice.ts';
import type { Attachment, Outgoing } from '../activity.ts';
import type { Drawn } from './elements.ts';
import { type Formats, formatsFor } from './formats.ts';
import type { Links } from './links.ts';
import { piece } from './plain.ts';
import { cardWords, type CardWords } from './texts/index.ts';

/** What a card is written with: the reader's language, clock and way of printing, and where its links lead. */
export interface Pen {
  readonly reader: Reader;
  readonly links: Links;
  /** Words that cards share with the screens. */
  readonly words: Catalogue;
  /** Words of cards alone. */
  readonly say: CardWords;
  readonly format: Formats;
}

export function penFor(reader: Reader, links: Links): Pen {
  const { locale } = reader;
  return { reader, links, words: words(locale), say: cardWords(locale), format: formatsFor(reader) };
}

export const cardType = 'application/vnd.microsoft.card.adaptive';

export function attachmentOf({ card }: Drawn): Attachment {
  return { contentType: cardType, content: card };
}

export function messageOf(drawn: Drawn): Outgoing {
  return { summary: drawn.summary, attachments: [attachmentOf(drawn)] };
}

/** "A, B and 3 others": at most `most` names in full. */
export function namesOf({ format, say }: Pen, names: readonly string[], most = 4): string {
  const shown = names.slice(0, most).map((name) => piece(name, 40));
  const rest = names.length - shown.length;
  return rest > 0 ? say.others(shown.join(listSeparator(format)), rest) : format.list(shown);
}

/** The comma between the members of a list, as this language writes it. */
function listSeparator(format: Pen['format']): string {
  return format.list(['1', '2', '3']).slice(1, -1).split('2')[0] ?? ', ';
}
