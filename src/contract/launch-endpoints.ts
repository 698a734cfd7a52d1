import { z } from 'zod';
import { LaunchEntry, LaunchEntryEdit, OwnLaunchLine } from '../domain/launch-checklist.ts';
import { launchAreas, launchFacts } from '../domain/launch-lines.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const LaunchLineView = z.strictObject({
  ...LaunchEntry.omit({ own: true, dropped: true }).shape,
  area: z.enum(launchAreas),
  blocking: z.boolean(),
  /** Null for lines that every campaign has; their words go by the id. */
  text: z.string().nullable(),
  fact: z.enum(launchFacts).nullable(),
  state: z.enum(['open', 'done', 'waived', 'dropped']),
});
export type LaunchLineView = z.infer<typeof LaunchLineView>;

export const LaunchChecklistView = z.strictObject({
  lines: z.array(LaunchLineView),
  readiness: z.strictObject({
    done: z.number(),
    all: z.number(),
    /** Whole percent; lines for which the launch waits weigh twice. */
    percent: z.number(),
    /** Ids of the lines for which the launch waits. */
    blocking: z.array(z.string()),
  }),
  can: z.strictObject({ tick: z.boolean(), edit: z.boolean(), waive: z.boolean() }),
});
export type LaunchChecklistView = z.infer<typeof LaunchChecklistView>;

/** What has to be thought of before a campaign goes live. */
export const launchEndpoints = {
  'GET /api/campaigns/:campaignId/launch-checklist': {
    summary: 'The launch checklist of a campaign: lines by area, which tick themselves, and how ready it is',
    reply: LaunchChecklistView,
  },
  'POST /api/campaigns/:campaignId/launch-checklist/lines': {
    summary: 'Add a line of the campaign’s own',
    body: z.strictObject({ once: onceKey, line: OwnLaunchLine }),
    reply: LaunchChecklistView,
    refusals: ['tooLarge', 'wrongStatus', 'busy'],
  },
  'PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId': {
    summary: 'Tick a line, give it an owner, a day or evidence, drop it, or waive it with a reason',
    body: LaunchEntryEdit,
    reply: LaunchChecklistView,
    refusals: ['unfit', 'unknownPerson', 'wrongStatus', 'busy'],
  },
  'POST /api/campaigns/:campaignId/launch-checklist/waiver': {
    summary: 'Waive all lines for which the launch still waits, with one reason',
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    reply: LaunchChecklistView,
    refusals: ['wrongStatus', 'busy'],
  },
} as const satisfies Record<string, Endpoint>;
