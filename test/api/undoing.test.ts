import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { Event } from '../../src/domain/event.ts';
import { type TrashNoun, trashNouns } from '../../src/domain/trash.ts';

/**
 * How something that is taken away comes back:
 * - a noun: it lies in the trash for 30 days;
 * - `again`: it is the end of access or of something that ran. It stays in the history as what it was, and is given,
 *   asked, followed or set anew; nothing that somebody wrote is lost with it;
 * - `never`: it is meant to be final, and the screen says so before.
 */
type Way = { readonly trash: TrashNoun } | 'again' | 'never';

/** Every call that deletes, removes or ends something. A new one is red until it says how it is undone. */
const calls: Readonly<Record<string, Way>> = {
  'POST /api/campaigns/:campaignId/deletion': { trash: 'campaign' },
  'DELETE /api/campaigns/:campaignId/tasks/:taskId': { trash: 'task' },
  'DELETE /api/campaigns/:campaignId/files/:assetId': { trash: 'asset' },
  'DELETE /api/campaigns/:campaignId/risks/:riskId': { trash: 'risk' },
  'DELETE /api/workspaces/:workspaceId/schedules/:scheduleId': { trash: 'schedule' },
  'DELETE /api/workspaces/:workspaceId/routes/:routeId': { trash: 'route' },
  'DELETE /api/workspaces/:workspaceId/templates/:templateId': { trash: 'template' },
  'DELETE /api/workspaces/:workspaceId/imports/:importId': { trash: 'import' },
  'DELETE /api/workspaces/:workspaceId/occasions/:occasionId': { trash: 'occasion' },
  'DELETE /api/workspaces/:workspaceId/views/:viewId': { trash: 'savedView' },
  'DELETE /api/workspaces/:workspaceId/ideas/:ideaId': { trash: 'idea' },
  'POST /api/workspaces/:workspaceId/roles/:roleId/removal': { trash: 'role' },
  'DELETE /api/campaigns/:campaignId/grants/:grantId': 'again',
  'DELETE /api/workspaces/:workspaceId/grants/:grantId': 'again',
  'DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId': 'again',
  'PUT /api/campaigns/:campaignId/guests/:personId/end': 'again',
  'POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation': 'again',
  'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal': 'again',
  'POST /api/workspaces/:workspaceId/handovers/:handoverId/stop': 'again',
  // The address stops; another one is made with one click.
  'DELETE /api/workspaces/:workspaceId/feeds/:feedId': 'again',
  'DELETE /api/workspaces/:workspaceId/view-links/:linkId': 'again',
  // Taking back what was to be left out; it can be left out again.
  'DELETE /api/campaigns/:campaignId/series/:seriesId/skips/:date': 'again',
  // Taking back what was to be final.
  'POST /api/privacy/erasures/:erasureId/cancel': 'again',
  // A message that was not delivered is left alone, with a reason.
  'POST /api/workspaces/:workspaceId/health/dismissal': 'never',
  'POST /api/privacy/erasures': 'never',
  'POST /api/privacy/erasures/:erasureId/start': 'never',
};

const ending =
  /^DELETE|\/(\w*deletions?|\w*removals?|revocations?|withdrawals?|dismissals?|stop|cancel|end|start|erasures?|discard\w*|archiv\w*|clear\w*|purg\w*|forget\w*)$/;

/** Every event that tells of an end. `null`: nobody took anything away; time, a rule or the platform did. */
const events: Readonly<Record<string, Way | null>> = {
  'thing.deleted': { trash: 'campaign' },
  'asset.removed': { trash: 'asset' },
  // Its time in the trash was over.
  'thing.purged': 'never',
  'person.erased': 'never',
  'message.dismissed': 'never',
  // A line that does not apply; it applies again with one click.
  'launchLine.dropped': 'again',
  'approval.withdrawn': 'again',
  'approval.yesWithdrawn': null,
  'approval.expired': null,
  'link.revoked': 'again',
  'feed.revoked': 'again',
  'viewLink.revoked': 'again',
  'grant.ended': 'again',
  'delegation.ended': 'again',
  'channel.unfollowed': 'again',
  'channel.lost': null,
  'handover.stopped': 'again',
  'retention.swept': null,
};

const told =
  /\.(\w*[dD]eleted|\w*[rR]emoved|\w*[eE]nded|\w*[rR]evoked|\w*[wW]ithdrawn|\w*[dD]ismissed|\w*[dD]iscarded|stopped|unfollowed|lost|expired|purged|erased|swept|cleared|dropped|forgotten)$/;

/** Kinds of documents that use cases take from the store, beside those in the trash and what is built again by itself. */
const removed: Readonly<Record<string, Way | null>> = {
  campaign: { trash: 'campaign' },
  task: { trash: 'task' },
  asset: { trash: 'asset' },
  risk: { trash: 'risk' },
  schedule: { trash: 'schedule' },
  role: { trash: 'role' },
  template: { trash: 'template' },
  occasion: { trash: 'occasion' },
  savedView: { trash: 'savedView' },
  idea: { trash: 'idea' },
  // Chosen again with a click.
  firstView: 'again',
  calendarFeed: 'again',
  viewLink: 'again',
  // Out of the trash, or at its end.
  trashed: null,
  // Retention, and cards that hang nowhere any more.
  postedCard: null,
  event: null,
  importChunk: null,
  reportRun: null,
  conversation: null,
};

it('Every call that takes something away says how it is undone', () => {
  const found = Object.keys(endpoints).filter((name) => !name.startsWith('GET ') && ending.test(name));
  expect(found.toSorted()).toEqual(Object.keys(calls).toSorted());
});

it('Every event of something taken away says how it is undone', () => {
  const types = Event.shape.what.options.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => told.test(type)).toSorted()).toEqual(Object.keys(events).toSorted());
});

it('Nothing else is taken from the store by a use case', () => {
  const sources = globSync('src/usecases/**/*.ts').map((path) => readFileSync(path, 'utf8'));
  const kinds = sources.flatMap((text) => [
    ...text.matchAll(/remove: \[\{ kind: '(\w+)'/g),
    ...text.matchAll(/=> \(?\{ kind: '(\w+)', id[^}]*ifVersion/g),
    ...text.matchAll(/\(\{ kind: '(\w+)', id[^}]*ifVersion/g),
    ...text.matchAll(/removal\('(\w+)'/g),
  ]);
  const unknown = new Set(kinds.map(([, kind = '']) => kind).filter((kind) => !(kind in removed)));
  // Removed with the campaign that they belonged to, when its time in the trash is over.
  expect([...unknown]).toEqual(['snapshot']);
});

it('Everything that the trash knows gets there by a call, or with an edit', () => {
  const ways = Object.values(calls).flatMap((way) => (typeof way === 'object' ? [way.trash] : []));
  // Lines leave a checklist with an edit of their task.
  expect([...ways, 'checklistLines'].toSorted()).toEqual([...trashNouns].toSorted());
});
