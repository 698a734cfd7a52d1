import { z } from 'zod';
import { Flight } from '../domain/campaign.ts';
import { Country } from '../domain/country.ts';
import { Id } from '../domain/person.ts';
import { Summary } from '../domain/summary.ts';
import { TemplateContent } from '../domain/template.ts';
import { CalendarDate } from '../domain/time.ts';
import { SpecialDayView } from './calendar-endpoints.ts';
import type { Endpoint } from './endpoint.ts';

const onceKey = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const number = z.string().regex(/^[1-9]\d{0,5}$/);
const saved = {
  version: z.number().int().min(1),
  /** Null for what comes with the product. */
  ownerId: Id.nullable(),
  savedById: Id.nullable(),
  savedAt: z.string().nullable(),
};

const { name, description, type, industry, occasion } = TemplateContent.shape;
export const TemplateLineView = z.strictObject({
  id: Id,
  ...saved,
  name,
  description,
  type,
  industry,
  occasion,
  tasks: z.number().int(),
});
export type TemplateLineView = z.infer<typeof TemplateLineView>;

export const TemplateView = z.strictObject({ id: Id, ...saved, content: TemplateContent });
export type TemplateView = z.infer<typeof TemplateView>;

/** A campaign that was made from a template; the version is that of the template. */
export const MadeCampaignView = z.strictObject({
  ...Summary.pick({ id: true, code: true, name: true, status: true, ownerId: true, flight: true }).shape,
  version: z.number().int(),
});

/** When a task would be; null where the template foresees no day. */
export const ForeseenTaskView = z.strictObject({
  key: Id,
  start: CalendarDate.nullable(),
  due: CalendarDate.nullable(),
});
export type ForeseenTaskView = z.infer<typeof ForeseenTaskView>;

export const TemplatePlanView = z.strictObject({
  template: TemplateView,
  flight: Flight,
  /** One for each task of the template, in its order. */
  tasks: z.array(ForeseenTaskView),
  /** Weekdays that are worked, and the days around the plan that are different. */
  week: z.array(z.number().int().min(1).max(7)),
  days: z.array(SpecialDayView),
  country: Country.nullable(),
});
export type TemplatePlanView = z.infer<typeof TemplatePlanView>;

/** What of a template a new campaign is made with, as it was shown and changed. */
export const ChosenTemplate = z.strictObject({
  templateId: Id,
  version: z.number().int().min(1),
  tasks: z.array(ForeseenTaskView).max(80),
  /** Who fills a role, by its key; the owner of the campaign where nobody is named. */
  people: z.record(Id, Id),
});
export type ChosenTemplate = z.infer<typeof ChosenTemplate>;

const faults = [
  'unfit',
  'duplicate',
  'unknownRole',
  'noAccountable',
  'secondAccountable',
  'twoParts',
  'unknownStep',
  'stepCircle',
] as const;

/** What campaigns are made from. */
export const templateEndpoints = {
  'GET /api/workspaces/:workspaceId/templates': {
    summary: 'Templates of the department by name, then those that come with the product',
    reply: z.array(TemplateLineView),
  },
  'POST /api/workspaces/:workspaceId/templates': {
    summary: 'Save a new template',
    body: z.strictObject({ once: onceKey, content: TemplateContent }),
    reply: TemplateView,
    refusals: [...faults, 'tooLarge', 'stale'],
  },
  'GET /api/workspaces/:workspaceId/templates/:templateId': {
    summary: 'A template as it is now, or in a version',
    query: z.strictObject({ version: number.optional() }),
    reply: TemplateView,
  },
  'PATCH /api/workspaces/:workspaceId/templates/:templateId': {
    summary: 'Save the next version of a template; campaigns that were made from it stay as they are',
    body: z.strictObject({
      basedOn: z.number().int().min(1),
      content: TemplateContent,
      ownerId: Id.optional(),
    }),
    reply: TemplateView,
    refusals: ['stale', 'unknownPerson', 'tooLarge', ...faults],
  },
  'DELETE /api/workspaces/:workspaceId/templates/:templateId': {
    summary: 'Put a template into the trash; campaigns that were made from it stay as they are',
    reply: 'none',
    refusals: ['stale'],
  },
  'GET /api/workspaces/:workspaceId/templates/:templateId/campaigns': {
    summary: 'The campaigns that were made from a template, and how they stand',
    reply: z.array(MadeCampaignView),
  },
  'GET /api/workspaces/:workspaceId/templates/:templateId/versions': {
    summary: 'Versions of a template, newest first, at most 50',
    reply: z.array(TemplateView),
  },
  'GET /api/workspaces/:workspaceId/templates/:templateId/plan': {
    summary:
      'What a campaign from the template would be when it is launched on a day; start and end of its run may differ',
    query: z.strictObject({
      launch: CalendarDate,
      start: CalendarDate.optional(),
      end: CalendarDate.optional(),
      version: number.optional(),
    }),
    reply: TemplatePlanView,
    refusals: ['flightReversed'],
  },
  'GET /api/campaigns/:campaignId/template': {
    summary:
      'The campaign as a template, without people, amounts and results, to look over before it is saved',
    reply: TemplateContent,
    refusals: ['incomplete'],
  },
} as const satisfies Record<string, Endpoint>;
