import { lazy, Suspense } from 'react';
import { OverviewSection } from '../features/campaign/OverviewSection.tsx';
import type { SectionProps } from '../ui/campaign-section.ts';

const WaitingActs = lazy(() => import('../features/access/WaitingActs.tsx'));
const AccessPart = lazy(() => import('../features/access/AccessPart.tsx'));

/** What of a campaign waits for a second person, what it is about, and who may see it for a time. */
export function Overview({ campaign }: SectionProps) {
  return (
    <>
      <Suspense fallback={null}>
        <WaitingActs campaign={campaign} />
      </Suspense>
      <OverviewSection campaign={campaign} />
      {campaign.can.edit && (
        <Suspense fallback={null}>
          <AccessPart campaign={campaign} />
        </Suspense>
      )}
    </>
  );
}
