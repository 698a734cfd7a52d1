import type { MarketingChannel } from './campaign.ts';
import type { Money } from './money.ts';
import type { ReportContent } from './report.ts';

export type FigureName = keyof ReportContent['figures'];

/** A figure of a report that a sentence rests on; screens give the part that shows it this as its id. */
export type Cited =
  | `figure-${FigureName}`
  | `spend-${string}`
  | `revenue-${string}`
  | `channel-${MarketingChannel}`
  | `campaign-${string}`;

/** What a report says in words, without the words: one of a closed set of patterns, and the figures of one place in it. */
export type Sentence = { readonly cites: Cited } & (
  | {
      readonly says: 'moved';
      readonly what: 'leads' | 'orders';
      readonly now: number;
      readonly before: number;
    }
  | { readonly says: 'counted'; readonly what: 'leads' | 'orders'; readonly now: number }
  | {
      readonly says: 'money';
      readonly what: 'spend' | 'revenue';
      readonly now: Money;
      readonly before: Money;
    }
  | { readonly says: 'overdue' | 'waiting'; readonly now: number }
  | { readonly says: 'channel'; readonly channel: MarketingChannel; readonly leads: number }
  | { readonly says: 'campaign'; readonly name: string; readonly leads: number }
);

export const mostSentences = 4;

/**
 * What a report comes to, in the order in which somebody wants to hear it: what came in, what it cost, what waits for
 * somebody, where it came from. Made from the figures that its reader may see, so that none can say more than they do.
 */
export function sentencesOf(content: ReportContent): readonly Sentence[] {
  const { spend, revenue, channels, topCampaigns } = content;
  const [best] = channels.toSorted((one, other) => other.leads - one.leads);
  const [top] = topCampaigns;
  const all = [
    counted(content, 'leads') ?? counted(content, 'orders'),
    money('spend', spend) ?? money('revenue', revenue),
    work(content, 'overdue') ?? work(content, 'waiting'),
    best && best.leads > 0
      ? ({
          says: 'channel',
          cites: `channel-${best.channel}`,
          channel: best.channel,
          leads: best.leads,
        } as const)
      : undefined,
    top && top.leads > 0
      ? ({ says: 'campaign', cites: `campaign-${top.campaignId}`, name: top.name, leads: top.leads } as const)
      : undefined,
  ];
  return all.filter((each) => each !== undefined).slice(0, mostSentences);
}

function counted({ figures }: ReportContent, what: 'leads' | 'orders'): Sentence | undefined {
  const { now, before } = figures[what];
  if (now === null) return undefined;
  const cites = `figure-${what}` as const;
  return before === null
    ? { says: 'counted', cites, what, now }
    : { says: 'moved', cites, what, now, before };
}

/** Of the currency with the most in it: amounts of different currencies cannot be set against each other. */
function money(what: 'spend' | 'revenue', sums: ReportContent['spend']): Sentence | undefined {
  const [most] = sums.toSorted((one, other) => other.now.minor - one.now.minor);
  if (!most || most.now.minor === 0) return undefined;
  return { says: 'money', cites: `${what}-${most.now.currency}`, what, now: most.now, before: most.before };
}

function work({ figures }: ReportContent, says: 'overdue' | 'waiting'): Sentence | undefined {
  const name = says === 'overdue' ? 'tasksOverdue' : 'approvalsWaiting';
  const { now } = figures[name];
  return now === null || now === 0 ? undefined : { says, cites: `figure-${name}`, now };
}
