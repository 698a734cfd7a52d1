import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportView } from '../../../src/contract/views.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { importTexts } from '../../ui/texts/imports.ts';
import { FileChooser } from './FileChooser.tsx';
import styles from './Imports.module.css';
import { MappingTable } from './MappingTable.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useImports } from './use-imports.ts';

/** What was found in a file: its columns, what is wrong with it, and what accepting would do. */
export function CheckedImport({ view }: { view: ImportView }) {
  const text = useTexts(importTexts);
  const format = useFormat();
  const tell = useTell();
  const { accept, discard } = useImports();
  const { deleted } = useTrash();
  const [busy, setBusy] = useState(false);
  const giveUp = async ({ id: targetId, fileName: name }: ImportView): Promise<void> => {
    await discard(view);
    await deleted({ campaignId: null, noun: 'import', targetId, name });
  };
  const { rows, problemCount, noun, readAs } = view;
  const clean = problemCount === 0;

  const during = async (work: () => Promise<void>, failed: string, done?: string): Promise<void> => {
    setBusy(true);
    try {
      await work();
      if (done) tell.done(done);
    } catch (error) {
      tell.failed(failed, error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {clean ? (
        <Forecast view={view} />
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.problems(format.number(problemCount))}</MessageBarTitle>
            {text.problemsHint}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!clean || busy}
          onClick={() => {
            if (clean && !busy) void during(() => accept(view), text.notAccepted);
          }}
        >
          {text.accept(format.number(rows))}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void during(() => giveUp(view), text.notDiscarded)}>
          {text.discard}
        </Button>
        {!clean && <span className={styles.quiet}>{text.blocked(format.number(problemCount))}</span>}
      </div>
      {!clean && <ProblemList view={view} />}
      {!clean && <FileChooser noun={noun} button={text.mended} />}
      <section>
        <h2 className={styles.title}>{text.columns}</h2>
        <p className={styles.hint}>
          {readAs && text.readAs(readAs)} {text.columnsHint}
        </p>
        <MappingTable view={view} />
      </section>
    </>
  );
}

function Forecast({ view: { forecast } }: { view: ImportView }) {
  const text = useTexts(importTexts);
  const format = useFormat();
  return (
    <section className={styles.forecast}>
      <h2 className={styles.title}>{text.forecast}</h2>
      <ul className={styles.counts}>
        <li data-count={forecast.create > 0}>{text.create(format.number(forecast.create))}</li>
        <li data-count={forecast.change > 0}>{text.change(format.number(forecast.change))}</li>
        <li>{text.same(format.number(forecast.same))}</li>
      </ul>
    </section>
  );
}
