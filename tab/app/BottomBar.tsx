import { AddRegular } from '@fluentui/react-icons/svg/add';
import { mayCreate } from '../data/faults.ts';
import { usePlace } from '../data/place.ts';
import { useSession } from '../data/session.ts';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import styles from './BottomBar.module.css';
import { MoreButton } from './MoreButton.tsx';
import { ViewLinks } from './ViewLinks.tsx';

/** On a phone the views and the main action are where the thumb is. */
export function BottomBar({ onShortcuts }: { onShortcuts: () => void }) {
  const text = useTexts(shellTexts);
  const session = useSession();
  const [, setPlace] = usePlace();
  return (
    <footer className={styles.bar}>
      {mayCreate(session) && (
        <button
          type="button"
          className={styles.create}
          aria-label={text.newCampaign}
          onClick={() => setPlace({ new: '1', open: null })}
        >
          <AddRegular fontSize={24} />
        </button>
      )}
      <ViewLinks className={styles.views ?? ''} linkClass={styles.view ?? ''} />
      <MoreButton onShortcuts={onShortcuts} labelled />
    </footer>
  );
}
