import { lazy, Suspense } from 'react';
import { OverviewSection } from '../features/campaign/OverviewSection.tsx';
import type { SectionProps } from '../ui/campaign-section.ts';

const WaitingActs = lazy(() => import('../features/access/WaitingActs.tsx'));
const AccessPart = lazy(() => import('../features/access/AccessPart.tsx'));

/** What a campaign is about, and who may see it for a time. */
export function Overview({ campaign }: SectionProps) {
  return (
    <>
      <OverviewSection campaign={campaign} />
      {campaign.can.edit && (
        <Suspense fallback={null}>
          <WaitingActs campaign={campaign} />
          <AccessPart campaign={campaign} />
        </Suspense>
      )}
    </>
  );
}
