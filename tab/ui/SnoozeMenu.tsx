import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import { snoozeChoices, snoozeUntil } from '../../src/domain/snooze.ts';
import { useFormat, useTexts } from './locale.tsx';
import { taskTexts } from './texts/tasks.ts';

interface SnoozeMenuProps {
  readonly zone: string;
  readonly now: string;
  /** Said instead of the words on the button, which is then a picture alone. */
  readonly label?: string;
  readonly onSnooze: (until: string, printed: string, forReply: boolean) => void;
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
          {snoozeChoices.map((choice) => {
            const until = snoozeUntil[choice](zone, now);
            const printed = format.instant(until, zone);
            const forReply = choice === 'reply';
            return (
              <MenuItem
                key={choice}
                secondaryContent={forReply ? text.atLatest(printed) : printed}
                onClick={() => onSnooze(until, printed, forReply)}
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
