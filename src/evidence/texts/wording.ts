import type { EvidencePartName } from '../../domain/evidence-seal.ts';
import type { EvidenceRequest } from '../../domain/evidence.ts';
import type { ApprovalSubject } from '../../domain/approval-subject.ts';

/** Who did something: a name, or the rule. */
type Who = string;

type KeyOf<S> = S extends unknown ? keyof S : never;
/** What is said of a subject, whatever its kind. */
export type SubjectFact = Exclude<KeyOf<ApprovalSubject>, 'kind'>;

/** Words that stand on the pages alone; those that screens share come from the contract. */
export interface Wording {
  readonly title: string;
  readonly fact: Record<
    | 'campaign'
    | 'subject'
    | 'requester'
    | 'status'
    | 'rounds'
    | 'digest'
    | 'withheld'
    | 'submitted'
    | 'closed'
    | 'note'
    | 'route'
    | 'observers'
    | 'terminalOwner'
    | 'rule'
    | 'asked'
    | 'veto'
    | 'reviewers'
    | 'overseers'
    | 'standIns'
    | 'opened'
    | 'due'
    | 'took'
    | 'outcome'
    | 'urged'
    | 'revision'
    | 'hash',
    string
  >;
  readonly about: (zone: string) => string;
  readonly subject: Record<ApprovalSubject['kind'], string>;
  readonly subjectFact: Record<SubjectFact, string>;
  readonly withheld: Record<'amounts' | 'route', string>;
  readonly section: Record<'shown' | 'history' | 'seal', string>;
  readonly round: (round: string, status: string) => string;
  /** `step` says where it stands among the steps; empty where there is one. */
  readonly stage: (step: string, name: string) => string;
  readonly onlyStage: string;
  readonly outcome: Record<EvidenceRequest['stages'][number]['outcome'], string>;
  readonly route: (name: string, version: number) => string;
  readonly hours: (hours: string) => string;
  readonly waits: string;
  readonly byRule: string;
  readonly somebody: string;
  readonly needs: (needs: number) => string;
  readonly standIn: (name: string, other: string, chain: string) => string;
  readonly decided: (who: Who, did: string, when: string) => string;
  readonly onBehalf: (name: string, chain: string) => string;
  readonly conditional: string;
  readonly carried: string;
  readonly beside: string;
  readonly shownAs: (revision: number, hash: string) => string;
  readonly withdrawn: Record<'edit' | 'undone' | 'returned' | 'reopened', (when: string) => string>;
  readonly ruling: Record<'approve' | 'reject', (who: Who, when: string) => string>;
  readonly points: string;
  readonly point: (who: Who, where: string, when: string) => string;
  /** Somebody without an account, by the link that somebody else made for them. */
  readonly outside: (forName: string, maker: Who) => string;
  readonly settled: Record<'resolved' | 'answered', (who: Who, when: string) => string>;
  readonly pointOpen: string;
  readonly snapshot: (revision: number) => string;
  readonly sinceBefore: string;
  readonly change: (field: string, from: string, to: string) => string;
  readonly newText: (field: string) => string;
  readonly nothing: string;
  readonly happened: {
    readonly submitted: (who: Who, round: number, asked: string) => string;
    readonly decided: (who: Who, did: string, forWhom: string) => string;
    readonly asked: (names: string) => string;
    readonly handled: (who: Who, did: string, names: string) => string;
    readonly yesWithdrawn: (names: string) => string;
    readonly withdrawn: (who: Who) => string;
    readonly expired: string;
    readonly outdated: string;
  };
  readonly seal: string;
  readonly part: Record<EvidencePartName, string>;
  readonly page: (page: number, pages: number, digest: string) => string;
}
