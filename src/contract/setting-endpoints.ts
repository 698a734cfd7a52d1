import { z } from 'zod';
import { FieldChange } from '../domain/campaign.ts';
import { Id } from '../domain/person.ts';
import { settingKinds } from '../domain/setting-change.ts';
import type { Endpoint } from './endpoint.ts';
import { RouteChangeView } from './route-endpoints.ts';

/** A change of a setting: who, when, what, from and to. */
export const SettingLineView = z.strictObject({
  /** Its place in the chain of what happened. */
  sequence: z.number().int(),
  at: z.string(),
  /** Null: taken away, or nobody of the reader’s department. */
  actorId: Id.nullable(),
  kind: z.enum(settingKinds),
  /** Null where a part of the record was taken away: then nothing can be put back either. */
  settingId: Id.nullable(),
  name: z.string().nullable(),
  /** Whether it was made, removed, or changed. */
  how: z.enum(['made', 'removed', 'changed']),
  changes: z.array(FieldChange),
  /** What a version of an approval route changed, in parts. */
  route: z.array(RouteChangeView),
  /** The change that this one put back, and why. */
  putsBack: z.number().int().nullable(),
  reason: z.string().nullable(),
});
export type SettingLineView = z.infer<typeof SettingLineView>;

/** What putting a change back does now; `over` is the version to name when something is overwritten by it. */
export const RollBackView = z.strictObject({
  kind: z.enum(settingKinds),
  does: z.array(FieldChange),
  overwrites: z.array(FieldChange),
  over: z.string(),
});
export type RollBackView = z.infer<typeof RollBackView>;

/** How a department is set up, what was changed in that, and the way back. */
export const settingEndpoints = {
  'GET /api/workspaces/:workspaceId/settings/changes': {
    summary: 'What was changed in the settings of the department, newest first; for its administrators',
    query: z.strictObject({
      kind: z.enum(settingKinds).optional(),
      cursor: z.string().max(2_000).optional(),
    }),
    reply: z.strictObject({
      lines: z.array(SettingLineView),
      /** Names by id of people and roles that stand in them. */
      names: z.record(z.string(), z.string()),
      next: z.string().nullable(),
    }),
  },
  'GET /api/workspaces/:workspaceId/settings/changes/:sequence': {
    summary: 'What putting a change back would do now, and what would be overwritten by it',
    reply: RollBackView,
    refusals: ['wrongStatus'],
  },
  'POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back': {
    summary: 'Put a setting back to how it was before a change, with a reason',
    body: z.strictObject({
      reason: z.string().trim().min(1).max(400),
      /** Null as long as nothing is to be overwritten. */
      over: z.string().max(200).nullable(),
    }),
    reply: RollBackView,
    refusals: [
      'stale',
      'wrongStatus',
      'reasonNeeded',
      'duplicate',
      'unknownPerson',
      'unknownRole',
      'roleHeld',
      'lastAdmin',
      'unfit',
      'secondPersonNeeded',
      'nobodyToConfirm',
    ],
  },
} as const satisfies Record<string, Endpoint>;
