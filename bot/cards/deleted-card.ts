import type { Notice } from '../../src/domain/notice.ts';
import { draw, type Drawn, headline, line, small } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { deletedWords } from './texts/deleted.ts';

/** What the card was about lies in the trash: there is nothing to do, and no button is left. */
export function deletedCard(notice: Extract<Notice, { kind: 'deleted' }>, links: Links): Drawn {
  const { format, reader } = penFor(notice.reader, links);
  const say = deletedWords[reader.locale];
  const name = piece(notice.name, 160);
  const heading = say.heading[notice.noun];
  return draw(follow(heading, name), {
    locale: reader.locale,
    body: [
      headline(heading, name, 'Default'),
      line(say.by(piece(notice.byName, 60), format.moment(notice.at))),
      line([small(say.until(format.moment(notice.until)))], { spacing: 'Small' }),
    ],
    actions: [],
  });
}
