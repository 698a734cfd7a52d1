import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type VendorContent,
  type VendorProfile,
  mostProfiles,
  registerOf,
  vendorChanges,
  vendorContent,
  vendorFault,
} from '../../domain/vendor-register.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { vendorsOf } from './find.ts';
import { findVendors } from './read.ts';

/**
 * Says how the work of a vendor was, and for whom else its name stands. Refuses: `notFound` (a vendor with no expense),
 * `notAllowed`, `stale`, `malformed` (the same as itself), `tooLarge`, `busy`.
 */
export async function saveVendor(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly vendorId: string;
    /** Null where nothing was said of it. */
    readonly ifVersion: Version | null;
    readonly edit: Partial<VendorContent>;
  },
): Promise<{ readonly version: Version } | Refusal> {
  const { workspaceId, vendorId: id, edit } = wanted;
  const found = await findVendors(doors, actor, workspaceId);
  if (isRefusal(found)) return found;
  if (!may(actor, 'vendor.edit', { workspaceId })) return refuse('notAllowed');
  const profiles = found.profiles.map(({ document }) => document);
  const known = found.profiles.find(({ document }) => document.id === id);
  const name = found.expenses.find(({ vendorId }) => vendorId === id)?.vendor;
  if (name === undefined && !known) return refuse('notFound');
  const content = vendorContent(known?.document, edit);
  const { sameAs } = content;
  const isKnown = sameAs === null || found.expenses.some(({ vendorId }) => vendorId === sameAs);
  if (!isKnown) return refuse('notFound', { at: 'sameAs' });
  const fault = vendorFault(id, content, profiles);
  if (fault) return fault;
  if ((known?.version ?? null) !== wanted.ifVersion) return refuse('stale');
  const changes = vendorChanges(known?.document, content);
  if (known && changes.length === 0) return { version: known.version };
  if (!known && profiles.length >= mostProfiles) return refuse('tooLarge', { facts: { most: mostProfiles } });
  const { tenantId, personId } = actor;
  const at = doors.clock.now();
  const place = { tenantId, workspaceId };
  const document: VendorProfile = {
    kind: 'vendorProfile',
    schema: 1,
    id,
    ...place,
    ...content,
    editedBy: personId,
    editedAt: at,
  };
  const scene = { ...place, campaignId: null, actorId: personId, at };
  const shown = name ?? registerOf(found.expenses, profiles).find((line) => line.id === id)?.name ?? '';
  const settled = await settle(doors.store, vendorsOf(tenantId, workspaceId), {
    put: [{ document, ifVersion: known?.version ?? 'absent' }],
    events: record(doors.clock, scene, [{ type: 'vendor.edited', vendorId: id, name: shown, changes }]),
  });
  return isRefusal(settled) ? settled : { version: settled.versions[`vendorProfile/${id}`] ?? '' };
}
