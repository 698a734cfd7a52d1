import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import { useLocation } from 'wouter';
import { isOffered } from '../data/offered.ts';
import { usePlace, useViewAddress } from '../data/place.ts';
import { useSession } from '../data/session.ts';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { moreViews } from './views.ts';

interface MoreMenuProps {
  readonly anchor: HTMLElement | null;
  readonly onShortcuts: () => void;
  readonly onClose: () => void;
}

export default function MoreMenu({ anchor, onShortcuts, onClose }: MoreMenuProps) {
  const text = useTexts(shellTexts);
  const session = useSession();
  const { me, workspace } = session;
  const [, navigate] = useLocation();
  const [, setPlace] = usePlace();
  const address = useViewAddress();
  const views = moreViews.filter((view) => isOffered(session, view));
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => open || onClose()}
      positioning={{ target: anchor }}
      checkedValues={{ ws: [workspace.id] }}
      onCheckedValueChange={(_, { checkedItems }) => setPlace({ ws: checkedItems[0] ?? null, owner: null })}
    >
      <MenuPopover>
        <MenuList>
          {views.map((view) => (
            <MenuItem key={view} onClick={() => navigate(address(view))}>
              {text.views[view]}
            </MenuItem>
          ))}
          {views.length > 0 && <MenuDivider />}
          <MenuItem icon={<KeyboardRegular />} secondaryContent="?" onClick={onShortcuts}>
            {text.shortcuts.title}
          </MenuItem>
          {me.workspaces.length > 1 && (
            <MenuGroup>
              <MenuGroupHeader>{text.workspace}</MenuGroupHeader>
              {me.workspaces.map(({ id, name }) => (
                <MenuItemRadio key={id} name="ws" value={id}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
