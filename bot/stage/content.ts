import { z } from 'zod';

/** What a message holds; the same shape for what people and what the bot says. */
export const Content = z.object({
  text: z.string().default(''),
  summary: z.string().default(''),
  attachments: z
    .array(z.object({ contentType: z.string().max(200), content: z.unknown() }))
    .max(20)
    .default([]),
});
export type Content = z.infer<typeof Content>;

/** What the bot posts: its content, and the delivery key if it wants to recognise the message later. */
export const Posted = Content.extend({
  type: z.literal('message'),
  channelData: z.looseObject({ deliveryKey: z.string().max(300).optional() }).optional(),
});
export type Posted = z.infer<typeof Posted>;
