import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { RouteVersionView } from '../../../src/contract/route-endpoints.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { spaced } from '../../ui/spaced.ts';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { routeVersionTexts } from '../../ui/texts/route-versions.ts';
import editor from './Editor.module.css';
import { Canvas } from './Canvas.tsx';
import { useKeep } from './kept-drafts.ts';
import { draftOf } from './new-route.ts';
import { RouteReading, StageReading } from './StageReading.tsx';
import { useVersionWords } from './use-version-words.ts';
import styles from './Versions.module.css';

/** As many as the service lists; older ones are read from the one that is wanted on. */
const listed = 50;

interface VersionsPageProps {
  readonly routeId: string;
  /** Of the version that new requests take. */
  readonly latest: number;
  readonly mayEdit: boolean;
}

/** `/routes/<routeId>/versions?version=2`: what a route was, who changed what and when; an older one can be used again. */
export function VersionsPage({ routeId, latest, mayEdit }: VersionsPageProps) {
  const text = useTexts(routeVersionTexts);
  const locale = useLocale();
  const troubleOf = useTroubleOf();
  const address = useViewAddress();
  const { workspace } = useSession();
  const [search] = useSearchParams();
  const wanted = Number(search.get('version') ?? latest);
  const isOld = wanted <= latest - listed;
  const read = useRead('GET /api/workspaces/:workspaceId/routes/:routeId/versions', {
    params: { workspaceId: workspace.id, routeId },
    query: isOld ? { upTo: String(wanted) } : {},
  });
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.error && !read.data) {
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const shown = read.data.find(({ route }) => route.version === wanted);
  const [newest] = read.data;
  const here = address(`routes/${encodeURIComponent(routeId)}`);
  return (
    <div className={editor.page}>
      <div className={editor.editor} data-roomy>
        <Link className={editor.back} href={here}>
          {text.back}
        </Link>
        <header>
          <h1 className={editor.title}>{spaced(locale, text.title(newest?.route.name ?? ''))}</h1>
          <p className={editor.hint}>{text.lead}</p>
        </header>
        <div className={styles.halves}>
          <nav aria-label={text.list}>
            <ol className={styles.versions}>
              {read.data.map((one) => (
                <VersionLine
                  key={one.route.version}
                  one={one}
                  isCurrent={one.route.version === latest}
                  isShown={one === shown}
                />
              ))}
            </ol>
          </nav>
          {shown ? (
            <ShownVersion key={wanted} one={shown} latest={latest} mayEdit={mayEdit} />
          ) : (
            <Face {...text.missing} tone="refused" />
          )}
        </div>
      </div>
    </div>
  );
}

interface VersionLineProps {
  readonly one: RouteVersionView;
  readonly isCurrent: boolean;
  readonly isShown: boolean;
}

function VersionLine({ one, isCurrent, isShown }: VersionLineProps) {
  const text = useTexts(routeVersionTexts);
  const { version } = useTexts(routeEditorTexts);
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const address = useViewAddress();
  const changesInWords = useVersionWords();
  const { zone } = useSession().me.person;
  const { route, savedById, savedAt } = one;
  const who = savedById === null ? text.cameAlong : (people.get(savedById)?.name ?? savedById);
  const place = address(`routes/${encodeURIComponent(route.routeId)}/versions`);
  const separator = place.includes('?') ? '&' : '?';
  return (
    <li className={styles.version} data-shown={isShown}>
      <Link
        className={styles.number}
        href={`${place}${separator}version=${route.version}`}
        aria-current={isShown ? 'page' : undefined}
      >
        {version(route.version)}
      </Link>
      {isCurrent && (
        <Badge appearance="tint" color="brand">
          {text.current}
        </Badge>
      )}
      <span className={styles.quiet}>
        {savedAt === null ? who : spaced(locale, text.saved(who, format.instant(savedAt, zone)))}
      </span>
      <ul className={styles.changes}>
        {changesInWords(one).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </li>
  );
}

function ShownVersion({
  one,
  latest,
  mayEdit,
}: Pick<VersionsPageProps, 'latest' | 'mayEdit'> & { one: RouteVersionView }) {
  const text = useTexts(routeVersionTexts);
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const draft = draftOf(one.route);
  const { version, workspaceId, routeId } = one.route;
  const keep = useKeep(`${workspaceId} ${routeId}`);
  const [chosenId, choose] = useState(draft.stages[0]?.id ?? '');
  const stage = draft.stages.find(({ id }) => id === chosenId) ?? draft.stages[0];
  return (
    <div className={styles.shown}>
      {mayEdit && version !== latest && (
        <div className={styles.use}>
          <Button
            onClick={() => {
              keep({ draft, version: latest });
              navigate(address(`routes/${encodeURIComponent(routeId)}`));
            }}
          >
            {text.use(version)}
          </Button>
          <span className={editor.hint}>{text.useHint}</span>
        </div>
      )}
      <Canvas
        stages={draft.stages}
        faults={[]}
        chosenId={stage?.id ?? ''}
        onChoose={choose}
        acts={undefined}
        leftOut={new Set()}
      />
      {stage && (
        <>
          <h2 className={styles.heading}>{stage.name}</h2>
          <StageReading stage={stage} />
        </>
      )}
      <h2 className={styles.heading}>{draft.name}</h2>
      <RouteReading draft={draft} />
    </div>
  );
}
