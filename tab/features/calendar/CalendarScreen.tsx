import { CalendarMonthRegular } from '@fluentui/react-icons/svg/calendar-month';
import { useDeferredValue } from 'react';
import { mayCreate } from '../../data/faults.ts';
import { useFilter, usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useCampaigns } from '../../data/summaries.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import { CalendarContent, type RenderMany } from './CalendarContent.tsx';

/** The flights of a day, a week, a month, a quarter or a year, with what is due in them. */
export function CalendarScreen({ renderMany }: { readonly renderMany: RenderMany }) {
  const campaigns = useCampaigns();
  const troubleOf = useTroubleOf();
  const [now] = useFilter();
  const filter = useDeferredValue(now);
  const text = useTexts(toolbarTexts);
  const { newCampaign } = useTexts(shellTexts);
  const session = useSession();
  const [, setPlace] = usePlace();

  if (campaigns.state === 'refused')
    return <RefusedFace trouble={troubleOf(campaigns.error)} onRetry={campaigns.retry} />;
  if (campaigns.state === 'loading' || !campaigns.whole) return <ScreenSkeleton rows={10} />;
  if (campaigns.campaigns.length === 0) {
    const action = mayCreate(session) ? { label: newCampaign, run: () => setPlace({ new: '1' }) } : undefined;
    return (
      <Face
        {...(action ? text.empty : text.emptyReader)}
        picture={<CalendarMonthRegular />}
        action={action}
      />
    );
  }
  return <CalendarContent campaigns={campaigns.campaigns} filter={filter} renderMany={renderMany} />;
}
