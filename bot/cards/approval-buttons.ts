import type { IExecuteAction, IShowCardAction, ITextInput } from '@microsoft/teams.cards';
import { refusalText } from '../../src/contract/words/index.ts';
import type { CardAction } from '../../src/contract/card-actions.ts';
import type { DecisionVerb } from '../../src/domain/approval.ts';
import type { ApprovalFace, CampaignFace } from '../../src/domain/notice.ts';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { commentInput, execute, unfold } from './actions.ts';
import type { Pen } from './pen.ts';

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
    commented(pen, { ...about, decision: 'requestChanges' }, 'requestChanges'),
    commented(pen, { ...about, decision: 'reject' }, 'reject'),
  ];
}

const missing: Record<Commented, RefusalCode> = { requestChanges: 'commentNeeded', reject: 'reasonNeeded' };

function commented({ words, say, reader }: Pen, action: CardAction, verb: Commented): IShowCardAction {
  const style = verb === 'reject' ? 'destructive' : 'default';
  const field: ITextInput = {
    type: 'Input.Text',
    id: commentInput(verb),
    label: say.approval.question[verb],
    isMultiline: true,
    isRequired: true,
    maxLength: mostComment,
    errorMessage: refusalText(reader.locale, { refused: missing[verb] }),
  };
  return unfold(words.decision[verb], [field], [execute(action, say.approval.send[verb], style)], style);
}
