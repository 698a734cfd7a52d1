import type { GrantKind, GrantLevel } from './grant.ts';
import type { CampaignFace } from './notice.ts';

/** Somebody asks to see a campaign, for whoever may let them. */
export interface AccessRequestFace {
  readonly id: string;
  readonly round: number;
  readonly askerName: string;
  readonly askerTitle: string;
  readonly reason: string;
  /** What the reader can give them; nothing once it was answered. */
  readonly levels: readonly GrantLevel[];
  readonly answer:
    | undefined
    | { readonly kind: 'given'; readonly name: string; readonly level: GrantLevel; readonly until: string }
    | { readonly kind: 'declined'; readonly name: string; readonly words: string };
}

/** What somebody may do for a time, or may do no more; of a wish that was declined, nothing of what it was about. */
export type AccessFace =
  | {
      readonly kind: 'given' | 'ended';
      /** Absent where it is the whole department. */
      readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'> | undefined;
      readonly workspaceName: string;
      readonly level: GrantKind;
      readonly until: string;
      readonly reason: string;
      /** Empty where nobody did: by its time, or by a rule. */
      readonly byName: string;
    }
  | {
      readonly kind: 'declined';
      readonly campaignId: string;
      readonly askedAt: string;
      readonly words: string;
    };

/** A guest leaves soon, or has left. */
export interface GuestEndFace {
  readonly grantId: string;
  readonly guestName: string;
  readonly until: string;
  readonly isOver: boolean;
  /** Until when one click would let them stay. */
  readonly longerUntil: string;
}
