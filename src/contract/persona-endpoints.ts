import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { PersonaContent } from '../domain/persona.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const PersonaView = z.strictObject({ id: Id, ...PersonaContent.shape, version: z.string() });
export type PersonaView = z.infer<typeof PersonaView>;

export const PersonaList = z.strictObject({
  personas: z.array(PersonaView),
  can: z.strictObject({ edit: z.boolean() }),
});
export type PersonaList = z.infer<typeof PersonaList>;

/** For whom content is made. */
export const personaEndpoints = {
  'GET /api/workspaces/:workspaceId/personas': {
    summary: 'The personas of a department, those that stand first',
    reply: PersonaList,
  },
  'POST /api/workspaces/:workspaceId/personas': {
    summary: 'Add a persona',
    body: z.strictObject({ once: onceKey, ...PersonaContent.shape }),
    reply: PersonaView,
    refusals: ['tooLarge', 'busy'],
  },
  'PATCH /api/workspaces/:workspaceId/personas/:personaId': {
    summary: 'Change a persona, retire it or take it up again',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: PersonaContent.partial() }),
    reply: PersonaView,
    refusals: ['stale', 'busy'],
  },
} as const satisfies Record<string, Endpoint>;
