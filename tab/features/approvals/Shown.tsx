import type { CampaignView } from '../../../src/contract/views.ts';
import { contentFields } from '../../../src/domain/campaign.ts';
import { useFieldPrinter } from '../../ui/field-values.ts';
import { useWords } from '../../ui/locale.tsx';
import styles from './SubmitDialog.module.css';

interface ShownProps {
  readonly campaign: CampaignView;
  readonly title: string;
  readonly nameOf: (personId: string) => string;
}

/** The content that approvers say yes to, as it is now. */
export function Shown({ campaign, title, nameOf }: ShownProps) {
  const { field: labels } = useWords();
  const print = useFieldPrinter(nameOf);
  return (
    <section className={styles.shown}>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.list}>
        {contentFields.map((field) => (
          <div key={field} className={styles.row}>
            <dt>{labels[field]}</dt>
            <dd>{print(field, campaign[field])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
