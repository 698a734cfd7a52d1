import type { IChoiceSetInput, IDateInput, IShowCardAction } from '@microsoft/teams.cards';
import type { StandInFace } from '../../src/domain/stand-in-face.ts';
import { dateIn } from '../../src/domain/time.ts';
import { absenceInputs, executeWith, unfold } from './actions.ts';
import type { Element } from './elements.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';
import { standInWords } from './texts/stand-ins.ts';

/** "I am away" in two taps: the likely day and person stand there already. */
export function away(pen: Pen, standIns: StandInFace): IShowCardAction[] {
  const { say, reader } = pen;
  const { workspaceId } = standIns;
  if (isNobody(standIns)) return [];
  const set = { verb: 'absence.set', workspaceId, once: reader.now } as const;
  return [unfold(say.inbox.away, fields(pen, standIns), [executeWith(set, say.inbox.awaySend)])];
}

/** This one approval to somebody else, or all of them while the reader is away. */
export function handingOver(
  pen: Pen,
  from: { readonly campaignId: string; readonly requestId: string },
  standIns: StandInFace,
): IShowCardAction[] {
  const { reader } = pen;
  const { workspaceId } = standIns;
  const words = standInWords[reader.locale];
  if (isNobody(standIns)) return [];
  const all = { verb: 'absence.set', workspaceId, once: reader.now, from } as const;
  return [
    unfold(words.handOver, fields(pen, standIns), [
      executeWith({ verb: 'approval.transfer', ...from }, words.thisOne),
      executeWith(all, words.all),
    ]),
  ];
}

function isNobody({ workspaceId, colleagues }: StandInFace): boolean {
  return workspaceId === '' || colleagues.length === 0;
}

/** Who answers, and until when. What is chosen completes the button below. */
function fields({ say, reader }: Pen, { colleagues, toId, until }: StandInFace): Element[] {
  const person: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: absenceInputs.toId,
    label: say.inbox.awayTo,
    isRequired: true,
    style: 'compact',
    choices: colleagues.map(({ personId, name }) => ({ title: piece(name, 30), value: personId })),
    errorMessage: say.inbox.choose,
    ...(toId !== undefined && { value: toId }),
  };
  const day: IDateInput = {
    type: 'Input.Date',
    id: absenceInputs.until,
    label: say.inbox.awayUntil,
    isRequired: true,
    min: dateIn(reader.zone, reader.now),
    value: until,
    errorMessage: say.inbox.choose,
  };
  return [person, day];
}
