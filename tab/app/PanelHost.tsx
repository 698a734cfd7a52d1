import { Suspense } from 'react';
import { useNeighbours } from '../data/desk.ts';
import { useOpenCampaign, usePlace } from '../data/place.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Face } from '../ui/Face.tsx';
import { useTexts } from '../ui/locale.tsx';
import { SidePanel } from '../ui/SidePanel.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { CampaignPanel, NewCampaignPanel } from './screens.ts';

/** What lies open over the view: a campaign (`?open=`) or the form for a new one (`?new=1`). */
export function PanelHost() {
  const text = useTexts(shellTexts);
  const [place, setPlace] = usePlace();
  const { openId, section, open, close } = useOpenCampaign();
  const { previous, next } = useNeighbours(openId);
  const creating = place.has('new');
  if (!openId && !creating) return null;

  const shut = creating ? () => setPlace({ new: null, template: null }) : close;
  return (
    <ErrorBoundary key={openId} renderFace={(retry) => <BrokenPanel onClose={shut} retry={retry} />}>
      <Suspense fallback={<SidePanel title={text.loading} onClose={shut} closeLabel={text.close} />}>
        {openId ? (
          <CampaignPanel
            key={openId}
            campaignId={openId}
            section={section}
            onClose={shut}
            onPrevious={previous === undefined ? undefined : () => open(previous)}
            onNext={next === undefined ? undefined : () => open(next)}
          />
        ) : (
          <NewCampaignPanel onClose={shut} onCreated={(campaignId) => open(campaignId)} />
        )}
      </Suspense>
    </ErrorBoundary>
  );
}

function BrokenPanel({ onClose, retry }: { onClose: () => void; retry: () => void }) {
  const text = useTexts(shellTexts);
  return (
    <SidePanel title={text.broken.title} onClose={onClose} closeLabel={text.close}>
      <Face {...text.broken} tone="refused" action={{ label: text.tryAgain, run: retry }} />
    </SidePanel>
  );
}
