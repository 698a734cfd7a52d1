import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { mayCreate } from '../data/faults.ts';
import { usePlace, useViewName } from '../data/place.ts';
import { useSession } from '../data/session.ts';
import { FilterBar } from '../features/toolbar/FilterBar.tsx';
import { SearchField } from '../features/toolbar/SearchField.tsx';
import { ViewsButton } from '../features/views/ViewsButton.tsx';
import { hidden } from '../ui/hidden.ts';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { useNarrow } from '../ui/use-narrow.ts';
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
  const narrow = useNarrow();
  const title = Object.entries(text.views).find(([name]) => name === view)?.[1];
  const campaigns = isCampaignView(view);
  // On a phone the other screens bring their own title, and the views are at the bottom.
  if (narrow && !campaigns) return null;
  return (
    <header className={styles.bar}>
      <div className={styles.row}>
        {!narrow && (
          <>
            <ViewLinks className={styles.views ?? ''} linkClass={styles.view ?? ''} />
            <MoreButton onShortcuts={onShortcuts} />
            <span className={styles.space} />
          </>
        )}
        {campaigns && title && <h1 style={hidden}>{title}</h1>}
        {campaigns && (
          <div className={styles.search}>
            <SearchField />
          </div>
        )}
        {!narrow && mayCreate(session) && (
          <Button
            className={styles.create}
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => setPlace({ new: '1', open: null })}
          >
            {text.newCampaign}
          </Button>
        )}
      </div>
      {campaigns && <FilterBar lead={<ViewsButton />} />}
    </header>
  );
}
