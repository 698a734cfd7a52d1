import type { Campaign } from '../../domain/campaign.ts';
import { derivedId } from '../derived-id.ts';

/** The task as which an action of an earlier retrospective goes on in a campaign. */
export function takenOverId(
  { id, tenantId }: Pick<Campaign, 'id' | 'tenantId'>,
  taskId: string,
): Promise<string> {
  return derivedId('task', tenantId, id, 'takenOver', taskId);
}
