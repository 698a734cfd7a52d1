import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { CreateSchedule } from '../../../src/contract/requests.ts';
import { ScheduleView } from '../../../src/contract/views.ts';
import type { ReportScheduleEdit } from '../../../src/domain/report.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { problemIn } from '../../data/problem.ts';
import { readKey } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { reportRunTexts } from '../../ui/texts/report-run.ts';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import { useToasts } from '../../ui/toasts.ts';

const listName = 'GET /api/workspaces/:workspaceId/schedules';

interface Schedules {
  /** Throws what the service refuses: the form says it. */
  readonly create: (body: CreateSchedule) => Promise<ScheduleView>;
  /** Throws likewise; after `stale` the list shows the present state. */
  readonly save: (before: ScheduleView, edit: ReportScheduleEdit) => Promise<ScheduleView>;
  /** A change in one click: told at the edge, with `inverse` as its undo. */
  readonly edit: (
    before: ScheduleView,
    edit: ReportScheduleEdit,
    done: string,
    inverse?: ReportScheduleEdit,
  ) => Promise<boolean>;
  /** Somebody else's report whose owner cannot look after it any more. */
  readonly takeOver: (schedule: ScheduleView) => Promise<void>;
  readonly sendNow: (schedule: ScheduleView) => Promise<void>;
}

/** What can be done to schedules. */
export function useSchedules(): Schedules {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const tell = useTell();
  const toasts = useToasts();
  const text = useTexts(scheduleTexts);
  const more = useTexts(reportRunTexts);
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const workspaceId = workspace.id;

  const keep = (schedule: ScheduleView): ScheduleView => {
    queries.setQueryData<ScheduleView[]>(readKey(listName, { params: { workspaceId } }), (known) =>
      known?.some(({ id }) => id === schedule.id)
        ? known.map((one) => (one.id === schedule.id ? schedule : one))
        : known && [...known, schedule],
    );
    return schedule;
  };
  const save: Schedules['save'] = async (before, edit) => {
    const params = { workspaceId, scheduleId: before.id };
    const name = 'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId';
    try {
      return keep(await client.call(name, { params, body: { ifVersion: before.version, edit } }));
    } catch (error) {
      const current = ScheduleView.safeParse(problemIn(error)?.current).data;
      if (current) keep(current);
      throw error;
    }
  };
  const edit: Schedules['edit'] = async (before, wanted, done, inverse) => {
    try {
      const after = await save(before, wanted);
      tell.done(done, inverse && (() => void edit(after, inverse, text.saved(after.name))));
      return true;
    } catch (error) {
      tell.failed(text.notChanged(before.name), error);
      return false;
    }
  };

  return {
    save,
    edit,
    create: async (body) =>
      keep(
        await client.call('POST /api/workspaces/:workspaceId/schedules', { params: { workspaceId }, body }),
      ),
    async takeOver({ id, name }) {
      try {
        const params = { workspaceId, scheduleId: id };
        keep(await client.call('POST /api/workspaces/:workspaceId/schedules/:scheduleId/owner', { params }));
        tell.done(more.taken(name));
      } catch (error) {
        tell.failed(more.notTaken(name), error);
      }
    },
    async sendNow({ id, name }) {
      try {
        const run = await client.call('POST /api/workspaces/:workspaceId/schedules/:scheduleId/send', {
          params: { workspaceId, scheduleId: id },
        });
        void queries.invalidateQueries({ queryKey: ['GET /api/workspaces/:workspaceId/reports'] });
        const open = (): void => navigate(address(`reports/${encodeURIComponent(run.id)}`));
        toasts.show({ tone: 'done', text: text.sent(name), action: { label: text.open, run: open } });
      } catch (error) {
        tell.failed(text.notSent(name), error);
      }
    },
  };
}
