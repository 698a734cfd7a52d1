import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { ExportView } from '../../../src/contract/privacy-endpoints.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { privacyTexts } from '../../ui/texts/privacy.ts';
import styles from './Privacy.module.css';
import type { Privacy } from './use-privacy.ts';

/** Files about people: how far each is, and where it can be fetched. */
export function ExportList({ exports, privacy }: { exports: readonly ExportView[]; privacy: Privacy }) {
  return (
    <ul className={styles.list}>
      {exports.map((each) => (
        <ExportLine key={each.id} made={each} privacy={privacy} />
      ))}
    </ul>
  );
}

function ExportLine({ made, privacy }: { made: ExportView; privacy: Privacy }) {
  const text = useTexts(privacyTexts);
  const format = useFormat();
  const { me } = useSession();
  const people = usePeople();
  const { id, personId, askedAt, state, looked, found, expiresAt } = made;
  const { zone } = me.person;
  const until = expiresAt === null ? '' : format.instant(expiresAt, zone);
  return (
    <li className={styles.line}>
      <div>
        <div className={styles.name}>
          {text.fileOf(people.get(personId)?.name ?? personId, format.instant(askedAt, zone))}
        </div>
        <output className={styles.state}>
          {text.fileStates[state](format.number(looked), format.number(found), until)}
        </output>
      </div>
      {state === 'ready' && (
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() => void privacy.saveExport(id, askedAt.slice(0, 10))}
        >
          {text.save}
        </Button>
      )}
    </li>
  );
}
