import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExportLimitsView } from '../../../src/contract/export-limit-endpoints.ts';
import { ExportLimits, exportBounds, usualExports } from '../../../src/domain/export-tally.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { exportLimitTexts } from '../../ui/texts/export-limits.ts';
import { DraftForm } from './DraftForm.tsx';
import styles from './Settings.module.css';
import { useExportLimits } from './use-export-limits.ts';

/** From how much on administrators are told that somebody takes things along; for administrators. */
export function ExportLimitsPart() {
  const text = useTexts(exportLimitTexts);
  const troubleOf = useTroubleOf();
  const { read, save } = useExportLimits();
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={2} />;
  return (
    <>
      <p className={styles.words}>{text.lead}</p>
      <LimitsForm key={read.data.version} read={read.data} save={save} />
    </>
  );
}

interface LimitsFormProps {
  readonly read: ExportLimitsView;
  readonly save: (wanted: ExportLimitsView) => Promise<void>;
}

const fields = ['files', 'rows'] as const;

function LimitsForm({ read: { version, files, rows }, save }: LimitsFormProps) {
  const text = useTexts(exportLimitTexts);
  const format = useFormat();
  const known = { files: String(files), rows: String(rows) };
  const [draft, setDraft] = useState(known);
  const wanted = ExportLimits.safeParse({ files: Number(draft.files), rows: Number(draft.rows) }).data;
  const bad = fields.find((field) => !ExportLimits.shape[field].safeParse(Number(draft[field])).success);
  const range = (field: keyof ExportLimits): string =>
    text.range(format.number(exportBounds[field].least), format.number(exportBounds[field].most));
  return (
    <DraftForm
      title={text.title}
      untitled
      known={known}
      draft={draft}
      fault={bad ? `${text.fields[bad]}: ${range(bad)}` : ''}
      save={async () => wanted && save({ ...wanted, version })}
    >
      {fields.map((field) => (
        <Field
          key={field}
          label={text.fields[field]}
          hint={text.usual(format.number(usualExports[field]))}
          validationState={bad === field ? 'error' : 'none'}
        >
          <Input
            inputMode="numeric"
            value={draft[field]}
            onChange={(_, { value }) => setDraft({ ...draft, [field]: value.trim() })}
          />
        </Field>
      ))}
    </DraftForm>
  );
}
