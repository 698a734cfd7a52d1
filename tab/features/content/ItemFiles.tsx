import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { Link } from 'wouter';
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useTexts } from '../../ui/locale.tsx';
import { contentTexts } from '../../ui/texts/content.ts';
import styles from './Content.module.css';
import type { ContentActs } from './use-content.ts';

interface ItemFilesProps {
  readonly campaignId: string;
  readonly item: ContentItemView;
  readonly mayEdit: boolean;
  readonly acts: ContentActs;
}

/** The files that go out with an item; of one that a newer file took the place of, the way to the newest. */
export function ItemFiles({ campaignId, item, mayEdit, acts }: ItemFilesProps) {
  const text = useTexts(contentTexts);
  const address = useViewAddress();
  const read = useRead('GET /api/campaigns/:campaignId/files', { params: { campaignId } });
  const files = read.data ?? [];
  const used = files.filter(({ id }) => item.assetIds.includes(id));
  if (used.length === 0) return null;
  return (
    <ul className={styles.itemFiles} aria-label={text.filesOf(item.title)}>
      {used.map(({ id, name, version = 1, replaced }) => {
        const newest = replaced && files.find((file) => file.name === name && !file.replaced);
        const swapped = newest && item.assetIds.map((each) => (each === id ? newest.id : each));
        return (
          <li key={id}>
            <AttachRegular aria-hidden />
            <Link className={styles.link} href={address(`campaigns/${campaignId}/files`)}>
              {name}
            </Link>
            {newest && <span className={styles.older}>{text.olderFile(version, newest.version ?? 1)}</span>}
            {newest && swapped && mayEdit && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.takeNewestOf(name, item.title)}
                onClick={() => void acts.edit(item, { assetIds: [...new Set(swapped)] })}
              >
                {text.takeNewest}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
