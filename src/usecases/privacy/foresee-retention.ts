import type { Actor } from '../../domain/actor.ts';
import { auditRecordId, lastRecordId } from '../../domain/audit.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import {
  type Retained,
  type RetentionDays,
  cutOf,
  retained,
  retentionRoundId,
  roundOf,
} from '../../domain/retention.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { privacyPlace } from './place.ts';
import { readRetention } from './retention.ts';
import { type Sweep, isOld, isTrail, workspacesOf } from './sweep-steps.ts';

/** How much would go; `more`: nobody looked further. */
export interface Foreseen {
  readonly count: number;
  readonly more: boolean;
}
type Look = (doors: Pick<Doors, 'store'>, sweep: Sweep) => Promise<Foreseen>;

/** Documents that are read for one kind in one place, so that asking costs little however much there is. */
const most = 500;

/** What the next round would take away with these days. Writes nothing. Refuses: `notAllowed`. */
export async function foreseeRetention(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  days: RetentionDays,
): Promise<Record<Retained, Foreseen> | Refusal> {
  const readable = await readRetention(doors, actor);
  if (isRefusal(readable)) return readable;
  const { tenantId } = actor;
  const now = doors.clock.now();
  const before = await doors.store.get(privacyPlace(tenantId), 'retentionRound', retentionRoundId);
  const round = roundOf(before?.document, tenantId, now.slice(0, 10));
  const found = await Promise.all(
    retained.map(async (kind) => {
      const cut = cutOf(days, kind, now);
      return cut === undefined ? none : looks[kind](doors, { round, cut });
    }),
  );
  const [trail = none, importRows = none, reportRuns = none, conversations = none] = found;
  return { trail, importRows, reportRuns, conversations };
}

const none: Foreseen = { count: 0, more: false };

const looks: Readonly<Record<Retained, Look>> = {
  async trail({ store }, { round: { tenantId, chainTo }, cut }) {
    const range = { first: auditRecordId(chainTo + 1), last: lastRecordId };
    const page = await store.read({ tenantId, scope: scopes.audit() }, 'auditOfTenant', range, {
      limit: most,
    });
    const old = page.items.filter(({ document }) => isOld(document, cut));
    return {
      count: old.filter(({ document }) => isTrail(document)).length,
      more: page.next !== null && old.length === page.items.length,
    };
  },

  async importRows({ store }, { round: { tenantId, importsTo }, cut }) {
    const found = await eachWorkspace(store, tenantId, async (workspaceId) => {
      const place = { tenantId, scope: scopes.imports(workspaceId) };
      const between = { from: importsTo[workspaceId] ?? '', to: cut };
      const page = await store.read(place, 'importsBetween', between, { limit: most });
      const kept = page.items.filter(({ document }) => document.chunks > 0 && document.status !== 'applying');
      return { count: kept.length, more: page.next !== null };
    });
    return sum(found);
  },

  async reportRuns({ store }, { round: { tenantId }, cut }) {
    const found = await eachWorkspace(store, tenantId, async (workspaceId) => {
      const place = { tenantId, scope: scopes.reports(workspaceId) };
      const page = await store.read(place, 'runsUntil', { to: cut }, { limit: most });
      return { count: page.items.length, more: page.next !== null };
    });
    return sum(found);
  },

  async conversations({ store }, { round: { tenantId }, cut }) {
    const people = await store.read(privacyPlace(tenantId), 'peopleOfTenant', {}, { limit: most });
    const gone = people.items.filter(({ document }) => !document.active);
    const seen = await Promise.all(
      gone.map(({ document: { id } }) =>
        store.get({ tenantId, scope: scopes.person(id) }, 'conversation', `person.${id}`),
      ),
    );
    const count = seen.filter((stored) => stored && stored.document.seenAt < cut).length;
    return { count, more: people.next !== null };
  },
};

async function eachWorkspace(
  store: Doors['store'],
  tenantId: string,
  look: (workspaceId: string) => Promise<Foreseen>,
): Promise<Foreseen[]> {
  return Promise.all((await workspacesOf(store, tenantId)).map(look));
}

function sum(found: readonly Foreseen[]): Foreseen {
  return {
    count: found.reduce((all, { count }) => all + count, 0),
    more: found.some(({ more }) => more),
  };
}
