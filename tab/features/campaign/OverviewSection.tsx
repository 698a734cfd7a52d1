import { useQueryClient } from '@tanstack/react-query';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { lazy, Suspense, useState } from 'react';
import { usePlace } from '../../data/place.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { recordTexts } from '../../ui/texts/record.ts';
import { ConflictPart } from './ConflictPart.tsx';
import { draftKey } from './edit-draft.ts';
import { FollowPart } from './FollowPart.tsx';
import styles from './Overview.module.css';
import { OverviewFacts } from './OverviewFacts.tsx';
import { SaveAsTemplate } from './SaveAsTemplate.tsx';
import { WhyPart } from './WhyPart.tsx';

const MilestonePart = lazy(() => import('./MilestonePart.tsx'));
const EditPanel = lazy(() => import('./EditPanel.tsx'));

/** What the campaign is about: read at a glance, edited in place (`?edit=<field>`). */
export function OverviewSection({ campaign }: SectionProps) {
  const text = useTexts(recordTexts);
  const queries = useQueryClient();
  const [place, setPlace] = usePlace();
  const key = draftKey(campaign.id);
  const [, redraw] = useState(0);
  const edit = (field: string): void => setPlace({ edit: field }, 'replace');
  const discard = (): void => {
    queries.removeQueries({ queryKey: key });
    redraw((turn) => turn + 1);
  };

  if (campaign.can.edit && place.has('edit')) {
    return (
      <EditPanel
        campaign={campaign}
        field={place.get('edit')}
        onClose={() => setPlace({ edit: null }, 'replace')}
      />
    );
  }
  const unsaved = campaign.can.edit && queries.getQueryData(key) !== undefined;
  return (
    <div className={styles.overview}>
      {unsaved && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.draft.there}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => edit('name')}>
              {text.draft.goOn}
            </Button>
            <Button size="small" appearance="transparent" onClick={discard}>
              {text.draft.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {campaign.can.edit && (
        <div className={styles.edit}>
          <Button icon={<EditRegular />} onClick={() => edit('name')}>
            {text.edit}
          </Button>
        </div>
      )}
      <OverviewFacts campaign={campaign} onFill={campaign.can.edit ? edit : undefined} />
      <Suspense fallback={null}>
        <MilestonePart campaignId={campaign.id} />
      </Suspense>
      <ConflictPart campaignId={campaign.id} />
      {campaign.can.edit && <FollowPart campaign={campaign} />}
      <div>
        <SaveAsTemplate campaign={campaign} />
      </div>
      <WhyPart campaignId={campaign.id} />
    </div>
  );
}
