import { Button, Field, Link, Rating, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { VendorExpenseList, VendorView } from '../../../src/contract/vendor-endpoints.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { expenseTexts } from '../../ui/texts/expenses.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { vendorTexts } from '../../ui/texts/vendors.ts';
import { SumBars } from './SumBars.tsx';
import { useVendorActs } from './use-vendor-acts.ts';
import styles from './Vendors.module.css';

interface VendorPanelProps {
  readonly vendor: VendorView;
  readonly others: readonly VendorView[];
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** One vendor: its sums, how its work was, its names, and all its expenses with the way to their campaigns. */
export function VendorPanel({ vendor, others, mayEdit, onClose }: VendorPanelProps) {
  const text = useTexts(vendorTexts);
  const shell = useTexts(shellTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const read = useRead('GET /api/workspaces/:workspaceId/vendors/:vendorId/expenses', {
    params: { workspaceId: workspace.id, vendorId: vendor.id },
  });
  return (
    <SidePanel title={vendor.name} closeLabel={shell.close} onClose={onClose}>
      <div className={styles.panel}>
        <SumBars vendor={vendor} all={[vendor]} />
        {mayEdit ? <Judgement vendor={vendor} /> : <Judged vendor={vendor} />}
        {(mayEdit || vendor.otherNames.length > 0) && (
          <Names vendor={vendor} others={others} mayEdit={mayEdit} />
        )}
        <section className={styles.part}>
          <h3 className={styles.title}>{text.expenses}</h3>
          {read.isPending && <ScreenSkeleton rows={3} />}
          {read.error && !read.data && (
            <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />
          )}
          {read.data && <ExpenseTable {...read.data} />}
        </section>
      </div>
    </SidePanel>
  );
}

function Judged({ vendor: { rating, note } }: { readonly vendor: VendorView }) {
  const text = useTexts(vendorTexts);
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{text.rating}</h3>
      <p className={styles.words}>{rating === null ? text.unrated : text.rated(rating)}</p>
      {note !== '' && <p className={styles.words}>{note}</p>}
    </section>
  );
}

function Judgement({ vendor }: { readonly vendor: VendorView }) {
  const text = useTexts(vendorTexts);
  const acts = useVendorActs();
  const [rating, setRating] = useState(vendor.rating);
  const [note, setNote] = useState(vendor.note);
  const isChanged = rating !== vendor.rating || note.trim() !== vendor.note;
  return (
    <form
      className={styles.part}
      aria-label={text.rating}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void acts.edit(vendor, { rating, note: note.trim() });
      }}
    >
      <h3 className={styles.title}>{text.rating}</h3>
      <div className={styles.stars}>
        <Rating
          aria-label={text.rating}
          value={rating ?? 0}
          itemLabel={(stars) => text.rated(stars)}
          onChange={(_, { value }) => setRating(value ?? null)}
        />
        {rating === null ? (
          <span className={styles.said}>{text.unrated}</span>
        ) : (
          <Button appearance="subtle" size="small" onClick={() => setRating(null)}>
            {text.unrate}
          </Button>
        )}
      </div>
      <Field label={text.note} hint={text.noteHint}>
        <Textarea value={note} maxLength={1_000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={!isChanged}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}

interface NamesProps {
  readonly vendor: VendorView;
  readonly others: readonly VendorView[];
  readonly mayEdit: boolean;
}

function Names({ vendor, others, mayEdit }: NamesProps) {
  const text = useTexts(vendorTexts);
  const acts = useVendorActs();
  const [sameAs, setSameAs] = useState('');
  const { otherNames } = vendor;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{text.names}</h3>
      <p className={styles.said}>{text.namesHint}</p>
      {otherNames.length > 0 && (
        <ul className={styles.names}>
          {otherNames.map((other) => (
            <li key={other.id}>
              <span className={styles.words}>{other.name}</span>
              {mayEdit && (
                <Button
                  appearance="subtle"
                  size="small"
                  onClick={() => void acts.edit(other, { sameAs: null })}
                >
                  {text.split(other.name)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && others.length > 0 && (
        <div className={styles.join}>
          <Field label={text.other} className={styles.search}>
            <Select value={sameAs} onChange={(_, { value }) => setSameAs(value)}>
              <option value="">{text.choose}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Button disabledFocusable={sameAs === ''} onClick={() => void acts.edit(vendor, { sameAs })}>
            {text.join}
          </Button>
        </div>
      )}
    </section>
  );
}

function ExpenseTable({ expenses, total }: VendorExpenseList) {
  const text = useTexts(vendorTexts);
  const said = useTexts(expenseTexts);
  const format = useFormat();
  const { open } = useOpenCampaign();
  return (
    <>
      {total > expenses.length && (
        <p className={styles.said}>{text.some(format.number(expenses.length), format.number(total))}</p>
      )}
      <DataTable
        label={text.expenses}
        columns={[text.campaign, text.day, text.amount, text.stands]}
        rows={expenses.map(({ id, campaignId, campaign, spentOn, amount, stands, invoiceNumber }) => [
          <span key={id}>
            <Link as="button" onClick={() => open(campaignId, 'budget')}>
              {campaign.code} {campaign.name}
            </Link>
            {invoiceNumber !== '' && (
              <span className={styles.number}>{said.invoiceNumber(invoiceNumber)}</span>
            )}
          </span>,
          format.date(spentOn),
          format.money(amount.minor, amount.currency),
          said.states[stands],
        ])}
      />
    </>
  );
}
