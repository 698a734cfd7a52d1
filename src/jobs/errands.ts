import type { DueItem, Errand } from '../domain/due.ts';
import { type MessageErrand, messageErrands } from '../domain/message-rules.ts';
import type { Doors, Stored } from '../ports.ts';
import { checkAlerts } from '../usecases/alerts/check.ts';
import { endGrant } from '../usecases/access/end.ts';
import { endStandingGuests } from '../usecases/access/end-standing-guests.ts';
import { passOnAccessRequest } from '../usecases/access/pass-on.ts';
import { climbApproval } from '../usecases/approvals/climb.ts';
import { turnDelegation } from '../usecases/approvals/turn-delegation.ts';
import { expireApproval } from '../usecases/approvals/expire.ts';
import type { WorkDone } from '../usecases/delivery/work.ts';
import { shiftDeadlines } from '../usecases/calendars/shift-deadlines.ts';
import { planDay } from '../usecases/days/plan-day.ts';
import { applyImportErrand } from '../usecases/imports/apply-errand.ts';
import { handOver } from '../usecases/leavers/hand-over.ts';
import { bringApp } from '../usecases/people/bring-app.ts';
import { erasePerson } from '../usecases/privacy/erase-person.ts';
import { expireExport } from '../usecases/privacy/expire-export.ts';
import { makeExport } from '../usecases/privacy/make-export.ts';
import { sweepRetained } from '../usecases/privacy/sweep-retained.ts';
import { expireAct } from '../usecases/second-person/close.ts';
import { warnWaiting } from '../usecases/plans/warn-waiting.ts';
import { escalateTask } from '../usecases/reminders/escalate-task.ts';
import { gatherReminders } from '../usecases/reminders/gather.ts';
import { replanReminders } from '../usecases/reminders/replan.ts';
import { remindFlight } from '../usecases/reminders/remind-flight.ts';
import { remindTask } from '../usecases/reminders/remind-task.ts';
import { makeOccurrences } from '../usecases/series/make-occurrences.ts';
import { leaveChannel } from '../usecases/threads/lose.ts';
import { purgeTrash } from '../usecases/trash/purge.ts';
import { watchThread } from '../usecases/threads/watch.ts';
import { checkDeliveries } from '../usecases/reports/check-deliveries.ts';
import { planReports } from '../usecases/reports/plan-reports.ts';
import { runReport } from '../usecases/reports/run-report.ts';

type WorkErrand = Exclude<Errand, MessageErrand>;

/** Does the work of our own that an item asks for. An errand that nobody does does not compile. */
export function doWork(doors: Doors, item: Stored<DueItem>, errand: WorkErrand): Promise<WorkDone> {
  switch (errand.type) {
    case 'remindTask':
      return remindTask(doors, item, errand);
    case 'escalateTask':
      return escalateTask(doors, item, errand);
    case 'replanReminders':
      return replanReminders(doors, item, errand);
    case 'remindFlight':
      return remindFlight(doors, item, errand);
    case 'gatherReminders':
      return gatherReminders(doors, item, errand);
    case 'makeOccurrences':
      return makeOccurrences(doors, item, errand);
    case 'expireApproval':
      return expireApproval(doors, item, errand);
    case 'climbApproval':
      return climbApproval(doors, item, errand);
    case 'shiftDeadlines':
      return shiftDeadlines(doors, item, errand);
    case 'turnDelegation':
      return turnDelegation(doors, item, errand);
    case 'runReport':
      return runReport(doors, item, errand);
    case 'checkDeliveries':
      return checkDeliveries(doors, item, errand);
    case 'planReports':
      return planReports(doors, item, errand);
    case 'exportPerson':
      return makeExport(doors, item, errand);
    case 'expireExport':
      return expireExport(doors, item, errand);
    case 'sweepRetained':
      return sweepRetained(doors, item, errand);
    case 'erasePerson':
      return erasePerson(doors, item, errand);
    case 'applyImport':
      return applyImportErrand(doors, item, errand);
    case 'handOver':
      return handOver(doors, item, errand);
    case 'installApp':
      return bringApp(doors, item, errand);
    case 'endStandingGuests':
      return endStandingGuests(doors, item, errand);
    case 'endGrant':
      return endGrant(doors, item, errand);
    case 'passOnAccessRequest':
      return passOnAccessRequest(doors, item, errand);
    case 'watchThread':
      return watchThread(doors, item, errand);
    case 'leaveChannel':
      return leaveChannel(doors, item, errand);
    case 'expireAct':
      return expireAct(doors, item, errand);
    case 'purgeTrash':
      return purgeTrash(doors, item, errand);
    case 'planDay':
      return planDay(doors, item, errand);
    case 'checkAlerts':
      return checkAlerts(doors, item, errand);
    case 'warnWaiting':
      return warnWaiting(doors, item, errand);
  }
}

const works: Record<WorkErrand['type'], true> = {
  remindTask: true,
  escalateTask: true,
  gatherReminders: true,
  remindFlight: true,
  replanReminders: true,
  makeOccurrences: true,
  expireApproval: true,
  climbApproval: true,
  shiftDeadlines: true,
  turnDelegation: true,
  runReport: true,
  planReports: true,
  checkDeliveries: true,
  exportPerson: true,
  expireExport: true,
  sweepRetained: true,
  erasePerson: true,
  applyImport: true,
  handOver: true,
  installApp: true,
  endGrant: true,
  endStandingGuests: true,
  passOnAccessRequest: true,
  watchThread: true,
  leaveChannel: true,
  purgeTrash: true,
  expireAct: true,
  planDay: true,
  checkAlerts: true,
  warnWaiting: true,
};
const known: ReadonlySet<string> = new Set([...Object.keys(works), ...messageErrands]);

/** False for what only a newer version of the product can do: it is left alone. */
export function isKnown({ errand }: DueItem): boolean {
  return known.has(errand.type);
}
