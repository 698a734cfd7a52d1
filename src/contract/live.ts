/** What an open tab is told: only names of what changed; the tab reads it again with its own rights. */
export type LiveNotice =
  | { readonly changed: 'campaign'; readonly campaignId: string }
  | { readonly changed: 'work' }
  | { readonly changed: 'schedules' }
  | { readonly changed: 'reports' }
  /** The department's own dates. */
  | { readonly changed: 'moments' }
  /** Work that is asked for. */
  | { readonly changed: 'requests' }
  /** With whom the department works. */
  | { readonly changed: 'vendors' }
  /** For whom content is made. */
  | { readonly changed: 'personas' }
  /** Campaigns taken together. */
  | { readonly changed: 'programmes' }
  /** Views that were kept. */
  | { readonly changed: 'views' }
  | { readonly changed: 'people' }
  | { readonly changed: 'import'; readonly importId: string }
  /** Sent first, after a gap, and after the clock was moved: read everything again. */
  | { readonly changed: 'everything' };

/** Who is told: all staff of the workspace or none, and these people, whatever their role. */
export interface Audience {
  readonly staff: boolean;
  readonly personIds: readonly string[];
}
