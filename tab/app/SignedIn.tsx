import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useClient } from '../data/client.ts';
import { createDesk, DeskProvider } from '../data/desk.ts';
import { useGrants } from '../data/grants.ts';
import { listen } from '../data/live.ts';
import { useRead } from '../data/reads.ts';
import { PeopleProvider, sessionOf, SessionProvider, useReadPeople } from '../data/session.ts';
import { useTroubleOf } from '../data/use-trouble.ts';
import { Face } from '../ui/Face.tsx';
import { RefusedFace } from '../ui/RefusedFace.tsx';
import { LocaleProvider, useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { Shell } from './Shell.tsx';
import { ShellSkeleton } from './ShellSkeleton.tsx';

/** Knows who looks and at which workspace, and listens to what changes there. */
export function SignedIn({ onReady }: { onReady?: () => void }) {
  const client = useClient();
  const troubleOf = useTroubleOf();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const text = useTexts(shellTexts);
  const me = useRead('GET /api/me');
  const wanted = search.get('ws');
  const grants = useGrants(me.data);
  const session = useMemo(() => me.data && sessionOf(me.data, wanted, grants), [me.data, wanted, grants]);
  const workspaceId = session?.workspace.id;

  const desk = useMemo(
    () => (workspaceId === undefined ? undefined : createDesk(client, queries, workspaceId)),
    [client, queries, workspaceId],
  );
  useEffect(() => {
    if (!desk || workspaceId === undefined) return undefined;
    const leaving = new AbortController();
    void listen({ client, queries, workspaceId, line: desk.line, signal: leaving.signal });
    return () => leaving.abort();
  }, [client, queries, workspaceId, desk]);
  const answered = me.data !== undefined || me.error !== null;
  useEffect(() => {
    if (answered) onReady?.();
  }, [answered, onReady]);

  if (me.error && !me.data)
    return <RefusedFace trouble={troubleOf(me.error)} onRetry={() => void me.refetch()} />;
  if (!me.data) return <ShellSkeleton />;
  if (!session || !desk) return <Face {...text.noWorkspace} />;
  return (
    <LocaleProvider locale={session.me.locale}>
      <SessionProvider value={session}>
        <DeskProvider value={desk}>
          <People workspaceId={session.workspace.id}>
            <Shell />
          </People>
        </DeskProvider>
      </SessionProvider>
    </LocaleProvider>
  );
}

function People({ workspaceId, children }: { workspaceId: string; children: ReactNode }) {
  return <PeopleProvider value={useReadPeople(workspaceId)}>{children}</PeopleProvider>;
}
