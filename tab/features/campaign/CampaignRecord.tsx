import { Tab, TabList } from '@fluentui/react-components';
import { Suspense, useEffect, useId } from 'react';
import { campaignSections, type CampaignSection } from '../../../src/contract/places.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { hasSection } from '../../data/offered.ts';
import type { Sections } from '../../ui/campaign-section.ts';
import { hidden } from '../../ui/hidden.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { recordTexts } from '../../ui/texts/record.ts';
import styles from './CampaignRecord.module.css';
import { RecordHead } from './RecordHead.tsx';
import { sectionOrder, type GoTo } from './record-place.ts';

interface CampaignRecordProps {
  readonly campaign: CampaignView;
  readonly section: CampaignSection;
  readonly sections: Sections;
  readonly goTo: GoTo;
  /** Over a view, where the panel around it scrolls within its own edges. */
  readonly inPanel?: boolean;
}

/** Head and sections of a campaign, the same in the panel and on the page. */
export function CampaignRecord(props: CampaignRecordProps) {
  const { campaign, sections, goTo, inPanel = false } = props;
  const text = useTexts(recordTexts);
  const id = useId();
  const session = useSession();
  const offered = sectionOrder.filter((one) => hasSection(session, campaign, one));
  const section = offered.find((one) => one === props.section) ?? 'overview';
  const Section = sections[section];
  useItsWorkspace(campaign.workspaceId);
  return (
    <div className={styles.record} data-panel={inPanel} data-roomy>
      <RecordHead campaign={campaign} goTo={goTo} />
      <TabList
        className={styles.tabs}
        aria-label={text.sectionList}
        selectedValue={section}
        onTabSelect={(_, { value }) => {
          const wanted = campaignSections.find((one) => one === value);
          if (wanted) goTo(wanted);
        }}
      >
        {offered.map((one) => (
          <Tab key={one} id={`${id}-${one}`} value={one} aria-controls={`${id}-panel`}>
            {text.sections[one]}
          </Tab>
        ))}
      </TabList>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${section}`}
        className={styles.section}
        data-section={section}
      >
        <h2 style={hidden}>{text.sections[section]}</h2>
        <Suspense fallback={<ScreenSkeleton rows={6} />}>
          <Section campaign={campaign} />
        </Suspense>
      </div>
    </div>
  );
}

/** A link may lead into another workspace than the one that was shown last. */
function useItsWorkspace(workspaceId: string): void {
  const { me, workspace } = useSession();
  const [, setPlace] = usePlace();
  const other = workspaceId !== workspace.id && me.workspaces.some(({ id }) => id === workspaceId);
  useEffect(() => {
    if (other) setPlace({ ws: workspaceId }, 'replace');
  }, [other, setPlace, workspaceId]);
}
