import { useSearchParams } from 'wouter';
import { useRead } from '../../data/reads.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { emptyContent } from './draft.ts';
import { TemplateForm } from './TemplateForm.tsx';
import { useTemplate } from './use-templates.ts';

/** Empty, from another template (`?from=`), or from a campaign that was done (`?campaign=`). */
export function NewTemplate() {
  const [search] = useSearchParams();
  const [campaignId, from] = [search.get('campaign'), search.get('from')];
  if (campaignId !== null) return <FromCampaign campaignId={campaignId} />;
  if (from !== null) return <FromTemplate templateId={from} version={search.get('version')} />;
  return <TemplateForm first={emptyContent} stored={undefined} />;
}

function FromCampaign({ campaignId }: { campaignId: string }) {
  const troubleOf = useTroubleOf();
  const read = useRead('GET /api/campaigns/:campaignId/template', { params: { campaignId } });
  if (read.isPending) return <ScreenSkeleton rows={8} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  return <TemplateForm first={read.data} stored={undefined} fromCampaign />;
}

function FromTemplate({ templateId, version }: { templateId: string; version: string | null }) {
  const troubleOf = useTroubleOf();
  const read = useTemplate(templateId, version);
  if (read.isPending) return <ScreenSkeleton rows={8} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  return <TemplateForm first={read.data.content} stored={undefined} />;
}
