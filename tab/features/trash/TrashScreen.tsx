import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { trashTexts } from '../../ui/texts/trash.ts';
import styles from './Trash.module.css';
import { TrashRow } from './TrashRow.tsx';

/** The first page has no cursor. */
const start: string | null = null;
const name = 'GET /api/workspaces/:workspaceId/trash';

/** What was deleted and can still be restored: what, who, when, and how long still. */
export default function TrashScreen() {
  const text = useTexts(trashTexts);
  const troubleOf = useTroubleOf();
  const trash = useTrashed();
  if (trash.isPending) return <ScreenSkeleton rows={6} />;
  if (trash.isError)
    return <RefusedFace trouble={troubleOf(trash.error)} onRetry={() => void trash.refetch()} />;
  const lines = trash.data.pages.flatMap((page) => page.lines);
  if (lines.length === 0 && !trash.hasNextPage)
    return <Face {...text.empty} picture={<DeleteRegular fontSize={48} />} />;
  return (
    <Page title={text.title} lead={text.lead}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <TrashRow key={`${line.noun}.${line.targetId}`} line={line} />
        ))}
      </ul>
      {trash.hasNextPage && (
        <Button disabled={trash.isFetching} onClick={() => void trash.fetchNextPage()}>
          {text.older}
        </Button>
      )}
    </Page>
  );
}

/** Read again whenever somebody comes here. */
function useTrashed() {
  const client = useClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  return useInfiniteQuery({
    queryKey: readKey(name, { params }),
    queryFn: ({ pageParam, signal }) =>
      client.call(name, { params, query: pageParam === null ? {} : { cursor: pageParam }, signal }),
    initialPageParam: start,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}
