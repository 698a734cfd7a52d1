import { Field, Select } from '@fluentui/react-components';
import type { InboxLineView } from '../../../src/contract/views.ts';
import type { SetPlace } from '../../data/place.ts';
import { useTexts } from '../../ui/locale.tsx';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import styles from './Inbox.module.css';

const shows = ['all', 'plain', 'flagged'] as const;

/** Which requests are shown; stands in the address. */
export interface ShownRequests {
  readonly flags: (typeof shows)[number];
  readonly kind: string;
}

export function inboxFilterIn(place: URLSearchParams): ShownRequests {
  return {
    flags: shows.find((one) => one === place.get('flags')) ?? 'all',
    kind: place.get('kind') ?? '',
  };
}

export function fitsFilter({ flags, subject }: InboxLineView, filter: ShownRequests): boolean {
  const fitsFlags = filter.flags === 'all' || (filter.flags === 'flagged') === flags.length > 0;
  return fitsFlags && (filter.kind === '' || subject.kind === filter.kind);
}

interface InboxFilterProps {
  readonly lines: readonly InboxLineView[];
  readonly filter: ShownRequests;
  readonly onChange: SetPlace;
}

export function InboxFilter({ lines, filter, onChange }: InboxFilterProps) {
  const text = useTexts(inboxTexts);
  const subjects = useTexts(subjectTexts);
  const kinds = [...new Set(lines.map(({ subject }) => subject.kind))];
  return (
    <div className={styles.filter}>
      <Field label={text.show}>
        <Select
          value={filter.flags}
          onChange={(_, { value }) => onChange({ flags: value === 'all' ? null : value }, 'replace')}
        >
          {shows.map((one) => (
            <option key={one} value={one}>
              {text.shows[one]}
            </option>
          ))}
        </Select>
      </Field>
      {(kinds.length > 1 || filter.kind !== '') && (
        <Field label={text.kind}>
          <Select value={filter.kind} onChange={(_, { value }) => onChange({ kind: value }, 'replace')}>
            <option value="">{text.allKinds}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {subjects[kind]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
