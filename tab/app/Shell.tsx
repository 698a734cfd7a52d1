import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { mayCreate } from '../data/faults.ts';
import { usePlace, useViewAddress, useViewName } from '../data/place.ts';
import { useSession } from '../data/session.ts';
import { useUndo } from '../data/use-change.ts';
import { Lasting } from '../ui/Lasting.tsx';
import { useLocale, useTexts } from '../ui/locale.tsx';
import { useShortcuts } from '../ui/shortcuts.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { createToasts, ToastsProvider } from '../ui/toasts.ts';
import { ToastHost } from '../ui/ToastHost.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { BottomBar } from './BottomBar.tsx';
import { ConflictHost } from './ConflictHost.tsx';
import { LineBanner } from './LineBanner.tsx';
import { FeedHost } from './FeedHost.tsx';
import { MomentHost } from './MomentHost.tsx';
import { PanelHost } from './PanelHost.tsx';
import { Screen } from './Screen.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

const ShortcutList = lazy(() => import('./ShortcutList.tsx'));

/** The frame around every screen: top bar, screen, panel over it, messages at its edge. */
export function Shell() {
  const [toasts] = useState(createToasts);
  return (
    <ToastsProvider value={toasts}>
      <ShellFrame />
    </ToastsProvider>
  );
}

function ShellFrame() {
  const text = useTexts(shellTexts);
  const view = useViewName();
  const narrow = useNarrow();
  const [listing, setListing] = useState(false);
  useGlobalShortcuts(() => setListing(true));
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    const title = Object.entries(text.views).find(([name]) => name === view)?.[1];
    document.title = title ? `${title} – ${text.product}` : text.product;
  }, [text, view]);

  return (
    <div className={styles.shell}>
      <TopBar onShortcuts={() => setListing(true)} />
      <LineBanner />
      <div className={styles.stage}>
        <main className={styles.main}>
          <Screen view={view} />
        </main>
        <PanelHost />
      </div>
      {narrow && <BottomBar onShortcuts={() => setListing(true)} />}
      <ToastHost dismissLabel={text.dismiss} />
      <ConflictHost />
      <FeedHost />
      <MomentHost />
      <Lasting of={listing || undefined}>
        {(_, open) => (
          <Suspense>
            <ShortcutList open={open} onClose={() => setListing(false)} />
          </Suspense>
        )}
      </Lasting>
    </div>
  );
}

function useGlobalShortcuts(onList: () => void): void {
  const { shortcuts: text } = useTexts(shellTexts);
  const [, navigate] = useLocation();
  const [, setPlace] = usePlace();
  const address = useViewAddress();
  const session = useSession();
  const undo = useUndo();
  const go = (view: string) => () => navigate(address(view));
  useShortcuts([
    { keys: '?', label: text.show, run: onList },
    ...(mayCreate(session)
      ? [{ keys: 'n', label: text.newCampaign, run: () => setPlace({ new: '1', open: null }) }]
      : []),
    {
      keys: '/',
      label: text.search,
      run: () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
    },
    { keys: 'b', label: text.board, run: go('board') },
    { keys: 'c', label: text.calendar, run: go('calendar') },
    { keys: 'l', label: text.list, run: go('list') },
    { keys: 'Ctrl+z', label: text.undo, run: () => void undo() },
  ]);
}
