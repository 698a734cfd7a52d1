import type { VendorView } from '../../../src/contract/vendor-endpoints.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { vendorTexts } from '../../ui/texts/vendors.ts';
import styles from './Vendors.module.css';

interface SumBarsProps {
  readonly vendor: VendorView;
  /** Those that it is compared with. */
  readonly all: readonly VendorView[];
}

/** What a vendor was paid and is to be paid, a bar for each currency; bars of one currency have one scale. */
export function SumBars({ vendor, all }: SumBarsProps) {
  const text = useTexts(vendorTexts);
  const format = useFormat();
  const most = (wanted: string): number =>
    Math.max(
      1,
      ...all.flatMap(({ sums }) =>
        sums
          .filter(({ currency }) => currency === wanted)
          .map(({ paid, approved, open }) => paid + approved + open),
      ),
    );
  return (
    <ul className={styles.sums}>
      {vendor.sums.map(({ currency, ...sums }) => {
        const { paid, approved, open } = sums;
        const part = (minor: number): string => `${(minor / most(currency)) * 100}%`;
        const parts = (['paid', 'approved', 'open'] as const).filter((of) => sums[of] > 0);
        // The whole is one part: its amount stands above already.
        const split = parts.map((of) =>
          parts.length === 1 ? text.sum[of] : `${text.sum[of]} ${format.money(sums[of], currency)}`,
        );
        return (
          <li key={currency}>
            <span className={styles.total}>{format.money(paid + approved + open, currency)}</span>
            <svg className={styles.bar} aria-hidden focusable="false">
              <rect className={styles.openPart} width={part(paid + approved + open)} height="100%" />
              <rect className={styles.approvedPart} width={part(paid + approved)} height="100%" />
              <rect className={styles.paidPart} width={part(paid)} height="100%" />
            </svg>
            <span className={styles.said}>{split.join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
