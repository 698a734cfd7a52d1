import { Button, Input, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { contentFields } from '../../../src/domain/campaign.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { pointTexts } from '../../ui/texts/approvals-points.ts';
import styles from './PointList.module.css';

/** A point that is being written; `key` keeps its place while others come and go. */
export interface DraftPoint {
  readonly key: number;
  readonly text: string;
  readonly anchor: string | null;
}

/** What is sent of them: those that say something. */
export function namedPoints(points: readonly DraftPoint[]): { text: string; anchor: string | null }[] {
  return points.map(({ text, anchor }) => ({ text: text.trim(), anchor })).filter(({ text }) => text !== '');
}

interface AnchorSelectProps {
  readonly label: string;
  readonly anchor: string | null;
  readonly onChange: (anchor: string | null) => void;
}

/** The field of the content that a point is about, or the whole. */
export function AnchorSelect({ label, anchor, onChange }: AnchorSelectProps) {
  const text = useTexts(pointTexts);
  const { field: labels } = useWords();
  return (
    <Select aria-label={label} value={anchor ?? ''} onChange={(_, { value }) => onChange(value || null)}>
      <option value="">{text.whole}</option>
      {contentFields.map((field) => (
        <option key={field} value={field}>
          {labels[field]}
        </option>
      ))}
    </Select>
  );
}

interface PointDraftsProps {
  readonly points: readonly DraftPoint[];
  readonly onChange: (points: readonly DraftPoint[]) => void;
}

/** Names one by one what has to change, so that each can be settled by itself. */
export function PointDrafts({ points, onChange }: PointDraftsProps) {
  const text = useTexts(pointTexts);
  const change = (key: number, part: Partial<DraftPoint>): void =>
    onChange(points.map((point) => (point.key === key ? { ...point, ...part } : point)));
  return (
    <div className={styles.drafts}>
      {points.map((point, index) => (
        <div key={point.key} className={styles.draft}>
          <Input
            autoFocus
            className={styles.draftText}
            aria-label={text.name(index + 1)}
            placeholder={text.name(index + 1)}
            maxLength={2_000}
            value={point.text}
            onChange={(_, { value }) => change(point.key, { text: value })}
          />
          <AnchorSelect
            label={`${text.name(index + 1)}: ${text.about}`}
            anchor={point.anchor}
            onChange={(anchor) => change(point.key, { anchor })}
          />
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text.remove(index + 1)}
            onClick={() => onChange(points.filter(({ key }) => key !== point.key))}
          />
        </div>
      ))}
      <Button
        className={styles.add}
        appearance="subtle"
        size="small"
        icon={<AddRegular />}
        onClick={() => onChange([...points, { key: (points.at(-1)?.key ?? 0) + 1, text: '', anchor: null }])}
      >
        {text.add}
      </Button>
    </div>
  );
}
