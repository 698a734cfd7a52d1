import type { Campaign, CampaignEdit } from './campaign.ts';
import { flightFault, tidy } from './campaign-edit.ts';
import type { Happening } from './event.ts';
import type { Refusal } from './refusal.ts';

export interface NewCampaign {
  readonly id: string;
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly code: string;
  /** Everything that was not said stays empty; the creator owns it unless somebody else is named. */
  readonly fields: CampaignEdit & Pick<Campaign, 'name' | 'type'>;
  readonly source: 'person' | 'import' | 'chat';
  readonly importKey?: string;
  readonly createdBy: string;
  readonly at: string;
}

/** A campaign in draft, with the event that tells of it. Refuses: `flightReversed`. */
export function createCampaign(wanted: NewCampaign): { campaign: Campaign; happening: Happening } | Refusal {
  const { id, tenantId, workspaceId, code, source, createdBy, at } = wanted;
  const reversed = flightFault(wanted.fields);
  if (reversed) return reversed;
  const { name, type, ...more } = wanted.fields;
  const fields = tidy(more);
  const campaign: Campaign = {
    kind: 'campaign',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    code,
    status: 'draft',
    name,
    type,
    brief: fields.brief ?? '',
    goal: fields.goal ?? '',
    audience: fields.audience ?? '',
    ...(fields.audienceSize !== undefined && { audienceSize: fields.audienceSize }),
    ...(fields.regions && { regions: fields.regions }),
    ...(fields.segments && { segments: fields.segments }),
    ...(fields.venue !== undefined && { venue: fields.venue }),
    flight: fields.flight ?? null,
    channels: fields.channels ?? [],
    budget: fields.budget ?? null,
    ownerId: fields.ownerId ?? createdBy,
    teamIds: fields.teamIds ?? [],
    guestIds: fields.guestIds ?? [],
    tags: fields.tags ?? [],
    ...(fields.programmeId && { programmeId: fields.programmeId }),
    ...(fields.aim && { aim: fields.aim }),
    ...(fields.means && { means: fields.means }),
    ...(fields.rationale && { rationale: fields.rationale }),
    revision: 1,
    approval: null,
    importKey: wanted.importKey ?? null,
    createdAt: at,
    createdBy,
    updatedAt: at,
  };
  return { campaign, happening: { type: 'campaign.created', name, source } };
}
