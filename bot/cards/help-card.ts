import type { ISubmitAction } from '@microsoft/teams.cards';
import type { Reader } from '../../src/domain/notice.ts';
import { open, say as saying } from './actions.ts';
import { bold, draw, type Drawn, type Element, headline, line, subtle } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { piece } from './plain.ts';
import { aspectNames, aspectWords } from './texts/aspects.ts';
import { commandNames } from './texts/index.ts';

/** What one can type; `sought` is a text that was typed and led nowhere. */
export function helpCard(reader: Reader, links: Links, sought?: string): Drawn {
  const pen = penFor(reader, links);
  const heading =
    sought === undefined ? pen.say.help : pen.say.campaign.nothingFound(pen.say.quote(piece(sought, 80)));
  return draw(heading, {
    locale: reader.locale,
    body: [headline(heading, '', 'Default'), ...offers(pen)],
    actions: [...shortcuts(pen), open(pen.say.open.work, links.work())],
  });
}

/** Greets a person, or a team when there is no name, once. */
export function welcomeCard(reader: Reader, links: Links, to: 'person' | 'team'): Drawn {
  const pen = penFor(reader, links);
  const { welcome } = pen.say;
  const hello = to === 'person' ? welcome.hello(piece(reader.name, 60)) : welcome.team;
  return draw(hello, {
    locale: reader.locale,
    body: [headline(hello, ''), line(welcome.what), ...offers(pen)],
    actions: [...shortcuts(pen), open(pen.say.open.work, links.work())],
  });
}

function offers({ say, reader }: Pen): Element[] {
  const { hint, title } = aspectWords[reader.locale];
  return [
    ...commandNames.map((name) =>
      line([bold(say.commands[name]), subtle(`  ${say.offers[name]}`)], { spacing: 'Small' }),
    ),
    line([subtle(hint(aspectNames.map((name) => `${title[name]} MKT-142`).join(' · ')))], {
      spacing: 'Small',
    }),
  ];
}

/** The two that need nothing typed behind them. */
function shortcuts({ say }: Pen): ISubmitAction[] {
  return (['tasks', 'approvals'] as const).map((name) => saying(say.commands[name], say.commands[name]));
}
