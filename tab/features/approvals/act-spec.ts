import type { ApprovalView } from '../../../src/contract/views.ts';
import type { ActName, GivenAct } from './use-acts.ts';

/** What the form of an act shows, and whether it can go without words. */
export interface ActSpec {
  readonly fields: readonly (keyof GivenAct)[];
  /** The refusal that silence would meet. */
  readonly wordsNeeded?: 'reasonNeeded' | 'commentNeeded';
  readonly saidAs: 'reason' | 'comment';
  readonly isPossible: (can: ApprovalView['can']) => boolean;
}

export const actSpecs: Record<ActName, ActSpec> = {
  undo: { fields: [], saidAs: 'comment', isPossible: ({ undoUntil }) => undoUntil !== null },
  withdraw: { fields: ['words'], saidAs: 'reason', isPossible: ({ withdraw }) => withdraw },
  transfer: {
    fields: ['fromId', 'toId', 'words'],
    saidAs: 'comment',
    isPossible: ({ transferFor }) => transferFor.length > 0,
  },
  addApprover: {
    fields: ['toId', 'where', 'words'],
    saidAs: 'comment',
    isPossible: ({ addApprover }) => addApprover,
  },
  returnTo: {
    fields: ['stageId', 'words'],
    wordsNeeded: 'commentNeeded',
    saidAs: 'comment',
    isPossible: ({ returnTo }) => returnTo.length > 0,
  },
  copy: { fields: ['toId', 'words'], saidAs: 'comment', isPossible: ({ copy }) => copy },
  override: {
    fields: ['verb', 'words'],
    wordsNeeded: 'reasonNeeded',
    saidAs: 'reason',
    isPossible: ({ override }) => override,
  },
  reopen: {
    fields: ['stageId', 'words'],
    wordsNeeded: 'reasonNeeded',
    saidAs: 'reason',
    isPossible: ({ reopen }) => reopen,
  },
  askToReopen: { fields: [], saidAs: 'comment', isPossible: ({ askToReopen }) => askToReopen },
  object: {
    fields: ['words'],
    wordsNeeded: 'reasonNeeded',
    saidAs: 'reason',
    isPossible: ({ object }) => object,
  },
};
