import type { FieldChange } from './campaign.ts';
import type { Money } from './money.ts';
import type { ActState, ActType } from './second-person.ts';

/** Something critical that waits or waited for a second person, as one reader may see it. */
export interface ActFace {
  readonly id: string;
  readonly workspaceId: string;
  readonly campaignId: string | null;
  readonly act: ActType;
  readonly round: number;
  readonly askedById: string;
  readonly askerName: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  /** The campaign or the person that it is about; empty where it is the department itself. */
  readonly subject: string;
  /** The budget of the campaign, where the reader may see amounts. */
  readonly amount: Money | undefined;
  /** Of a weaker choice: what would be otherwise. */
  readonly changes: readonly FieldChange[];
  readonly state: ActState;
  /** What it would change stands otherwise by now. */
  readonly hasMoved: boolean;
  readonly canConfirm: boolean;
  readonly answer: { readonly name: string; readonly words: string } | undefined;
}
