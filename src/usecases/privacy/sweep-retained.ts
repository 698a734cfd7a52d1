import { end } from '../../domain/delivery.ts';
import { arm } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import {
  type RetentionDays,
  type RetentionRound,
  advance,
  cutOf,
  nextRound,
  retentionId,
  retentionRoundId,
  roundOf,
  usualRetention,
} from '../../domain/retention.ts';
import { wholeTenant } from '../../domain/watched.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { privacyPlace } from './place.ts';
import { sweepSteps } from './sweep-steps.ts';

/** Then somebody else has a turn, and the rest is a due item of its own. */
const stepsInARow = 20;

/**
 * One part of the daily round through what has been kept long enough. How far it is stands in the store after each step:
 * whoever is interrupted goes on from there. The end of a round arms that of the next day.
 */
export const sweepRetained: Work<ErrandOf<'sweepRetained'>> = async (doors, item, { day, part }) => {
  const { store, clock } = doors;
  const { tenantId } = item.document;
  const place = privacyPlace(tenantId);
  const stored = await store.get(place, 'retentionRound', retentionRoundId);
  const days = (await store.get(place, 'retention', retentionId))?.document.days ?? usualRetention;
  let round = roundOf(stored?.document, tenantId, day);
  let version: Version | 'absent' = stored?.version ?? 'absent';
  for (let step = 0; step < stepsInARow && round.at !== null; step += 1) {
    round = await stepOf(doors, round, days);
    const written = await store.commit(place, { put: [{ document: round, ifVersion: version }] });
    if (written.kind !== 'ok') return 'again';
    version = written.versions[`retentionRound/${retentionRoundId}`] ?? version;
  }
  const ended = { document: end(item.document, 'done'), ifVersion: item.version };
  if (round.at !== null) {
    const rest = { type: 'sweepRetained', day, part: part + 1 } as const;
    const due = [arm(`retention.${day}.${part + 1}`, place, rest, clock.now())];
    return (await store.commit(place, { put: [ended], due })).kind === 'ok' ? 'committed' : 'again';
  }
  return finish(doors, { round, version, ended });
};

/** What is kept for ever is passed over. */
async function stepOf(doors: Doors, round: RetentionRound, days: RetentionDays): Promise<RetentionRound> {
  const { at: kind } = round;
  if (kind === null) return round;
  const cut = cutOf(days, kind, doors.clock.now());
  const swept =
    cut === undefined ? { removed: 0, over: true } : await sweepSteps[kind](doors, { round, cut });
  return advance(round, kind, swept);
}

interface Finished {
  readonly round: RetentionRound;
  readonly version: Version | 'absent';
  readonly ended: { readonly document: Stored['document']; readonly ifVersion: Version };
}

async function finish(
  { store, clock }: Doors,
  { round, version, ended }: Finished,
): Promise<'committed' | 'again'> {
  const { tenantId, removed, finishedAt } = round;
  const at = clock.now();
  const next = nextRound(tenantId, at);
  const place = privacyPlace(tenantId);
  const isNews = finishedAt === null && Object.keys(removed).length > 0;
  const scene = { tenantId, workspaceId: wholeTenant, campaignId: null, actorId: byRule, at };
  const outcome = await store.commit(place, {
    put: [ended, { document: { ...round, finishedAt: finishedAt ?? at }, ifVersion: version }],
    events: isNews ? record(clock, scene, [{ type: 'retention.swept', removed }]) : [],
    due: [
      arm(`retention.${next.day}.0`, place, { type: 'sweepRetained', day: next.day, part: 0 }, next.dueAt),
    ],
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
}
