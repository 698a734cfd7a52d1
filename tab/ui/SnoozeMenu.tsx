import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import { snoozeUntil, type SnoozeChoice } from '../../src/domain/snooze.ts';
import { useFormat, useTexts } from './locale.tsx';
import { taskTexts } from './texts/tasks.ts';

const choices = ['hour', 'tomorrow', 'monday'] as const satisfies readonly SnoozeChoice[];

interface SnoozeMenuProps {
  readonly zone: string;
  readonly now: string;
  /** Said instead of the words on the button, which is then a picture alone. */
  readonly label?: string;
  readonly onSnooze: (until: string, printed: string) => void;
}

/** "Remind me later", each choice with the instant that it means. */
export function SnoozeMenu({ zone, now, label, onSnooze }: SnoozeMenuProps) {
  const text = useTexts(taskTexts);
  const format = useFormat();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          icon={<AlertSnoozeRegular />}
          {...(label !== undefined && {
            appearance: 'subtle',
            'aria-label': label,
            title: label,
            menuIcon: null,
          })}
        >
          {label === undefined ? text.snooze : undefined}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => {
            const until = snoozeUntil[choice](zone, now);
            const printed = format.instant(until, zone);
            return (
              <MenuItem key={choice} secondaryContent={printed} onClick={() => onSnooze(until, printed)}>
                {text.until[choice]}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
