import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { mayCreate } from '../data/faults.ts';
import { usePlace, useViewName } from '../data/place.ts';
import { useSession } from '../data/session.ts';
import { FilterBar } from '../features/toolbar/FilterBar.tsx';
import { SearchField } from '../features/toolbar/SearchField.tsx';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { MoreButton } from './MoreButton.tsx';
import styles from './TopBar.module.css';
import { ViewLinks } from './ViewLinks.tsx';
import { isCampaignView } from './views.ts';

/** Where one is, what is filtered, and the one thing that is always possible: a new campaign. */
export function TopBar({ onShortcuts }: { onShortcuts: () => void }) {
  const text = useTexts(shellTexts);
  const session = useSession();
  const [, setPlace] = usePlace();
  const view = useViewName();
  const campaigns = isCampaignView(view);
  return (
    <header className={styles.bar}>
      <div className={styles.row}>
        <ViewLinks className={styles.views ?? ''} linkClass={styles.view ?? ''} />
        <div className={styles.more}>
          <MoreButton onShortcuts={onShortcuts} />
        </div>
        <span className={styles.space} />
        {campaigns && (
          <div className={styles.search}>
            <SearchField />
          </div>
        )}
        {mayCreate(session) && (
          <div className={styles.create}>
            <Button
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => setPlace({ new: '1', open: null })}
            >
              {text.newCampaign}
            </Button>
          </div>
        )}
      </div>
      {campaigns && <FilterBar />}
    </header>
  );
}
