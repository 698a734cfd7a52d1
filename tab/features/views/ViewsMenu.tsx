import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SavedViewView } from '../../../src/contract/view-endpoints.ts';
import { savedScreens } from '../../../src/domain/saved-view.ts';
import { usePlace } from '../../data/place.ts';
import { addressOfView, useOpenView, useSavedViews, useShownState } from '../../data/saved-views.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { feedTexts } from '../../ui/texts/feeds.ts';
import { savedViewTexts } from '../../ui/texts/saved-views.ts';
import { useViews } from './use-views.ts';
import { ShowOutsideDialog } from './ShowOutsideDialog.tsx';
import { ViewDialog } from './ViewDialog.tsx';

interface ViewsMenuProps {
  readonly anchor: HTMLElement;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** My views and those that are shared, and what can be done with the one that is open. */
export default function ViewsMenu({ anchor, open, onClose }: ViewsMenuProps) {
  const text = useTexts(savedViewTexts);
  const { data } = useSavedViews();
  const shown = useOpenView();
  const { screen } = useShownState();
  const [, navigate] = useLocation();
  const [naming, setNaming] = useState<'new' | SavedViewView>();
  const [showing, setShowing] = useState(false);
  if (showing) return <ShowOutsideDialog open={open} onClose={onClose} />;
  if (naming)
    return (
      <ViewDialog
        open={open}
        view={naming === 'new' ? undefined : naming}
        mayShare={data?.mayShare ?? false}
        onClose={onClose}
      />
    );
  const views = data?.views ?? [];
  // A report and a dashboard are no lists of campaigns.
  const isOfCampaigns = screen !== 'report' && screen !== 'dashboard';
  const pick = (id: string | undefined): void => {
    const view = views.find((each) => each.id === id);
    if (view) navigate(addressOfView(view));
    onClose();
  };
  return (
    <Menu
      open={open}
      onOpenChange={(_, { open: next }) => next || onClose()}
      positioning={{ target: anchor }}
      checkedValues={{ view: shown ? [shown.view.id] : [], first: data?.firstId ? [data.firstId] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => name === 'view' && pick(checkedItems[0])}
    >
      <MenuPopover>
        <MenuList>
          <Group title={text.mine} views={views.filter(({ shared }) => !shared)} onPick={pick} />
          <Group title={text.shared} views={views.filter(({ shared }) => shared)} onPick={pick} />
          {data && views.length === 0 && <MenuItem disabled>{text.none}</MenuItem>}
          <MenuDivider />
          <MenuItem persistOnClick onClick={() => setNaming('new')}>
            {text.keep}
          </MenuItem>
          {isOfCampaigns && (
            <MenuItem persistOnClick onClick={() => setShowing(true)}>
              {text.showOutside}
            </MenuItem>
          )}
          {shown && (
            <OpenViewItems
              open={shown}
              firstId={data?.firstId ?? null}
              onName={setNaming}
              onClose={onClose}
            />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Group({
  title,
  views,
  onPick,
}: {
  title: string;
  views: readonly SavedViewView[];
  onPick: (id: string) => void;
}) {
  if (views.length === 0) return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {views.map(({ id, name }) => (
        <MenuItemRadio key={id} name="view" value={id} onClick={() => onPick(id)}>
          {name}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}

interface OpenViewItemsProps {
  readonly open: { readonly view: SavedViewView; readonly isChanged: boolean };
  readonly firstId: string | null;
  readonly onName: (view: SavedViewView) => void;
  readonly onClose: () => void;
}

/** What can be done with the view that is open. */
function OpenViewItems({ open: { view, isChanged }, firstId, onName, onClose }: OpenViewItemsProps) {
  const text = useTexts(savedViewTexts);
  const { subscribe } = useTexts(feedTexts);
  const { me } = useSession();
  const { edit, remove, beginWith, copyLink } = useViews();
  const [, setPlace] = usePlace();
  const [, navigate] = useLocation();
  const tell = useTell();
  const shown = useShownState();
  const screen = savedScreens.find((each) => each === shown.screen) ?? view.screen;
  const run = (work: () => Promise<void>, done?: string) => async (): Promise<void> => {
    onClose();
    try {
      await work();
      if (done !== undefined) tell.done(done);
    } catch (error) {
      tell.failed(text.failed(view.name), error);
    }
  };
  const drop = async (): Promise<void> => {
    await remove(view);
    setPlace({ view: null }, 'replace');
  };
  const isFirst = firstId === view.id;
  return (
    <>
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{view.name}</MenuGroupHeader>
        {isChanged && (
          <MenuItem onClick={() => (navigate(addressOfView(view)), onClose())}>{text.backTo}</MenuItem>
        )}
        {isChanged && view.mayEdit && (
          <MenuItem
            onClick={() => void run(() => edit(view, { ...shown, screen }), text.updated(view.name))()}
          >
            {text.update}
          </MenuItem>
        )}
        <MenuItem onClick={() => void run(() => copyLink(view), me.local ? text.copied : undefined)()}>
          {text.copy}
        </MenuItem>
        <MenuItem onClick={() => (setPlace({ subscribe: '1' }, 'replace'), onClose())}>{subscribe}</MenuItem>
        <MenuItemCheckbox
          name="first"
          value={view.id}
          onClick={() => void run(() => beginWith(isFirst ? null : view.id))()}
        >
          {text.first}
        </MenuItemCheckbox>
        {view.mayEdit && (
          <MenuItem persistOnClick onClick={() => onName(view)}>
            {text.rename}
          </MenuItem>
        )}
        {view.mayEdit && <MenuItem onClick={() => void run(drop)()}>{text.remove}</MenuItem>}
      </MenuGroup>
    </>
  );
}
