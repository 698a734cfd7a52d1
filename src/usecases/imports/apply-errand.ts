import { end } from '../../domain/delivery.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { applyImport } from './apply.ts';

/** An import was accepted: takes its rows in. Busy, it asks to be run again. */
export const applyImportErrand: Work<ErrandOf<'applyImport'>> = async (doors, item, { importId }) => {
  const { tenantId, scope } = item.document;
  const workspaceId = scope.slice('imports.'.length);
  const refused = await applyImport(doors, { tenantId, workspaceId, importId });
  return refused ? 'again' : end(item.document, 'done');
};
