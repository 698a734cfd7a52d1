import { z } from 'zod';
import { CampaignContent, CampaignType, MarketingChannel, marketingChannels } from './campaign.ts';
import { Lockable, lockable } from './from-template.ts';
import { Id } from './person.ts';
import { raciParts } from './raci.ts';
import { linkKinds } from './task-network.ts';
import { Priority, TaskLink, mostLinks } from './task.ts';
import { MoneyShares, UsualMetric } from './usual-plan.ts';

/** A campaign with all its tasks is one commit, of at most 100 operations. */
export const mostTemplateTasks = 80;
export const mostTemplateRoles = 60;
/** So many figures its campaigns are measured by. */
export const mostMetrics = 12;
/** So many working days before or after its anchor a task may lie. */
export const farthest = 400;

/** What the days of a task are counted from. */
export const anchors = ['launch', 'flightStart', 'flightEnd'] as const;
export const Anchor = z.enum(anchors);
export type Anchor = z.infer<typeof Anchor>;

/** The lines of business that the catalogue is sorted by. */
export const industries = ['any', 'fmcg', 'retail', 'eCommerce', 'internet', 'education', 'b2b'] as const;
export const Industry = z.enum(industries);
export type Industry = z.infer<typeof Industry>;

/** Names a task or a role inside one template. */
const Key = Id.max(40);
/** 0 is the day of the anchor itself, worked or not; others count working days from it. */
const Offset = z.number().int().min(-farthest).max(farthest);

export const TemplateRole = z.strictObject({ key: Key, name: z.string().trim().min(1).max(80) });
export type TemplateRole = z.infer<typeof TemplateRole>;

export const TemplateTask = z.strictObject({
  key: Key,
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(10_000),
  /** Who does it; null where nobody is foreseen. */
  role: Key.nullable(),
  from: Anchor,
  /** Null when only its last day is foreseen. */
  start: Offset.nullable(),
  /** Null when it has no date. */
  due: Offset.nullable(),
  milestone: z.boolean(),
  priority: Priority,
  checklist: z.array(z.string().trim().min(1).max(300)).max(100),
  links: z
    .array(z.strictObject({ key: Key, kind: z.enum(linkKinds), lag: TaskLink.shape.lag }))
    .max(mostLinks),
  /** The task that hands over to it. */
  after: Key.nullable(),
  raci: z.array(z.strictObject({ role: Key, part: z.enum(raciParts) })).max(mostTemplateRoles),
});
export type TemplateTask = z.infer<typeof TemplateTask>;

/** How campaigns of a kind are done: what a campaign is made from, without a date, a person or an amount in it. */
export const TemplateContent = z.strictObject({
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(1_000),
  type: CampaignType,
  industry: Industry,
  /** "618", "Spring Festival": in the words of the department; empty when it fits any. */
  occasion: z.string().trim().max(60),
  channels: z.array(MarketingChannel).max(marketingChannels.length),
  regions: CampaignContent.shape.regions.unwrap(),
  /** The first day of the flight, counted from the launch like a task. */
  flightStart: Offset,
  /** Calendar days that the flight lasts, both ends included. */
  flightDays: z.number().int().min(1).max(400),
  /** The approval route to suggest when it is submitted. */
  routeId: Id.nullable(),
  /** What campaigns that are made from it keep. */
  locked: z
    .array(Lockable)
    .max(lockable.length)
    .refine((all) => new Set(all).size === all.length, { error: 'twice' }),
  /** What its campaigns are measured by; empty: what is usual for the type. */
  metrics: z.array(UsualMetric).max(mostMetrics),
  /** How a budget is divided; empty: as is usual for the type. */
  money: MoneyShares,
  roles: z.array(TemplateRole).max(mostTemplateRoles),
  tasks: z.array(TemplateTask).max(mostTemplateTasks),
});
export type TemplateContent = z.infer<typeof TemplateContent>;

const saved = {
  tenantId: Id,
  workspaceId: Id,
  version: z.number().int().min(1),
  /** Of this version. */
  savedBy: Id,
  savedAt: z.string(),
  ...TemplateContent.shape,
};

/** A template of a department as it is now. */
export const Template = z.strictObject({
  kind: z.literal('template'),
  schema: z.literal(1),
  id: Id,
  /** Who looks after it. */
  ownerId: Id,
  ...saved,
});
export type Template = z.infer<typeof Template>;

/** A version as it was saved; never changed. */
export const TemplateVersion = z.strictObject({
  kind: z.literal('templateVersion'),
  schema: z.literal(1),
  /** `<template id>.<version>`. */
  id: Id,
  templateId: Id,
  ...saved,
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

const contentFields = Object.keys(TemplateContent.shape) as (keyof TemplateContent)[];

/** The content alone, in a fixed key order. */
export function templateContentOf(document: TemplateContent): TemplateContent {
  const kept = Object.fromEntries(contentFields.map((field) => [field, document[field]]));
  return TemplateContent.parse(kept);
}
