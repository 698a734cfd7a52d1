import type { HappeningType } from '../../../src/domain/event.ts';
import type { HistoryKind } from '../../ui/texts/history.ts';

/** Under which heading of the filter each thing stands. */
export const kindOf: Record<HappeningType, HistoryKind> = {
  'campaign.created': 'content',
  'campaign.edited': 'content',
  'campaign.statusChanged': 'content',
  'task.created': 'tasks',
  'task.edited': 'tasks',
  'task.snoozed': 'tasks',
  'task.remarked': 'tasks',
  'task.reminded': 'tasks',
  'approval.submitted': 'approvals',
  'approval.decided': 'approvals',
  'approval.yesWithdrawn': 'approvals',
  'approval.withdrawn': 'approvals',
  'approval.expired': 'approvals',
  'approval.outdated': 'approvals',
  'approval.asked': 'approvals',
  'approval.handled': 'approvals',
  'delegation.set': 'approvals',
  'delegation.ended': 'approvals',
  'route.saved': 'approvals',
  'asset.added': 'files',
  'asset.removed': 'files',
  'results.recorded': 'other',
  'schedule.created': 'other',
  'schedule.edited': 'other',
  'report.made': 'other',
  'import.accepted': 'other',
  'import.finished': 'other',
  'person.saved': 'other',
};
