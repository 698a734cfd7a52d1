import { derivedId } from '../derived-id.ts';

/* Ids follow from the keys of the rows, so that a row taken in twice finds what it made the first time. */

export function campaignIdOf(tenantId: string, workspaceId: string, key: string): Promise<string> {
  return derivedId('importedCampaign', tenantId, workspaceId, key);
}

export function taskIdOf(tenantId: string, campaignId: string, key: string): Promise<string> {
  return derivedId('importedTask', tenantId, campaignId, key);
}
