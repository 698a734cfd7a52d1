import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import type { TaskView } from '../../../src/contract/views.ts';
import { snoozeUntil, type SnoozeChoice } from '../../../src/domain/snooze.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { serviceNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useSnoozeTask } from '../../data/use-tasks.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';

const choices = ['hour', 'tomorrow', 'monday'] as const satisfies readonly SnoozeChoice[];

/** "Remind me later", each choice with the instant that it means. */
export function SnoozeButton({ task }: { task: TaskView }) {
  const text = useTexts(taskTexts);
  const format = useFormat();
  const { me } = useSession();
  const snooze = useSnoozeTask();
  if (!isOpenTask(task.status) || !task.canEdit) return null;
  const { zone } = me.person;
  const now = new Date(serviceNow(me.now)).toISOString();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<AlertSnoozeRegular />}>{text.snooze}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => {
            const until = snoozeUntil[choice](zone, now);
            const printed = format.instant(until, zone);
            return (
              <MenuItem
                key={choice}
                secondaryContent={printed}
                onClick={() => void snooze(task, until, printed)}
              >
                {text.until[choice]}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
