import type { Actor } from '../../domain/actor.ts';
import type { AlertNotice } from '../../domain/alert-face.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readAlerts } from '../alerts/read.ts';
import { readerOf } from './reader.ts';

/** One alert of a campaign, while it stands. Refuses: `notFound` (also what its reader may not see). */
export async function readAlertNotice(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { campaignId, key }: { readonly campaignId: string; readonly key: string },
): Promise<AlertNotice | Refusal> {
  const read = await readAlerts(doors, actor, campaignId);
  if (isRefusal(read)) return read;
  const alert = read.alerts.find((each) => each.key === key);
  if (!alert) return refuse('notFound');
  const { about, since } = alert;
  return { kind: 'alert', reader: readerOf(actor, doors.clock), campaign: read.campaign, about, since };
}
