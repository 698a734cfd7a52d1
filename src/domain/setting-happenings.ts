import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

/** Verbs come and go with the product; what was told stays readable. */
const savedRole = z.strictObject({
  name: z.string(),
  description: z.string(),
  rights: z.record(z.string(), z.string()),
});

/** A change of a setting that put an earlier one back: which record of the chain that was, and why. */
export const putBack = { putsBack: z.number().int().min(1).optional(), reason: z.string().optional() };

/** How a department is set up was changed: each tells both sides, or names the versions that hold them. */
export const settingHappenings = [
  /** How a department works was changed. */
  z.strictObject({ type: z.literal('calendar.saved'), changes: z.array(FieldChange), ...putBack }),
  /** Which teams a department has was changed. */
  z.strictObject({ type: z.literal('teams.saved'), changes: z.array(FieldChange), ...putBack }),
  /** From how much on a department is told that somebody takes things along. */
  z.strictObject({ type: z.literal('exportLimits.saved'), changes: z.array(FieldChange), ...putBack }),
  z.strictObject({
    type: z.literal('route.saved'),
    routeId: Id,
    version: z.number(),
    name: z.string(),
    ...putBack,
  }),
  z.strictObject({ type: z.literal('schedule.created'), scheduleId: Id, name: z.string() }),
  z.strictObject({
    type: z.literal('schedule.edited'),
    scheduleId: Id,
    name: z.string(),
    changes: z.array(FieldChange),
    ...putBack,
  }),
  /** Null: no place in the workspace, before or from now on. */
  z.strictObject({
    type: z.literal('person.roleChanged'),
    personId: Id,
    before: Id.nullable(),
    after: Id.nullable(),
    ...putBack,
  }),
  z.strictObject({ type: z.literal('person.appointed'), personId: Id, superAdmin: z.boolean(), ...putBack }),
  /** Null: it is new, or removed. */
  z.strictObject({
    type: z.literal('role.saved'),
    roleId: Id,
    before: savedRole.nullable(),
    after: savedRole.nullable(),
    ...putBack,
  }),
  /** A working calendar was changed, and a stage of it is due at another time; `back`: the change was taken back. */
  z.strictObject({
    type: z.literal('approval.deadlineMoved'),
    requestId: Id,
    stageId: Id,
    what: z.enum(['deadline', 'rung']),
    from: z.string(),
    to: z.string(),
    calendar: z.enum(['department', 'teams', 'person']),
    changeId: Id,
    back: z.literal(true).optional(),
  }),
] as const;
