import { z } from 'zod';
import { Id } from '../domain/person.ts';
import type { Endpoint } from './endpoint.ts';

const LoadView = z.strictObject({ personId: Id, waiting: z.number().int() });

/** Somebody for whom many requests wait, and who of the same job title or role has at most half as many. */
export const LoadHintView = LoadView.extend({ instead: LoadView.nullable() });
export type LoadHintView = z.infer<typeof LoadHintView>;

/** How busy those are who shall be asked. */
export const loadEndpoints = {
  'GET /api/campaigns/:campaignId/approver-load': {
    summary:
      'For which of these people (ids, with commas) many requests wait, and who could be asked instead: a hint',
    query: z.strictObject({ personIds: z.string().min(1).max(4_000) }),
    reply: z.array(LoadHintView),
  },
} as const satisfies Record<string, Endpoint>;
