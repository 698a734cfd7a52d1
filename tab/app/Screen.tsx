import { Suspense } from 'react';
import { Redirect } from 'wouter';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Face } from '../ui/Face.tsx';
import { useTexts } from '../ui/locale.tsx';
import { ScreenSkeleton } from '../ui/Skeletons.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { FirstScreen } from './FirstScreen.tsx';
import { screens } from './screens.ts';

/** The screen that the path names; a fault of one leaves the others alone. */
export function Screen({ view }: { view: string }) {
  const text = useTexts(shellTexts);
  if (view === '' || view === 'personal') return <FirstScreen />;
  if (view === 'channel') return <Redirect to="/board" replace />;
  const Content = Object.hasOwn(screens, view) ? screens[view] : undefined;
  if (!Content) {
    const { go, ...words } = text.notFound;
    return <Face {...words} action={{ label: go, href: '/tab/board' }} />;
  }
  return (
    <ErrorBoundary
      key={view}
      renderFace={(retry) => (
        <Face {...text.broken} tone="refused" action={{ label: text.tryAgain, run: retry }} />
      )}
    >
      <Suspense fallback={<ScreenSkeleton />}>
        <Content />
      </Suspense>
    </ErrorBoundary>
  );
}
