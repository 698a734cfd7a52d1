import { z } from 'zod';
import { LaunchEntry, OwnLaunchLine, lineSources } from '../domain/launch-checklist.ts';
import { LaunchEntryEdit } from '../domain/launch-edit.ts';
import { launchAreas, launchFacts } from '../domain/launch-lines.ts';
import { ListChoice } from '../domain/launch-list.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const LaunchLineView = z.strictObject({
  ...LaunchEntry.omit({ own: true, dropped: true }).shape,
  area: z.enum(launchAreas),
  blocking: z.boolean(),
  /** Every campaign has it, its department asks for it, or it is the campaign's own. */
  source: z.enum(lineSources),
  /** Null for lines that every campaign has; their words go by the id. */
  text: z.string().nullable(),
  /** Nobody ticks it without evidence. */
  proof: z.boolean(),
  /** Whose work it is, in words of the department; often empty. */
  role: z.string(),
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
  /** Which list of its department the campaign goes by, and which one there is now; 0: none. */
  list: z.strictObject({ revision: z.number().int(), current: z.number().int() }),
  can: z.strictObject({ tick: z.boolean(), edit: z.boolean(), waive: z.boolean() }),
});
export type LaunchChecklistView = z.infer<typeof LaunchChecklistView>;

export const LaunchListView = z.strictObject({
  ...ListChoice.shape,
  /** 0 as long as nobody chose. */
  revision: z.number().int(),
  version: z.string().min(1).max(200).nullable(),
});
export type LaunchListView = z.infer<typeof LaunchListView>;

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
  'POST /api/campaigns/:campaignId/launch-checklist/list': {
    summary: 'Let a campaign go by what its department asks for now',
    body: z.strictObject({ revision: z.number().int().min(1) }),
    reply: LaunchChecklistView,
    refusals: ['stale', 'wrongStatus', 'busy'],
  },
  'GET /api/workspaces/:workspaceId/launch-list': {
    summary: 'What a department asks for before a launch, beyond and instead of the lines of every campaign',
    reply: LaunchListView,
  },
  'PUT /api/workspaces/:workspaceId/launch-list': {
    summary:
      'Set what a department asks for before a launch; campaigns that are prepared already keep theirs',
    body: LaunchListView.omit({ revision: true }),
    reply: LaunchListView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
