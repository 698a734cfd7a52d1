import type { Doors } from '../ports.ts';
import { admitGuests } from './admit-guests.ts';
import { armAlerts } from './arm-alerts.ts';
import { armGuestEnds } from './arm-guest-ends.ts';
import { armRetention } from './arm-retention.ts';
import { armReports } from './arm-reports.ts';
import { armRetrospectives } from './arm-retrospectives.ts';
import { followConflicts } from './follow-conflicts.ts';
import { followDelegations } from './follow-delegations.ts';
import { projectActs } from './project-acts.ts';
import { projectApprovalCourse } from './project-approval-course.ts';
import { keepGuests } from './keep-guests.ts';
import { knowGrants } from './know-grants.ts';
import { knowVendors } from './know-vendors.ts';
import { projectVendorExpenses } from './project-vendor-expenses.ts';
import { followYes } from './follow-yes.ts';
import { handOn } from './hand-on.ts';
import { projectApprovalWork } from './project-approval-work.ts';
import { projectLines } from './project-lines.ts';
import { projectPastCampaigns } from './project-past-campaigns.ts';
import { projectResultMonths } from './project-result-months.ts';
import { projectSeries } from './project-series.ts';
import { projectSummary } from './project-summary.ts';
import { noteDay } from './note-day.ts';
import { projectTaskWork } from './project-task-work.ts';
import { projectTrash } from './project-trash.ts';
import { replanReminders } from './replan-reminders.ts';
import { remindFlights } from './remind-flights.ts';
import { remindFromTemplate } from './remind-from-template.ts';
import { refreshMornings } from './refresh-mornings.ts';
import { linkIdeas } from './link-ideas.ts';
import { refreshCards } from './refresh-cards.ts';
import { sealAudit } from './seal-audit.ts';
import type { Subscriber } from './subscriber.ts';
import { tellAccess } from './tell-access.ts';
import { tellApprovers } from './tell-approvers.ts';
import { tellChannels } from './tell-channels.ts';
import { tellRecipients } from './tell-recipients.ts';
import { tellExports } from './tell-exports.ts';
import { tellLeavers } from './tell-leavers.ts';
import { tellSeconds } from './tell-seconds.ts';
import { tellReturned } from './tell-returned.ts';
import { tellRequests } from './tell-requests.ts';
import { tellRequester } from './tell-requester.ts';
import { watchPlans } from './watch-plans.ts';

/**
 * Everything that follows from events. Projections come first, so that whoever is woken by a later one reads what is
 * new; `more` are those that need something of this process, such as the live stream, and come last.
 */
export function createSubscribers(doors: Doors, more: readonly Subscriber[] = []): readonly Subscriber[] {
  const { store } = doors;
  return [
    projectSummary(store),
    projectResultMonths(store),
    projectTaskWork(store),
    noteDay(doors),
    projectApprovalWork(store),
    projectApprovalCourse(store),
    projectTrash(store),
    projectActs(store),
    projectLines(store),
    projectPastCampaigns(store),
    linkIdeas(store),
    projectSeries(doors),
    followConflicts(doors),
    followDelegations(doors),
    followYes(doors),
    handOn(store),
    watchPlans(store),
    admitGuests(doors),
    knowGrants(doors),
    keepGuests(doors),
    tellAccess(store),
    tellApprovers(store),
    tellRequester(store),
    tellRequests(doors),
    tellRecipients(store),
    tellReturned(store),
    tellLeavers(doors),
    tellExports(doors),
    tellSeconds(store),
    tellChannels(store),
    refreshCards(store),
    refreshMornings(store),
    replanReminders(doors),
    remindFlights(store),
    remindFromTemplate(doors),
    armAlerts(store),
    armReports(store),
    armRetrospectives(store),
    armRetention(doors),
    armGuestEnds(doors),
    knowVendors(store),
    projectVendorExpenses(store),
    sealAudit(doors),
    ...more,
  ];
}
