import { useQueryClient } from '@tanstack/react-query';
import type { ReminderRuleView } from '../../../src/contract/reminder-endpoints.ts';
import type { ReminderChoice } from '../../../src/domain/reminder-choice.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const mine = 'GET /api/me/reminders';
const rule = 'GET /api/workspaces/:workspaceId/reminders';

/** When I am reminded, and what was held for me. */
export function useMyReminders() {
  const client = useClient();
  const queries = useQueryClient();
  return {
    read: useRead(mine),
    save: async (body: ReminderChoice): Promise<void> => {
      queries.setQueryData(readKey(mine), await client.call('PATCH /api/me/reminders', { body }));
    },
  };
}

/** On which working days the department reminds. */
export function useReminderRule() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  return {
    read: useRead(rule, { params }),
    save: async (body: ReminderRuleView): Promise<void> => {
      const saved = await client.call('PATCH /api/workspaces/:workspaceId/reminders', { params, body });
      queries.setQueryData(readKey(rule, { params }), saved);
    },
  };
}
