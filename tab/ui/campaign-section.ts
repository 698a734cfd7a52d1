import type { ComponentType } from 'react';
import type { CampaignSection } from '../../src/contract/places.ts';
import type { CampaignView } from '../../src/contract/views.ts';

/** What every section of a campaign is given. */
export interface SectionProps {
  readonly campaign: CampaignView;
}

/** The sections of a campaign; each is a feature of its own, and `app` puts them together. */
export type Sections = Readonly<Record<CampaignSection, ComponentType<SectionProps>>>;
