import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { may } from '../../../src/domain/policy.ts';
import type { RouteDraft } from '../../../src/contract/requests.ts';
import type { RouteView } from '../../../src/contract/views.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './Editor.module.css';
import { copyOf, draftOf, emptyRoute, readyDrafts } from './new-route.ts';
import { RouteEditor } from './RouteEditor.tsx';
import { RouteList } from './RouteList.tsx';
import { StartPage } from './StartPage.tsx';
import { useRoutes } from './use-routes.ts';
import { VersionsPage } from './VersionsPage.tsx';

/**
 * `/routes`: all of them; `/routes/new`: what to begin with, then the editor; `/routes/<routeId>`: one of them, and below
 * it `/versions`: what it was.
 */
export default function RoutesScreen() {
  const text = useTexts(routeEditorTexts);
  const troubleOf = useTroubleOf();
  const { actor, workspace } = useSession();
  const { read } = useRoutes();
  const [path] = useLocation();
  const [search] = useSearchParams();
  const wanted = decodeURIComponent(path.split('/')[2] ?? '');
  const from = search.get('from');
  const mayEdit = may(actor, 'route.edit', { workspaceId: workspace.id });
  if (!may(actor, 'route.read', { workspaceId: workspace.id }))
    return <Face {...text.notYours} tone="refused" />;
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.error && !read.data) {
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  if (wanted === '') return <RouteList routes={read.data} mayEdit={mayEdit} />;
  if (wanted === 'new') {
    return mayEdit ? (
      <NewRoute key={from} from={from} routes={read.data} />
    ) : (
      <Face {...text.missing} tone="refused" />
    );
  }
  const stored = read.data.find(({ routeId }) => routeId === wanted);
  if (stored && path.split('/')[3] === 'versions') {
    return <VersionsPage key={wanted} routeId={wanted} latest={stored.version} mayEdit={mayEdit} />;
  }
  return stored ? (
    <StoredRoute key={wanted} stored={stored} mayEdit={mayEdit} />
  ) : (
    <Face {...text.missing} tone="refused" action={{ label: text.back, href: '/tab/routes' }} />
  );
}

function NewRoute({ from, routes }: { from: string | null; routes: readonly RouteView[] }) {
  const text = useTexts(routeEditorTexts);
  const locale = useLocale();
  const { workspace } = useSession();
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const [routeId] = useState(() => crypto.randomUUID());
  const ready = useMemo(
    () => readyDrafts(workspace.id, workspace.currency, locale),
    [workspace.id, workspace.currency, locale],
  );
  const first = useMemo((): RouteDraft | undefined => {
    if (from === 'empty') return emptyRoute(routeId, text.newStep);
    const [kind, id] = [from?.split('.')[0], from?.split('.').slice(1).join('.')];
    const model = (kind === 'ready' ? ready : routes).find((route) => route.routeId === id);
    return model && copyOf(draftOf(model), routeId);
  }, [from, ready, routes, routeId, text]);
  if (!first) return <StartPage ready={ready} own={routes.filter(isOwn)} />;
  return (
    <div className={styles.page}>
      <RouteEditor
        first={first}
        stored={undefined}
        version={0}
        keptAs={`${workspace.id} new ${from}`}
        mayEdit
        onSaved={(saved) =>
          navigate(address(`routes/${encodeURIComponent(saved.routeId)}`), { replace: true })
        }
        onTheirs={() => navigate(address('routes'))}
      />
    </div>
  );

  function isOwn({ routeId: id, version }: RouteView): boolean {
    return version > 1 || !ready.some((each) => each.routeId === id);
  }
}

function StoredRoute({ stored, mayEdit }: { stored: RouteView; mayEdit: boolean }) {
  const [taken, setTaken] = useState(stored);
  return (
    <div className={styles.page}>
      <RouteEditor
        key={taken.version}
        first={draftOf(taken)}
        stored={stored}
        version={taken.version}
        keptAs={`${stored.workspaceId} ${stored.routeId}`}
        mayEdit={mayEdit}
        onSaved={() => undefined}
        onTheirs={() => setTaken(stored)}
      />
    </div>
  );
}
