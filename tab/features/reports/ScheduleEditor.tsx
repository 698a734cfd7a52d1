import { may } from '../../../src/domain/policy.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { Lasting } from '../../ui/Lasting.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';

/** The schedule that the address names, or a new one, for those who may. */
export function ScheduleEditor() {
  const { actor, workspace } = useSession();
  const [place, setPlace] = usePlace();
  const ask = { params: { workspaceId: workspace.id } };
  const { data } = useRead('GET /api/workspaces/:workspaceId/schedules', ask);
  const named = place.get('schedule');
  const schedule = data?.find(({ id }) => id === named);
  const isAsked = named === 'new' || schedule !== undefined;
  const mayManage = may(actor, 'report.schedule', { workspaceId: workspace.id });
  return (
    <Lasting of={mayManage && isAsked && data ? { schedule } : undefined}>
      {(edited, open) => (
        <ScheduleDialog open={open} schedule={edited.schedule} onClose={() => setPlace({ schedule: null })} />
      )}
    </Lasting>
  );
}
