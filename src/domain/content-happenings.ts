import { z } from 'zod';
import { FieldChange, MarketingChannel } from './campaign.ts';
import { contentSteps } from './content-item.ts';
import { Id } from './person.ts';

const item = { contentItemId: Id, name: z.string() };

/** What happens to the channels of a campaign and to what goes out through them. */
export const contentHappenings = [
  z.strictObject({
    type: z.literal('channelPlan.edited'),
    channel: MarketingChannel,
    changes: z.array(FieldChange),
  }),
  z.strictObject({ type: z.literal('contentItem.added'), ...item }),
  z.strictObject({ type: z.literal('contentItem.edited'), ...item, changes: z.array(FieldChange) }),
  z.strictObject({
    type: z.literal('contentItem.moved'),
    ...item,
    step: z.enum(contentSteps),
  }),
] as const;
