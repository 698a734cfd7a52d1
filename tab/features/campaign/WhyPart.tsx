import { Suspense, lazy, useState } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import styles from './WhyPart.module.css';

const WhyReasons = lazy(() => import('./WhyReasons.tsx'));

/** Who may see this campaign, what of it, and by which right; read only once somebody opens it. */
export function WhyPart({ campaignId }: { campaignId: string }) {
  const text = useTexts(peopleRoleTexts).why;
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.part} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title}>{text.title}</summary>
      {open && (
        <Suspense fallback={<ScreenSkeleton rows={3} />}>
          <WhyReasons campaignId={campaignId} />
        </Suspense>
      )}
    </details>
  );
}
