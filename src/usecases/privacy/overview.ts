import type { Actor } from '../../domain/actor.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { Person } from '../../domain/person.ts';
import type { PersonalExport } from '../../domain/personal-export.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { managesPrivacy, privacyPlace } from './place.ts';

export interface PrivacyOverview {
  readonly collected: Person['collected'] | null;
  readonly manages: boolean;
  /** Newest first. */
  readonly exports: readonly PersonalExport[];
  readonly erasures: readonly Erasure[];
}

/** Files about people and erasures: one's own, or everybody's for whoever answers for personal data. */
export async function readPrivacy(doors: Pick<Doors, 'store'>, actor: Actor): Promise<PrivacyOverview> {
  const place = privacyPlace(actor.tenantId);
  const [me, manages, exports, erasures] = await Promise.all([
    doors.store.get(place, 'person', actor.personId),
    managesPrivacy(doors, actor),
    readAll(doors.store, place, 'exportsOfTenant', {}),
    readAll(doors.store, place, 'erasuresOfTenant', {}),
  ]);
  const newest = <D extends { readonly askedAt: string }>(documents: readonly D[]): D[] =>
    documents.toSorted((one, other) => (one.askedAt < other.askedAt ? 1 : -1));
  return {
    collected: me?.document.collected ?? null,
    manages,
    exports: newest(exports.map(({ document }) => document)).filter(
      ({ personId }) => manages || personId === actor.personId,
    ),
    erasures: newest(erasures.map(({ document }) => document)).filter(
      ({ person }) => manages || person?.id === actor.personId,
    ),
  };
}
