import type { DecisionVerb } from './approval.ts';

/** What was answered in the place of a reader who was away. */
export interface ReturnFace {
  readonly from: string;
  readonly until: string;
  readonly answered: readonly {
    readonly campaignId: string;
    readonly requestId: string;
    readonly campaignName: string;
    readonly name: string;
    readonly verb: DecisionVerb;
    readonly comment: string;
    readonly at: string;
  }[];
  /** How many approvals wait for them now. */
  readonly waiting: number;
}
