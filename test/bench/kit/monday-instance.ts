import type { DueItem } from '../../../src/domain/due.ts';
import { type Rota, createRota } from '../../../src/jobs/rota.ts';
import { type FindSurplus, createSurplus } from '../../../src/jobs/surplus.ts';
import { type TenantPace, type Turn, createTenantPace, partOf } from '../../../src/jobs/tenant-pace.ts';
import type { Stored } from '../../../src/ports.ts';
import type { Chance } from '../../kit/chance.ts';
import type { Agenda } from './agenda.ts';
import type { DueLine, Entry } from './due-line.ts';

/** How long things take, in milliseconds: assumptions, except for what the product itself waits. */
export const takes = { page: 30, check: 5, prepare: 25, write: 10, fresh: 250, rest: 1_000 } as const;
const largestPage = 1_000;
const mostPages = 25;

export interface Monday {
  readonly agenda: Agenda;
  readonly line: DueLine;
  readonly chance: Chance;
  readonly start: number;
  readonly counts: { pages: number; conflicts: number; lateConflicts: number; putOff: number };
  /** How long a call takes. */
  latency(): number;
  called(entry: Entry): void;
  /** The outcome is written; gives what it arms. */
  sent(entry: Entry): Entry | undefined;
}

/** One instance: the product's rota, pace and surplus around what stands for its reads, writes and calls. */
export class Instance {
  readonly #monday: Monday;
  readonly #rota: Rota<Entry>;
  readonly #pace: TenantPace;
  readonly #surplusOf: FindSurplus = createSurplus();
  readonly #taken = new Set<Entry>();
  readonly #resting = new Map<Entry, number>();
  readonly #jumps: () => number;
  #reading = false;
  #readAt = -Infinity;

  constructor(monday: Monday, share: { abreast: number; instances: number }) {
    this.#monday = monday;
    this.#jumps = () => monday.chance.below(1_000_000) / 1_000_000;
    this.#pace = createTenantPace(() => monday.agenda.now(), partOf(share.instances));
    this.#rota = createRota({
      abreast: share.abreast,
      room: (tenantId) => this.#pace.room(tenantId),
      startsAt: this.#jumps(),
    });
    const tick = (): void => {
      this.#look();
      monday.agenda.at(monday.agenda.now() + takes.fresh, tick);
    };
    monday.agenda.at(monday.chance.below(takes.fresh), tick);
  }

  #look(): void {
    const { agenda } = this.#monday;
    const stale = this.#rota.isEmpty() || agenda.now() - this.#readAt >= takes.fresh;
    if (stale && !this.#reading) this.#read(1);
    this.#begin();
  }

  #read(pages: number): void {
    const { agenda, line, counts } = this.#monday;
    this.#reading = true;
    counts.pages += 1;
    for (const [entry, until] of this.#resting) if (until <= agenda.now()) this.#resting.delete(entry);
    const page = line.before(agenda.now(), largestPage);
    const fresh = page.filter((entry) => !this.#taken.has(entry) && !this.#resting.has(entry));
    agenda.at(agenda.now() + takes.page, () => {
      if (page.length >= largestPage && pages < mostPages && this.#makeRoom(fresh))
        return this.#read(pages + 1);
      this.#reading = false;
      this.#readAt = agenda.now();
      this.#rota.bring(fresh.filter((entry) => !this.#taken.has(entry)));
      return this.#begin();
    });
  }

  /** True when some were put off, so that others may have come into view. */
  #makeRoom(page: readonly Entry[]): boolean {
    const { start, agenda, line, counts } = this.#monday;
    const free = page.filter(({ wakeAt }) => wakeAt !== undefined);
    const entries = new Map<DueItem['id'], Entry>(free.map((entry) => [entry.document.id, entry]));
    const later: Stored<DueItem>[] = this.#surplusOf(free, new Date(start + agenda.now()).toISOString());
    for (const { document } of later) {
      const entry = entries.get(document.id);
      if (!entry || document.wakeAt === null) continue;
      line.add(entry, Date.parse(document.wakeAt) - start);
    }
    counts.putOff += later.length;
    return later.length > 0;
  }

  #begin(): void {
    for (let entry = this.#rota.next(); entry; entry = this.#rota.next()) this.#take(entry);
  }

  #take(entry: Entry): void {
    const { agenda, chance } = this.#monday;
    const turn = this.#pace.take(entry.document.tenantId);
    this.#taken.add(entry);
    agenda.at(agenda.now() + takes.check, () => {
      if (this.#isUnchanged(entry))
        agenda.at(agenda.now() + takes.prepare + chance.below(10), () => this.#claim(entry, turn));
      else this.#lost(entry, turn);
    });
  }

  #claim(entry: Entry, turn: Turn): void {
    const { agenda, counts } = this.#monday;
    if (!this.#isUnchanged(entry)) {
      counts.lateConflicts += 1;
      return this.#lost(entry, turn);
    }
    entry.wakeAt = undefined;
    if (entry.document.errand.type === 'refreshCard') return this.#finish(entry, turn);
    return agenda.at(agenda.now() + takes.write, () => {
      turn.called();
      this.#monday.called(entry);
      agenda.at(agenda.now() + this.#monday.latency(), () => this.#finish(entry, turn));
    });
  }

  /** The last write of an item. */
  #finish(entry: Entry, turn: Turn): void {
    const { agenda, line } = this.#monday;
    agenda.at(agenda.now() + takes.write, () => {
      const armed = this.#monday.sent(entry);
      // In quarters of a second, so that the line stays short.
      if (armed) line.add(armed, Math.ceil(agenda.now() / 250) * 250);
      turn.letGo();
      this.#done(entry);
    });
  }

  #lost(entry: Entry, turn: Turn): void {
    this.#monday.counts.conflicts += 1;
    turn.letGo();
    this.#resting.set(entry, this.#monday.agenda.now() + takes.rest);
    this.#rota.jump(this.#jumps());
    this.#done(entry);
  }

  #done(entry: Entry): void {
    this.#taken.delete(entry);
    this.#rota.done(entry);
    this.#begin();
    if (this.#rota.isEmpty()) this.#look();
  }

  /** Nobody has claimed it or put it off since the page was read. */
  #isUnchanged({ wakeAt }: Entry): boolean {
    return wakeAt !== undefined && wakeAt <= this.#monday.agenda.now();
  }
}
