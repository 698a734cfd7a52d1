import type { reminderEndpoints } from '../contract/reminder-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { chooseReminders, readMyReminders } from '../usecases/reminders/choose.ts';
import { type ReadReminderRule, readReminderRule, saveReminderRule } from '../usecases/reminders/rule.ts';
import type { Routes } from './routes.ts';

/** When people are reminded, over HTTP. */
export const reminderRoutes: Routes<keyof typeof reminderEndpoints> = {
  'GET /api/me/reminders': ({ doors, actor }) => readMyReminders(doors, actor),

  async 'PATCH /api/me/reminders'({ doors, actor, body }) {
    const chosen = await chooseReminders(doors, actor, body);
    return isRefusal(chosen) ? chosen : readMyReminders(doors, actor);
  },

  async 'GET /api/workspaces/:workspaceId/reminders'({ doors, actor, params }) {
    const read = await readReminderRule(doors, actor, params.workspaceId);
    return isRefusal(read) ? read : viewOf(read);
  },

  async 'PATCH /api/workspaces/:workspaceId/reminders'({ doors, actor, params, body }) {
    const { cadences, version: ifVersion } = body;
    const saved = await saveReminderRule(doors, actor, { ...params, cadences, ifVersion });
    return isRefusal(saved) ? saved : viewOf(saved);
  },
};

function viewOf({ cadences, version }: ReadReminderRule) {
  const { task, milestone, launch, flightEnd } = cadences;
  return {
    cadences: {
      task: [...task],
      milestone: [...milestone],
      launch: [...launch],
      flightEnd: [...flightEnd],
    },
    version,
  };
}
