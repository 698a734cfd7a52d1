import { differences } from './campaign-differences.ts';
import type { Happening } from './event.ts';
import { type Result, type ResultEntry, mostCorrections, resultFigures } from './result.ts';

/** Who records something in which campaign, and when. */
export interface ResultScene {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly actorId: string;
  readonly at: string;
}

export interface RecordedResult {
  readonly result: Result;
  /** What was there was another number. */
  readonly corrected: Happening | undefined;
}

/** One result per day and channel of a campaign, wherever it comes from. */
export function resultIdOf({ date, channel }: Pick<ResultEntry, 'date' | 'channel'>): string {
  return `result.${date}.${channel}`;
}

/**
 * What a row that comes `from` somewhere makes of what is there: undefined when it says nothing new. What it changes stays readable, as a correction
 * of the row and as an event of the campaign.
 */
export function recordResult(
  before: Result | undefined,
  entry: ResultEntry,
  scene: ResultScene,
  from: string,
): RecordedResult | undefined {
  const { tenantId, workspaceId, campaignId, actorId: byId, at } = scene;
  const { date, channel, ...said } = entry;
  const source = from.slice(0, 120);
  if (!before) {
    const key = { id: resultIdOf(entry), tenantId, workspaceId, campaignId, date, channel };
    const result = {
      kind: 'result',
      schema: 1,
      ...key,
      ...nothing,
      ...said,
      source,
      recordedAt: at,
    } as const;
    return { result, corrected: undefined };
  }
  const changes = differences<Result>(before, said, resultFigures);
  if (changes.length === 0) return undefined;
  const correction = { at, byId, source, changes };
  const corrections = [correction, ...(before.corrections ?? [])].slice(0, mostCorrections);
  return {
    result: { ...before, ...said, source, recordedAt: at, corrections },
    corrected: { type: 'results.corrected', date, channel, source, sourceBefore: before.source, changes },
  };
}

const nothing = { impressions: 0, clicks: 0, leads: 0, orders: 0, spend: null, revenue: null };
