import { differences } from './campaign-differences.ts';
import type { Campaign, CampaignEdit } from './campaign.ts';
import type { FromTemplate, Lockable } from './from-template.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { TemplateContent } from './template.ts';

const ofCampaign = ['type', 'channels', 'regions', 'flight'] as const;

/** What campaigns of a template keep as it says. What it leaves open is not kept: no route, no channels, no regions. */
export function locksOf({ locked, channels, regions, routeId }: TemplateContent): Lockable[] {
  const says: Readonly<Record<Lockable, boolean>> = {
    type: true,
    channels: channels.length > 0,
    regions: regions.length > 0,
    flight: true,
    route: routeId !== null,
  };
  return locked.filter((field) => says[field]);
}

type Held = Pick<Campaign, 'type' | 'channels' | 'regions' | 'flight' | 'template'>;

/** What the template of a campaign keeps of it; days from when they are set. */
export function keptOf({ template, flight }: Pick<Campaign, 'template' | 'flight'>): Lockable[] {
  return (template?.locked ?? []).filter((field) => field !== 'flight' || flight !== null);
}

/** Whether an edit changes what the template of the campaign keeps. Refuses: `lockedByTemplate`, with its name. */
export function lockFault(campaign: Held, edit: CampaignEdit): Refusal | undefined {
  const { template } = campaign;
  const kept = keptOf(campaign);
  const fields = ofCampaign.filter((field) => kept.includes(field));
  const [first] = differences<CampaignEdit>(campaign, edit, fields);
  return template && first && refused(template, first.field);
}

/** Whether a new campaign is as its template keeps it; its days are chosen, and kept from then on. */
export function newLockFault(
  campaign: Omit<Held, 'template'>,
  template: FromTemplate,
  content: TemplateContent,
): Refusal | undefined {
  const { type, channels, regions = [], flight } = campaign;
  const said = { type: content.type, channels: content.channels, regions: content.regions };
  return lockFault({ ...said, flight, template }, { type, channels, regions });
}

/** Whether the plan is submitted along another route than the one that its template keeps; absent: to chosen people. */
export function routeLockFault(
  { template }: Pick<Campaign, 'template'>,
  routeId: string | undefined,
): Refusal | undefined {
  if (!template?.locked?.includes('route') || template.routeId === routeId) return undefined;
  return refused(template, 'routeId');
}

const refused = ({ name }: FromTemplate, at: string): Refusal =>
  refuse('lockedByTemplate', { at, facts: { template: name } });
