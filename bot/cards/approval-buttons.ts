import type { IExecuteAction, IShowCardAction, ITextInput } from '@microsoft/teams.cards';
import { refusalText } from '../../src/contract/words/index.ts';
import type { CardAction } from '../../src/contract/card-actions.ts';
import type { DecisionVerb } from '../../src/domain/approval.ts';
import type { ApprovalFace, CampaignFace } from '../../src/domain/notice.ts';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { commentInput, execute, reopenInput, unfold } from './actions.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';
import { handingOver } from './stand-in-fields.ts';

type Commented = Exclude<DecisionVerb, 'approve'>;

/** As much as fits a card in chat; longer answers are written in the tab. */
const mostComment = 2_000;

/** The likely decision first, the destructive one last; those that need words open their field in place. */
export function decisionButtons(
  pen: Pen,
  campaign: CampaignFace,
  approval: ApprovalFace,
): (IExecuteAction | IShowCardAction)[] {
  const { requestId, round, revision } = approval;
  const about = { verb: 'approval.decide', campaignId: campaign.id, requestId, round, revision } as const;
  const { approve } = pen.words.decision;
  return [
    execute({ ...about, decision: 'approve' }, approve, 'positive'),
    commented(pen, { ...about, decision: 'requestChanges' }, 'requestChanges', [
      execute({ ...about, decision: 'approve', conditional: true }, pen.say.approval.approveWith),
    ]),
    commented(pen, { ...about, decision: 'reject' }, 'reject'),
    ...(approval.standIns ? handingOver(pen, { campaignId: campaign.id, requestId }, approval.standIns) : []),
  ];
}

const missing: Record<Commented, RefusalCode> = { requestChanges: 'commentNeeded', reject: 'reasonNeeded' };

function commented(
  { words, say, reader }: Pen,
  action: CardAction,
  verb: Commented,
  more: IExecuteAction[] = [],
): IShowCardAction {
  const style = verb === 'reject' ? 'destructive' : 'default';
  const field: ITextInput = {
    type: 'Input.Text',
    id: commentInput(verb),
    label: say.approval.question[verb],
    isMultiline: true,
    isRequired: true,
    maxLength: mostComment,
    ...(verb === 'requestChanges' && { placeholder: say.approval.pointPerLine }),
    errorMessage: refusalText(reader.locale, { refused: missing[verb] }),
  };
  const send = execute(action, say.approval.send[verb], style);
  return unfold(words.decision[verb], [field], [send, ...more], style);
}

/** As many as fit beside what else stands there. */
const mostUrged = 3;

/** What else this reader can do: urge, take back, ask to have it opened again, or open it again. */
export function otherButtons(
  pen: Pen,
  campaign: CampaignFace,
  { requestId, can }: ApprovalFace,
): (IExecuteAction | IShowCardAction)[] {
  const { say } = pen;
  const about = { campaignId: campaign.id, requestId };
  const undo =
    can.undo === undefined ? [] : [{ ...about, verb: 'approval.undo' as const, answeredAt: can.undo }];
  return [
    ...can.urge
      .slice(0, mostUrged)
      .map(({ personId, name }) =>
        execute({ ...about, verb: 'approval.urge', personId }, say.approval.urge(piece(name, 30))),
      ),
    ...undo.map((action) => execute(action, say.approval.undo)),
    ...(can.askToReopen
      ? [execute({ ...about, verb: 'approval.askToReopen' }, say.approval.askToReopen)]
      : []),
    ...(can.reopen ? [reopening(pen, { ...about, verb: 'approval.reopen' })] : []),
  ];
}

function reopening({ say, reader }: Pen, action: CardAction): IShowCardAction {
  const field: ITextInput = {
    type: 'Input.Text',
    id: reopenInput,
    label: say.approval.reopenQuestion,
    isMultiline: true,
    isRequired: true,
    maxLength: mostComment,
    errorMessage: refusalText(reader.locale, { refused: 'commentNeeded' }),
  };
  return unfold(say.approval.reopen, [field], [execute(action, say.approval.reopen)]);
}
