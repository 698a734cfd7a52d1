import { campaignSections, type CampaignSection } from '../../../src/contract/places.ts';

/** Shows a section of the campaign; `more` are parameters of the address, such as which field to edit. */
export type GoTo = (section: CampaignSection, more?: Readonly<Record<string, string>>) => void;

/** The order in which people meet them. */
export const sectionOrder = [
  'overview',
  'goals',
  'budget',
  'content',
  'tasks',
  'timeline',
  'files',
  'approvals',
  'launch',
  'risks',
  'results',
  'retrospective',
  'history',
] as const satisfies readonly CampaignSection[];

/** The section that an address names; the overview when it names none. */
export function sectionIn(name: string | null | undefined): CampaignSection {
  return campaignSections.find((section) => section === name) ?? 'overview';
}
