import { Button } from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { lazy, Suspense, useState } from 'react';
import { useOpenView } from '../../data/saved-views.ts';
import { Lasting } from '../../ui/Lasting.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import styles from './ViewsButton.module.css';

const ViewsMenu = lazy(() => import('./ViewsMenu.tsx'));

/** Leads to the views that were kept; says which one is open, and when the screen shows something else by now. */
export function ViewsButton() {
  const { kept: text } = useTexts(toolbarTexts);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = useOpenView();
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<BookmarkRegular />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor((was) => (was ? null : currentTarget))}
      >
        <span className={styles.name}>{shown?.view.name ?? text.views}</span>
        {shown?.isChanged && <span className={styles.changed}>{text.changed}</span>}
      </Button>
      <Lasting of={anchor ?? undefined}>
        {(at, open) => (
          <Suspense>
            <ViewsMenu anchor={at} open={open} onClose={() => setAnchor(null)} />
          </Suspense>
        )}
      </Lasting>
    </>
  );
}
