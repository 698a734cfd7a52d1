import type { SummaryView } from '../../src/contract/views.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { fakeToday, fakeWorkspace } from './fake-campaigns.ts';

/** The line of a campaign in the lists. */
export function fakeSummary(campaign: Campaign, version: string): SummaryView {
  const { id, code, name, type, status, ownerId, teamIds, tags, flight, channels, budget, updatedAt } =
    campaign;
  const number = Number(code.slice(4));
  return {
    id,
    code,
    name,
    type,
    status,
    ownerId,
    teamIds,
    tags,
    flight,
    channels,
    budget,
    updatedAt,
    approvalState: campaign.approval?.state ?? null,
    openTasks: number % 4,
    doneTasks: number % 6,
    nextTaskDue: number % 9 === 0 && number % 4 > 0 ? '2026-03-01' : null,
    campaignVersion: version,
  };
}

/** A campaign before anybody wrote anything. */
export const blankCampaign: Campaign = {
  kind: 'campaign',
  schema: 1,
  id: '',
  tenantId: 'tenant',
  workspaceId: fakeWorkspace.id,
  code: '',
  status: 'draft',
  name: '',
  type: 'social',
  brief: '',
  goal: '',
  audience: '',
  flight: null,
  channels: [],
  budget: null,
  ownerId: '',
  teamIds: [],
  guestIds: [],
  tags: [],
  revision: 1,
  approval: null,
  importKey: null,
  createdAt: `${fakeToday}T02:00:00.000Z`,
  createdBy: '',
  updatedAt: '',
};
