import { useRead } from '../../data/reads.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { TaskLists } from './TaskLists.tsx';

/** The tasks of a campaign. */
export default function TasksSection({ campaign }: SectionProps) {
  const troubleOf = useTroubleOf();
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params: { campaignId: campaign.id } });

  if (tasks.isPending) return <ScreenSkeleton rows={5} />;
  if (tasks.error && !tasks.data) {
    return <RefusedFace inPart trouble={troubleOf(tasks.error)} onRetry={() => void tasks.refetch()} />;
  }
  return <TaskLists campaign={campaign} tasks={tasks.data} />;
}
