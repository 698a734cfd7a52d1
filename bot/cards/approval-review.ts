import type {
  IChoiceSetInput,
  IExecuteAction,
  IShowCardAction,
  ITextInput,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';
import { refusalText } from '../../src/contract/words/index.ts';
import { contentFields } from '../../src/domain/campaign.ts';
import type { ApprovalFace, CampaignFace } from '../../src/domain/notice.ts';
import { commentInput, execute, pointInputs, unfold } from './actions.ts';
import { quoted } from './approval-answers.ts';
import { type Element, line, run, section, subtle } from './elements.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';

/** As much as fits a card in chat. */
const mostWords = 2_000;

/** They are not asked to decide, but they review it, or may object. */
export function isReviewer({ mine, can }: ApprovalFace): boolean {
  return mine !== 'decide' && (can.namePoint || can.object);
}

/** What is wanted of somebody who reviews, and what they may do beyond it. */
export function reviewAsked({ say }: Pen, { can, dueAt }: ApprovalFace, until: string): string {
  if (can.object) return say.review.mayObject;
  return dueAt === null ? say.review.ask : say.review.askBy(until);
}

/** Naming a point first; ending it with a no last. */
export function reviewButtons(
  pen: Pen,
  campaign: CampaignFace,
  { requestId, round, revision, can }: ApprovalFace,
): (IExecuteAction | IShowCardAction)[] {
  const about = { campaignId: campaign.id, requestId };
  const objection = {
    ...about,
    verb: 'approval.decide',
    round,
    revision,
    decision: 'reject',
  } as const;
  const { review } = pen.say;
  const why = words(pen, commentInput('reject'), review.objectQuestion, 'reasonNeeded');
  return [
    ...(can.namePoint ? [naming(pen, about)] : []),
    ...(can.object
      ? [unfold(review.object, [why], [execute(objection, review.object, 'destructive')], 'destructive')]
      : []),
  ];
}

function naming(
  pen: Pen,
  about: { readonly campaignId: string; readonly requestId: string },
): IShowCardAction {
  const { say, words: shared } = pen;
  const field: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: pointInputs.anchor,
    label: say.review.about,
    style: 'compact',
    value: '',
    choices: [
      { title: say.review.whole, value: '' },
      ...contentFields.map((each) => ({ title: shared.field[each], value: each })),
    ],
  };
  const what = words(pen, pointInputs.text, say.review.question, 'commentNeeded');
  // What is written comes from the fields beside the button.
  const send = { verb: 'approval.namePoint', ...about };
  const face = { title: say.review.send, data: send };
  const button: IExecuteAction = {
    type: 'Action.Execute',
    verb: send.verb,
    ...face,
    fallback: { type: 'Action.Submit', ...face },
  };
  return unfold(say.review.name, [what, field], [button]);
}

function words(
  { reader }: Pen,
  id: string,
  label: string,
  missing: 'commentNeeded' | 'reasonNeeded',
): ITextInput {
  return {
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    isRequired: true,
    maxLength: mostWords,
    errorMessage: refusalText(reader.locale, { refused: missing }),
  };
}

/** How many points stand on the card, how many more unfold on it, and how much of each is shown. UTF-16 units. */
export interface PointRoom {
  readonly shown: number;
  readonly folded: number;
  readonly text: number;
}

/** The roomiest first; a card that is full of other things takes the last. */
export const pointRooms: readonly PointRoom[] = [
  { shown: 2, folded: 8, text: 200 },
  { shown: 2, folded: 3, text: 120 },
  { shown: 1, folded: 0, text: 80 },
];

const foldedPoints = 'more-points';

/** What was named and is not settled yet, in the order of the list; those beyond a few unfold, the rest is counted. */
export function pointsSection(pen: Pen, points: ApprovalFace['points'], room: PointRoom): Element | false {
  if (points.length === 0) return false;
  const { review, more } = pen.say;
  const shown = points.slice(0, room.shown).map((point) => pointLine(pen, point, room));
  const folded = points.slice(room.shown, room.shown + room.folded);
  const rest = points.length - room.shown - folded.length;
  const uncounted = rest > 0 ? [line([subtle(more(rest))], { spacing: 'Small' })] : [];
  if (folded.length === 0) return section(review.points(points.length), [...shown, ...uncounted]);
  const items = [...folded.map((point) => pointLine(pen, point, room)), ...uncounted];
  const unfolds: IToggleVisibilityAction = {
    type: 'Action.ToggleVisibility',
    title: review.morePoints(points.length - room.shown),
    targetElements: [foldedPoints],
  };
  return section(review.points(points.length), [
    ...shown,
    { type: 'Container', id: foldedPoints, isVisible: false, spacing: 'Small', items },
    { type: 'ActionSet', spacing: 'Small', actions: [unfolds] },
  ]);
}

function pointLine(
  pen: Pen,
  { name, text, anchor }: ApprovalFace['points'][number],
  room: PointRoom,
): Element {
  const fields: Readonly<Record<string, string>> = pen.words.field;
  const where = anchor === null ? '' : (fields[anchor] ?? piece(anchor, 30));
  const by = subtle(where === '' ? piece(name, 40) : pen.say.pair(piece(name, 40), where));
  return line([by, run(`\n${quoted(pen, text, room.text)}`)], { spacing: 'Small' });
}
