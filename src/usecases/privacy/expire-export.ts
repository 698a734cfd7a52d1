import { end } from '../../domain/delivery.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { privacyPlace } from './place.ts';

/** A file about a person has lain ready long enough: it is removed, and that it was made stays known. */
export const expireExport: Work<ErrandOf<'expireExport'>> = async ({ store, files }, item, { exportId }) => {
  const place = privacyPlace(item.document.tenantId);
  const stored = await store.get(place, 'personalExport', exportId);
  if (!stored) return end(item.document, 'cancelled', 'notFound');
  await files.remove(place, stored.document.fileKey);
  const outcome = await store.commit(place, {
    put: [
      { document: { ...stored.document, state: 'expired' }, ifVersion: stored.version },
      { document: end(item.document, 'done'), ifVersion: item.version },
    ],
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
};
