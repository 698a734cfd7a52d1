import { z } from 'zod';

/** What personal data is about, in words that people know. */
export const personalGroups = [
  'profile',
  'campaigns',
  'tasks',
  'approvals',
  'files',
  'reports',
  'imports',
  'rights',
  'messages',
  'history',
  'audit',
  'other',
] as const;
export const PersonalGroup = z.enum(personalGroups);
export type PersonalGroup = z.infer<typeof PersonalGroup>;
