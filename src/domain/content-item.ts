import { z } from 'zod';
import { type ApprovalRequest, isOpen } from './approval.ts';
import { isApproved } from './approval-effect.ts';
import { differences } from './campaign-differences.ts';
import { type FieldChange, MarketingChannel } from './campaign.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { CalendarDate, ClockTime, Zone } from './time.ts';
import { WebAddress } from './web-address.ts';

/** So many that one campaign has. */
export const mostContentItems = 500;

export const contentFormats = [
  'post',
  'article',
  'email',
  'page',
  'ad',
  'video',
  'message',
  'event',
  'other',
] as const;
export type ContentFormat = (typeof contentFormats)[number];

/** How near a reader is to buying, or to buying again. */
export const journeyStages = ['awareness', 'consideration', 'decision', 'retention'] as const;
export type JourneyStage = (typeof journeyStages)[number];

/** How far people say that it is; whether it is in review or approved follows from its approval. */
export const contentSteps = ['idea', 'draft', 'scheduled', 'published', 'dropped'] as const;
export type ContentStep = (typeof contentSteps)[number];

export const ContentItemContent = z.strictObject({
  title: z.string().trim().min(1).max(160),
  channel: MarketingChannel,
  format: z.enum(contentFormats),
  ownerId: Id.nullable(),
  /** The day on which it goes out. */
  publishOn: CalendarDate.nullable(),
  /** At which time on the wall of which zone; null: some time that day. */
  publishAt: ClockTime.nullable(),
  zone: Zone,
  /** Its words, or what it is to say. */
  text: z.string().trim().max(10_000),
  assetIds: z.array(Id).max(20),
  journeyStage: z.enum(journeyStages).nullable(),
  /** For whom it is made. */
  personaIds: z.array(Id).max(10),
  /** False: it goes out without anybody's yes. */
  needsApproval: z.boolean(),
});
export type ContentItemContent = z.infer<typeof ContentItemContent>;

/** A post, an email, a page: one thing that goes out through a channel; in the partition of its campaign. */
export const ContentItem = z.strictObject({
  kind: z.literal('contentItem'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...ContentItemContent.shape,
  step: z.enum(contentSteps),
  /** Where it can be seen since it is published. */
  address: WebAddress.nullable(),
  /** Counts changes of what is approved. */
  revision: z.number().int().min(1),
  /** The request whose yes was for an earlier revision, and counts no more. */
  overtakenId: Id.nullable(),
  createdBy: Id,
  createdAt: z.string(),
});
export type ContentItem = z.infer<typeof ContentItem>;

/** What somebody reads of it: how far it is, and how its approval stands. */
export const contentStates = [
  'idea',
  'draft',
  'inReview',
  'changesRequested',
  'approved',
  'scheduled',
  'published',
  'dropped',
] as const;
export type ContentState = (typeof contentStates)[number];

type Asked = Pick<ApprovalRequest, 'id' | 'status'>;

/** The request that counts for what the item says now; `latest` is the last that was about it. */
export function countingRequest<R extends Asked>(
  { overtakenId }: Pick<ContentItem, 'overtakenId'>,
  latest: R | undefined,
): R | undefined {
  return latest?.id === overtakenId ? undefined : latest;
}

/** How an item stands. */
export function contentState(item: ContentItem, latest: Asked | undefined): ContentState {
  if (item.step !== 'idea' && item.step !== 'draft') return item.step;
  const request = countingRequest(item, latest);
  if (!request) return item.step;
  if (isOpen(request)) return 'inReview';
  if (isApproved(request)) return 'approved';
  return request.status === 'changesRequested' || request.status === 'rejected'
    ? 'changesRequested'
    : item.step;
}

/** Whether nothing keeps it from going out: it needs no yes, or has one for what it says now. */
export function isCleared(item: ContentItem, latest: Asked | undefined): boolean {
  const request = countingRequest(item, latest);
  return !item.needsApproval || (request !== undefined && isApproved(request));
}

const ways: Record<ContentStep, readonly ContentStep[]> = {
  idea: ['draft', 'dropped'],
  draft: ['idea', 'scheduled', 'published', 'dropped'],
  scheduled: ['draft', 'published', 'dropped'],
  published: ['draft'],
  dropped: ['draft'],
};

/** The steps that it can take from where it is. */
export function nextSteps(item: ContentItem, latest: Asked | undefined): ContentStep[] {
  return ways[item.step].filter((step) => !stepFault(item, latest, step, 'https://example.org/'));
}

function stepFault(
  item: ContentItem,
  latest: Asked | undefined,
  step: ContentStep,
  address: string | null,
): Refusal | undefined {
  if (!ways[item.step].includes(step)) return refuse('wrongStatus', { facts: { status: item.step } });
  if (step !== 'scheduled' && step !== 'published') return undefined;
  if (!isCleared(item, latest)) return refuse('approvalNeeded', { at: 'step', facts: { status: step } });
  if (step === 'scheduled' && item.publishOn === null) return missing('publishOn');
  return step === 'published' && address === null ? missing('address') : undefined;
}

const missing = (at: string): Refusal => refuse('malformed', { at, facts: { what: 'missing' } });

/**
 * The item at another step; an address comes with being published and goes with being taken back. Refuses: `wrongStatus`,
 * `approvalNeeded`, `malformed` (no day, no address).
 */
export function moveContent(
  item: ContentItem,
  latest: Asked | undefined,
  step: ContentStep,
  address: string | null,
): ContentItem | Refusal {
  const fault = stepFault(item, latest, step, address);
  return fault ?? { ...item, step, address: step === 'published' ? address : null };
}

const fields = Object.keys(ContentItemContent.shape) as (keyof ContentItemContent)[];
/** What somebody says yes to. */
const approved: ReadonlySet<string> = new Set(['title', 'channel', 'format', 'text', 'assetIds']);

/**
 * The item as it is wanted now. What is approved is not changed while somebody is asked, nor after it went out; changed
 * after a yes, it is a draft again and the yes counts no more. Refuses: `approvalRunning`, `wrongStatus`, `malformed` (a
 * time without a day; scheduled without a day).
 */
export function editContent(
  item: ContentItem,
  edit: Partial<ContentItemContent>,
  latest: Asked | undefined,
): { readonly item: ContentItem; readonly changes: FieldChange[]; readonly reopened: boolean } | Refusal {
  const changes = differences<Partial<ContentItemContent>>(item, edit, fields);
  const touches = changes.some(({ field }) => approved.has(field));
  const request = countingRequest(item, latest);
  if (touches && item.step === 'published') return refuse('wrongStatus', { facts: { status: item.step } });
  if (touches && request && isOpen(request)) return refuse('approvalRunning');
  const reopened = touches && request !== undefined;
  const needsAnew =
    { ...item, ...edit }.needsApproval && (reopened || !isCleared({ ...item, ...edit }, latest));
  const edited: ContentItem = {
    ...item,
    ...edit,
    revision: item.revision + (touches ? 1 : 0),
    overtakenId: reopened ? request.id : item.overtakenId,
    step: needsAnew && item.step === 'scheduled' ? 'draft' : item.step,
  };
  if (edited.publishOn === null && (edited.publishAt !== null || edited.step === 'scheduled'))
    return missing('publishOn');
  return { item: edited, changes, reopened };
}
