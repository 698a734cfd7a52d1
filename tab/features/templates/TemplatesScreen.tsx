import { useLocation, useSearchParams } from 'wouter';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { NewTemplate } from './NewTemplate.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { TemplateList } from './TemplateList.tsx';
import { TemplatePage } from './TemplatePage.tsx';
import { useMayEdit, useTemplate, useTemplateList } from './use-templates.ts';

/**
 * `/templates`: all of them; `/templates/new?campaign=<id>` or `?from=<id>`: a new one; `/templates/<id>?version=2`: one
 * of them, and below it `/edit`.
 */
export default function TemplatesScreen() {
  const [path] = useLocation();
  const [search] = useSearchParams();
  const mayEdit = useMayEdit();
  const [, , wanted = '', below = ''] = path.split('/').map(decodeURIComponent);
  if (wanted === '') return <Listed mayEdit={mayEdit} />;
  if (wanted === 'new' && mayEdit) return <NewTemplate key={search.toString()} />;
  return <One key={wanted} templateId={wanted} edits={below === 'edit' && mayEdit} mayEdit={mayEdit} />;
}

function Listed({ mayEdit }: { mayEdit: boolean }) {
  const troubleOf = useTroubleOf();
  const read = useTemplateList();
  if (read.isPending) return <ScreenSkeleton rows={8} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  return <TemplateList templates={read.data} mayEdit={mayEdit} />;
}

interface OneProps {
  readonly templateId: string;
  readonly edits: boolean;
  readonly mayEdit: boolean;
}

function One({ templateId, edits, mayEdit }: OneProps) {
  const troubleOf = useTroubleOf();
  const [search] = useSearchParams();
  const read = useTemplate(templateId, edits ? null : search.get('version'));
  if (read.isPending) return <ScreenSkeleton rows={8} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  if (edits && read.data.savedById !== null)
    return <TemplateForm key={read.data.version} first={read.data.content} stored={read.data} />;
  return <TemplatePage template={read.data} mayEdit={mayEdit} />;
}
