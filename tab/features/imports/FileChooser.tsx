import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { largestImport } from '../../../src/domain/import-limits.ts';
import type { ImportNoun } from '../../../src/domain/import.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { importStartTexts } from '../../ui/texts/import-start.ts';
import { useImports } from './use-imports.ts';

interface FileChooserProps {
  readonly noun: ImportNoun;
  readonly button?: string;
}

/** Takes a file and has it checked; a file that cannot be read is refused in words, right here. */
export function FileChooser({ noun, button }: FileChooserProps) {
  const text = useTexts(importStartTexts);
  const locale = useLocale();
  const troubleOf = useTroubleOf();
  const { start } = useImports();
  const [reading, setReading] = useState('');
  const [refusal, setRefusal] = useState('');
  const most = fileSize(locale, largestImport);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setRefusal('');
    if (file.size > largestImport) {
      setRefusal(troubleOf(refuse('tooLarge', { facts: { most } })).words);
      return;
    }
    setReading(file.name);
    try {
      await start(noun, file);
    } catch (error) {
      setRefusal(`${file.name}: ${troubleOf(error).words}`);
    } finally {
      setReading('');
    }
  };

  return (
    <>
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      <DropZone
        lead={text.drop}
        button={button ?? text.choose}
        dropNow={text.dropNow}
        hint={text.limits(most)}
        accept=".csv,.xlsx,.tsv,.txt"
        disabled={reading !== ''}
        onFiles={([file]) => void take(file)}
      />
      {reading && <Spinner size="tiny" labelPosition="after" label={text.reading(reading)} />}
    </>
  );
}
