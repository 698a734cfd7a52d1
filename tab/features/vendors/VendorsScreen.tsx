import { SearchBox, mergeClasses } from '@fluentui/react-components';
import { BuildingShopRegular } from '@fluentui/react-icons/svg/building-shop';
import { useState } from 'react';
import type { VendorView } from '../../../src/contract/vendor-endpoints.ts';
import { vendorKey } from '../../../src/domain/vendor.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { listed } from '../../ui/spaced.ts';
import { vendorTexts } from '../../ui/texts/vendors.ts';
import { SumBars } from './SumBars.tsx';
import { VendorPanel } from './VendorPanel.tsx';
import styles from './Vendors.module.css';

/** With whom the department works, and what they were paid. */
export default function VendorsScreen() {
  const text = useTexts(vendorTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const [words, setWords] = useState('');
  const [openId, setOpen] = useState<string>();
  const read = useRead('GET /api/workspaces/:workspaceId/vendors', {
    params: { workspaceId: workspace.id },
  });
  if (read.isPending) return <ScreenSkeleton rows={5} />;
  if (!read.data) return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { vendors, can } = read.data;
  const wanted = vendorKey(words);
  const shown = vendors.filter(({ name, otherNames }) =>
    [name, ...otherNames.map((other) => other.name)].some((each) => vendorKey(each).includes(wanted)),
  );
  const open = vendors.find(({ id, otherNames }) =>
    [id, ...otherNames.map((other) => other.id)].includes(openId ?? ''),
  );
  return (
    <>
      <Page title={text.title} lead={text.lead}>
        {vendors.length === 0 ? (
          <Face title={text.empty.title} detail={text.empty.detail} picture={<BuildingShopRegular />} />
        ) : (
          <>
            <div className={styles.head}>
              <SearchBox
                className={styles.search}
                aria-label={text.search}
                placeholder={text.search}
                value={words}
                onChange={(_, { value }) => setWords(value)}
              />
              <p className={styles.said}>{text.barOf}</p>
            </div>
            {shown.length === 0 && <p>{text.notFound}</p>}
            <ul className={styles.vendors}>
              {shown.map((vendor) => (
                <VendorRow
                  key={vendor.id}
                  vendor={vendor}
                  all={vendors}
                  isOpen={vendor.id === open?.id}
                  onOpen={() => setOpen(vendor.id)}
                />
              ))}
            </ul>
          </>
        )}
      </Page>
      {open && (
        <VendorPanel
          key={open.id}
          vendor={open}
          others={vendors.filter(({ id }) => id !== open.id)}
          mayEdit={can.edit}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface VendorRowProps {
  readonly vendor: VendorView;
  readonly all: readonly VendorView[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function VendorRow({ vendor, all, isOpen, onOpen }: VendorRowProps) {
  const text = useTexts(vendorTexts);
  const locale = useLocale();
  const format = useFormat();
  const { name, otherNames, rating, expenses, campaigns, lastOn, withoutReceipt } = vendor;
  return (
    <li className={mergeClasses(styles.vendor, isOpen && styles.open)}>
      <div className={styles.who}>
        <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onOpen}>
          {name}
        </button>
        {otherNames.length > 0 && (
          <span className={styles.said}>
            {text.alsoAs(
              listed(
                locale,
                otherNames.map((other) => other.name),
              ),
            )}
          </span>
        )}
        <span className={styles.said}>
          {text.count(expenses, campaigns)} · {text.last(format.date(lastOn))}
        </span>
        {withoutReceipt > 0 && <span className={styles.lacks}>{text.withoutReceipt(withoutReceipt)}</span>}
      </div>
      <span className={styles.rating}>
        {rating === null ? (
          <span className={styles.said}>{text.unrated}</span>
        ) : (
          <>
            <span aria-hidden>{'★'.repeat(rating) + '☆'.repeat(5 - rating)}</span>{' '}
            <span className={styles.said}>{text.rated(rating)}</span>
          </>
        )}
      </span>
      <SumBars vendor={vendor} all={all} />
    </li>
  );
}
