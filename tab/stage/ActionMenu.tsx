import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../ui/locale.tsx';
import { actions, type ActionName } from './ActionDialog.tsx';
import { stageTexts } from './stage-texts.ts';

interface ActionMenuProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly onChoose: (command: ActionName) => void;
}

/** The actions of the message extension. */
export function ActionMenu({ label, icon, onChoose }: ActionMenuProps) {
  const say = useTexts(stageTexts);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          menuIcon={null}
          icon={icon}
          aria-label={label}
          title={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map((command) => (
            <MenuItem key={command} onClick={() => onChoose(command)}>
              {say.actions[command]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
