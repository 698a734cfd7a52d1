import { z } from 'zod';
import { Handover, HandoverLine, HandoverNoun, Holding } from '../domain/handover.ts';
import { Id } from '../domain/person.ts';
import type { Endpoint } from './endpoint.ts';

const inside = { kind: true, schema: true, tenantId: true } as const;

/** What is handed over from whom to whom, and how far it is. */
export const HandoverView = Handover.omit(inside);
export type HandoverView = z.infer<typeof HandoverView>;

export const HandoverLineView = HandoverLine.omit({ ...inside, handoverId: true });
export type HandoverLineView = z.infer<typeof HandoverLineView>;

/** All that is somebody's; earlier hand-overs, newest first. */
export const LeavingView = z.strictObject({
  holdings: z.array(Holding),
  handovers: z.array(HandoverView),
  mayEndAccess: z.boolean(),
});
export type LeavingView = z.infer<typeof LeavingView>;

export const StartHandover = z.strictObject({
  once: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** Takes everything for which nobody else is named. */
  heirId: Id,
  others: z.partialRecord(HandoverNoun, Id).optional(),
  endsAccess: z.boolean(),
});

/** Leavers, for managers and administrators. */
export const leaverEndpoints = {
  'GET /api/workspaces/:workspaceId/people/:personId/holdings': {
    summary: 'All that is somebody’s in the workspace, before it is handed over',
    reply: LeavingView,
  },
  'POST /api/workspaces/:workspaceId/people/:personId/handovers': {
    summary: 'Hand over all that is somebody’s; goes on by itself',
    body: StartHandover,
    reply: HandoverView,
    refusals: ['unknownPerson', 'guestCannotDecide', 'unfit'],
  },
  'GET /api/workspaces/:workspaceId/handovers/:handoverId': {
    summary: 'How far a hand-over is, and what became of each thing',
    reply: z.strictObject({ handover: HandoverView, lines: z.array(HandoverLineView) }),
  },
  'POST /api/workspaces/:workspaceId/handovers/:handoverId/stop': {
    summary: 'Stop a hand-over; what went over stays there',
    reply: HandoverView,
  },
} as const satisfies Record<string, Endpoint>;
