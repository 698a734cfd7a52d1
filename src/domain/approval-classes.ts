import { z } from 'zod';
import type { CampaignContent, FieldChange } from './campaign.ts';

/** What kind of thing a change is; a stage is asked again only for the kinds that it watches. */
export const fieldClasses = ['cosmetic', 'content', 'money', 'date', 'audience', 'asset'] as const;
export const FieldClass = z.enum(fieldClasses);
export type FieldClass = z.infer<typeof FieldClass>;

const classes: Record<keyof CampaignContent, FieldClass> = {
  name: 'cosmetic',
  type: 'content',
  brief: 'content',
  goal: 'content',
  audience: 'audience',
  audienceSize: 'audience',
  regions: 'audience',
  segments: 'audience',
  venue: 'content',
  flight: 'date',
  channels: 'audience',
  budget: 'money',
};

const known: ReadonlyMap<string, FieldClass> = new Map(Object.entries(classes));

/** The class of a changed field; undefined for filing, which asks nobody again. Everything about files is `asset`. */
export function classOf({ field }: Pick<FieldChange, 'field'>): FieldClass | undefined {
  return field.startsWith('asset') ? 'asset' : known.get(field);
}
