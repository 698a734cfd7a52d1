/** What is asked of Graph, each with the consent that it needs. Decision 011 says what happens without. */
export const needs = {
  colleagues: { as: 'reader', ask: 'User.ReadBasic.All', more: ['User.Read.All', 'Directory.Read.All'] },
  photo: { as: 'reader', ask: 'User.ReadBasic.All', more: ['ProfilePhoto.Read.All', 'User.Read.All'] },
  manager: { as: 'reader', ask: 'User.Read.All', more: ['Directory.Read.All'] },
  teamMembers: { as: 'reader', ask: 'TeamMember.Read.All', more: ['TeamMember.ReadWrite.All'] },
  mailbox: { as: 'app', ask: 'MailboxSettings.Read', more: [] },
  install: { as: 'app', ask: 'TeamsAppInstallation.ReadWriteSelfForUser.All', more: [] },
} as const satisfies Record<string, Permission>;

interface Permission {
  /** In the name of the reader (delegated), or as the app itself (application permission). */
  readonly as: 'reader' | 'app';
  readonly ask: string;
  /** Wider ones that do as well. */
  readonly more: readonly string[];
}
export type Need = keyof typeof needs;

/** The permission with its kind, as an administrator finds it in Entra. */
export function permissionName(need: Need): string {
  const { as, ask } = needs[need];
  return `${ask} (${as === 'reader' ? 'delegated' : 'application'})`;
}

/** Whether one of the scopes that were consented to will do. */
export function suffices(need: Need, scopes: ReadonlySet<string>): boolean {
  const { ask, more }: Permission = needs[need];
  return [ask, ...more].some((permission) => scopes.has(permission));
}
