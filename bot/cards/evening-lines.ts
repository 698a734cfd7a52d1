import type { IColumn } from '@microsoft/teams.cards';
import { launchLineText } from '../../src/contract/words/launch-lines.ts';
import type { EveningNotice } from '../../src/domain/day-face.ts';
import type { EveningLine } from '../../src/domain/launch-evening.ts';
import { execute, open } from './actions.ts';
import { bold, type Element, line, run, section, small } from './elements.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';
import { eveningLineWords } from './texts/evening-lines.ts';

/** As many as fit a screen of a phone beside the day itself. */
const mostLines = 8;

/** The lines of launch checklists that wait for the reader, each with its tick; nothing where none does. */
export function eveningLines(pen: Pen, notice: EveningNotice): Element[] {
  const { lines } = notice;
  if (lines.length === 0) return [];
  const words = eveningLineWords[pen.reader.locale];
  const rest = lines.length - mostLines;
  return [
    section(words.title, [
      ...lines.slice(0, mostLines).map((each) => row(pen, notice, each)),
      ...(rest > 0 ? [line([small(pen.say.more(rest))], { spacing: 'Small' })] : []),
    ]),
  ];
}

/** What it is, of which campaign and why it is here; the words lead to the checklist, the button ticks it. */
function row(pen: Pen, { workspaceId, date }: EveningNotice, each: EveningLine): Element {
  const { campaign, lineId, due, why } = each;
  const words = eveningLineWords[pen.reader.locale];
  const title = piece(launchLineText(pen.reader.locale, { id: lineId, text: each.text }), 120);
  const day = due === null ? '' : pen.format.day(due);
  const isTicked = why === 'ticked';
  const facts = [
    piece(campaign.name, 60),
    words.why[why](day),
    ...(each.wantsProof ? [words.proof] : each.mayTick || isTicked ? [] : [words.itself]),
  ];
  const told: IColumn = {
    type: 'Column',
    width: 'stretch',
    items: [
      line([run(isTicked ? '☑ ' : ''), isTicked ? run(title, { isSubtle: true }) : bold(title)]),
      line([small(facts.join(' · '))], { spacing: 'None' }),
    ],
    selectAction: open(title, pen.links.launch(campaign.id)),
  };
  const tick = { verb: 'day.tick', workspaceId, date, campaignId: campaign.id, lineId } as const;
  const button: IColumn = {
    type: 'Column',
    width: 'auto',
    verticalContentAlignment: 'Center',
    items: [{ type: 'ActionSet', actions: [execute(tick, words.tick)] }],
  };
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [told, ...(each.mayTick && !isTicked ? [button] : [])],
  };
}
