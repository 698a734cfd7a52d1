/** The second level of every partition key. A campaign's own id is the scope of all that belongs to it; the others have names. */
export const scopes = {
  campaign: (campaignId: string) => campaignId,
  /** The summaries of a workspace. */
  board: (workspaceId: string) => `board.${workspaceId}`,
  /** Approval routes, every version of each. */
  routes: (workspaceId: string) => `routes.${workspaceId}`,
  /** Templates of a workspace, every version of each. */
  templates: (workspaceId: string) => `templates.${workspaceId}`,
  /** How approval requests of a workspace went. */
  courses: (workspaceId: string) => `courses.${workspaceId}`,
  /** Vendors of a workspace: who was approved, their expenses, what is said of them, claims of their invoices. */
  vendors: (workspaceId: string) => `vendors.${workspaceId}`,
  /** What leavers of a workspace hand over, thing by thing. */
  handovers: (workspaceId: string) => `handovers.${workspaceId}`,
  /** Report schedules, their runs and their due items. */
  reports: (workspaceId: string) => `reports.${workspaceId}`,
  /** Imports of a workspace, their chunks and their due items. */
  imports: (workspaceId: string) => `imports.${workspaceId}`,
  /** Bulk changes of a workspace, part by part. */
  bulk: (workspaceId: string) => `bulk.${workspaceId}`,
  /** Clashes of plans of a workspace that were accepted. */
  conflicts: (workspaceId: string) => `conflicts.${workspaceId}`,
  /** What lies in the trash of a workspace. */
  trash: (workspaceId: string) => `trash.${workspaceId}`,
  /** What of the campaigns of a workspace waits for a second person. */
  acts: (workspaceId: string) => `acts.${workspaceId}`,
  /** What somebody may do in the whole workspace for a time. */
  access: (workspaceId: string) => `access.${workspaceId}`,
  /** The department's own dates. */
  agenda: (workspaceId: string) => `agenda.${workspaceId}`,
  /** What a department could do. */
  ideas: (workspaceId: string) => `ideas.${workspaceId}`,
  /** For whom content is made. */
  personas: (workspaceId: string) => `personas.${workspaceId}`,
  /** Campaigns taken together. */
  programmes: (workspaceId: string) => `programmes.${workspaceId}`,
  /** What was learnt from the campaigns of a workspace. */
  lessons: (workspaceId: string) => `lessons.${workspaceId}`,
  /** Days of the people of a workspace, what it uses of them, and their due items. */
  days: (workspaceId: string) => `days.${workspaceId}`,
  /** Views of a workspace that were kept, shared and private ones. */
  views: (workspaceId: string) => `views.${workspaceId}`,
  /** Work that is asked for in a workspace, and who takes it. */
  intake: (workspaceId: string) => `intake.${workspaceId}`,
  /** Subscriptions of calendars outside, and links to views. */
  feeds: () => 'feeds',
  /** A person's own lines of work, conversation reference, absence. */
  person: (personId: string) => `person.${personId}`,
  /** What somebody looked in, tried and took along: told for the record alone. */
  trail: (personId: string) => `trail.${personId}`,
  /** The chain of everything that happened in the tenant. */
  audit: () => 'audit',
  /** Everybody of the tenant, and its workspaces. */
  tenant: () => 'tenant',
} as const;
