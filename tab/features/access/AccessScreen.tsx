import { useDepartmentAccess } from '../../data/access.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { accessTexts } from '../../ui/texts/access.ts';
import { AccessLists } from './AccessLists.tsx';

/** Who may see or edit everything of the department for a time; for whoever leads it. */
export default function AccessScreen() {
  const { department: text } = useTexts(accessTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const access = useDepartmentAccess(workspace.id);
  const { read } = access;
  if (read.isPending) return <ScreenSkeleton rows={4} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  return (
    <Page title={text.title} lead={text.lead}>
      <AccessLists access={access} view={read.data} />
    </Page>
  );
}
