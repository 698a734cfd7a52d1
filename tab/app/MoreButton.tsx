import { Button } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';

const MoreMenu = lazy(() => import('./MoreMenu.tsx'));

/** "More": the views that are not daily, the workspace, the shortcuts. The menu itself loads when it is wanted. */
export function MoreButton({
  onShortcuts,
  labelled = false,
}: {
  onShortcuts: () => void;
  labelled?: boolean;
}) {
  const text = useTexts(shellTexts);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={text.more}
        title={labelled ? undefined : text.more}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor((was) => (was ? null : currentTarget))}
      />
      {anchor && (
        <Suspense>
          <MoreMenu anchor={anchor} onShortcuts={onShortcuts} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
