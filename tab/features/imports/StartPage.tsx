import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportView } from '../../../src/contract/views.ts';
import { type ImportNoun, importNouns } from '../../../src/domain/import.ts';
import { may } from '../../../src/domain/policy.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { importStartTexts } from '../../ui/texts/import-start.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { FileChooser } from './FileChooser.tsx';
import styles from './Imports.module.css';
import { templateFor } from './template.ts';

/** Says what can be taken in, takes the file, and lists those that came before. */
export function StartPage() {
  const text = useTexts(importStartTexts);
  const { importNoun } = useWords();
  const locale = useLocale();
  const { actor, workspace } = useSession();
  const [noun, setNoun] = useState<ImportNoun>('campaigns');
  const mayPeople = may(actor, 'people.manage', { workspaceId: workspace.id });
  const offered = importNouns.filter((one) => one !== 'people' || mayPeople);
  return (
    <Page title={text.title} lead={text.lead}>
      <Field label={text.noun}>
        <RadioGroup
          className={styles.nouns}
          value={noun}
          onChange={(_, { value }) => setNoun(offered.find((one) => one === value) ?? noun)}
        >
          {offered.map((one) => (
            <Radio
              key={one}
              className={styles.noun}
              value={one}
              label={
                <>
                  <span className={styles.nounName}>{importNoun[one]}</span>
                  <span className={styles.quiet}>{text.nounHint[one]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <FileChooser noun={noun} />
      <p className={styles.template}>
        <Button
          appearance="transparent"
          icon={<ArrowDownloadRegular />}
          onClick={() => saveAs(`${importNoun[noun]}.csv`, templateFor(noun, locale))}
        >
          {text.template}
        </Button>
        <span className={styles.quiet}>{text.templateHint}</span>
      </p>
      <Earlier />
    </Page>
  );
}

function Earlier() {
  const text = useTexts(importStartTexts);
  const { workspace } = useSession();
  const troubleOf = useTroubleOf();
  const imports = useRead('GET /api/workspaces/:workspaceId/imports', {
    params: { workspaceId: workspace.id },
  });
  if (imports.isPending) return <ScreenSkeleton rows={4} />;
  if (imports.error && !imports.data) {
    return <RefusedFace trouble={troubleOf(imports.error)} onRetry={() => void imports.refetch()} />;
  }
  if (imports.data.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{text.earlier}</h2>
      <ul className={styles.list}>
        {imports.data.map((one) => (
          <EarlierLine key={one.id} view={one} />
        ))}
      </ul>
    </section>
  );
}

function EarlierLine({ view }: { view: ImportView }) {
  const text = useTexts(importStartTexts);
  const { importNoun } = useWords();
  const format = useFormat();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const { zone } = useSession().me.person;
  const { id, fileName, noun, rows, createdAt, status, problemCount } = view;
  const standing = status === 'checked' && problemCount > 0 ? 'problems' : status;
  return (
    <WorkLine
      title={fileName}
      facts={[text.status[standing]]}
      when={text.line(importNoun[noun], format.number(rows), format.instant(createdAt, zone))}
      openLabel={text.open(fileName)}
      onOpen={() => navigate(address(`import/${encodeURIComponent(id)}`))}
    />
  );
}
