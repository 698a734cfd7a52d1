import type { TaskView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { serviceNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useSnoozeTask } from '../../data/use-tasks.ts';
import { SnoozeMenu } from '../../ui/SnoozeMenu.tsx';

/** "Remind me later", for an open task. */
export function SnoozeButton({ task }: { task: TaskView }) {
  const { me } = useSession();
  const snooze = useSnoozeTask();
  if (!isOpenTask(task.status) || !task.canEdit) return null;
  return (
    <SnoozeMenu
      zone={me.person.zone}
      now={new Date(serviceNow(me.now)).toISOString()}
      onSnooze={(...chosen) => void snooze(task, ...chosen)}
    />
  );
}
