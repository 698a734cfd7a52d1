import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePeople } from '../../data/session.ts';
import { ConsequenceBar } from '../../ui/ConsequenceBar.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { fileTexts } from '../../ui/texts/files.ts';
import type { FileConsequence } from './file-consequence.ts';

interface FileConsequenceBarProps {
  readonly deed: 'upload' | 'replace' | 'remove';
  /** Undefined: it could not be found out. */
  readonly follows: FileConsequence | undefined;
}

/** The consequence of a change of files, with people by name. */
export function FileConsequenceBar({ deed, follows }: FileConsequenceBarProps) {
  const { planned } = useTexts(fileTexts);
  const people = usePeople();
  if (!follows) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{planned.unknown}</MessageBarBody>
      </MessageBar>
    );
  }
  const takesBack = follows.takesBack.map((id) => people.get(id)?.name ?? id);
  return <ConsequenceBar deed={deed} {...follows} takesBack={takesBack} />;
}
