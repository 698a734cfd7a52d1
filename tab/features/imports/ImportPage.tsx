import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ImportView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { importStartTexts } from '../../ui/texts/import-start.ts';
import { importTexts } from '../../ui/texts/imports.ts';
import { CheckedImport } from './CheckedImport.tsx';
import styles from './Imports.module.css';

/** Between the notices at its beginning and its end, a running import is asked how far it is. */
const PROGRESS_MS = 1_000;

/** One file on its way in: checked, being taken in, taken in, or discarded. */
export function ImportPage({ importId }: { importId: string }) {
  const start = useTexts(importStartTexts);
  const text = useTexts(importTexts);
  const { importNoun } = useWords();
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const client = useClient();
  const { me, workspace } = useSession();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const one = useQuery({
    ...reading(client, 'GET /api/workspaces/:workspaceId/imports/:importId', {
      params: { workspaceId: workspace.id, importId },
    }),
    refetchInterval: ({ state }) => (state.data?.status === 'applying' ? PROGRESS_MS : false),
  });

  if (one.isPending) return <ScreenSkeleton rows={10} />;
  if (one.error && !one.data) {
    return <RefusedFace trouble={troubleOf(one.error)} onRetry={() => void one.refetch()} />;
  }
  const view = one.data;
  const { fileName, noun, rows, createdAt, status } = view;
  const again = { label: text.again, run: () => navigate(address('import')) };
  if (status === 'discarded') return <Face {...text.gone} action={again} />;
  return (
    <Page
      title={fileName}
      lead={start.line(importNoun[noun], format.number(rows), format.instant(createdAt, me.person.zone))}
      actions={
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={again.run}>
          {text.back}
        </Button>
      }
    >
      {status === 'checked' && <CheckedImport view={view} />}
      {status === 'applying' && <Applying view={view} />}
      {status === 'finished' && <Finished view={view} />}
    </Page>
  );
}

function Applying({ view: { applied, rows } }: { view: ImportView }) {
  const text = useTexts(importTexts);
  const format = useFormat();
  const said = text.applying(format.number(applied), format.number(rows));
  return (
    <div className={styles.progress}>
      <ProgressBar thickness="large" value={rows === 0 ? 0 : applied / rows} aria-label={said} />
      <output>{said}</output>
      <span className={styles.quiet}>{text.applyingHint}</span>
    </div>
  );
}

function Finished({ view: { fileName, created, changed, unchanged } }: { view: ImportView }) {
  const text = useTexts(importTexts);
  const format = useFormat();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const counts = [created, changed, unchanged].map((count) => format.number(count));
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.finished(fileName)}</MessageBarTitle>
          {text.result(counts[0] ?? '', counts[1] ?? '', counts[2] ?? '')}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => navigate(address('board'))}>
          {text.board}
        </Button>
        <Button onClick={() => navigate(address('import'))}>{text.again}</Button>
      </div>
    </>
  );
}
