import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LaunchListView } from '../../../src/contract/launch-endpoints.ts';
import { ListChoice, mostListLines } from '../../../src/domain/launch-list.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { replaced, without } from '../../ui/rows.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { launchListTexts } from '../../ui/texts/launch-list.ts';
import { CommonLaunchLines } from './CommonLaunchLines.tsx';
import { DraftForm } from './DraftForm.tsx';
import { type DraftLine, type ListDraft, blankLine, draftOf, wantedOf } from './launch-list-draft.ts';
import styles from './LaunchList.module.css';
import { LaunchListLine } from './LaunchListLine.tsx';
import teams from './Teams.module.css';
import frame from './WorkingTime.module.css';

const name = 'GET /api/workspaces/:workspaceId/launch-list';

/** What the department asks for before a launch, beyond and instead of the lines of every campaign. */
export function LaunchListPart() {
  const text = useTexts(launchListTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const read = useRead(name, { params: { workspaceId: workspace.id } });
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={4} />;
  const { revision } = read.data;
  return (
    <div className={styles.whole}>
      <p className={frame.lead}>{text.lead}</p>
      {revision > 0 && <p className={frame.quiet}>{text.version(revision)}</p>}
      <ListForm key={read.data.version} read={read.data} />
    </div>
  );
}

function ListForm({ read: { lines, off, version } }: { readonly read: LaunchListView }) {
  const text = useTexts(launchListTexts);
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  const known = draftOf({ lines, off });
  const [draft, setDraft] = useState(known);
  const { data: wanted } = ListChoice.safeParse(wantedOf(draft));
  const setLines = (change: (lines: readonly DraftLine[]) => DraftLine[]): void =>
    setDraft((was) => ({ ...was, lines: change(was.lines) }));
  const save = async (): Promise<void> => {
    if (!wanted) return;
    const saved = await client.call('PUT /api/workspaces/:workspaceId/launch-list', {
      params,
      body: { ...wanted, version },
    });
    queries.setQueryData(readKey(name, { params }), saved);
  };
  return (
    <DraftForm
      title={text.form}
      untitled
      known={known}
      draft={draft}
      fault={wanted ? '' : text.faults[faultOf(draft)]}
      save={save}
    >
      <h3 className={frame.heading}>{text.own}</h3>
      {draft.lines.length === 0 && <p className={frame.quiet}>{text.none}</p>}
      {draft.lines.map((line, at) => (
        <LaunchListLine
          key={line.id}
          line={line}
          onChange={(part) => setLines((was) => replaced(was, at, { ...line, ...part }))}
          onRemove={() => setLines((was) => without(was, at))}
          onUp={at === 0 ? undefined : () => setLines((was) => without(was, at).toSpliced(at - 1, 0, line))}
        />
      ))}
      <Button
        className={teams.add}
        appearance="subtle"
        icon={<AddRegular />}
        disabledFocusable={draft.lines.length >= mostListLines}
        onClick={() => setLines((was) => (was.length < mostListLines ? [...was, blankLine()] : [...was]))}
      >
        {text.add}
      </Button>
      <CommonLaunchLines off={draft.off} onChange={(next) => setDraft((was) => ({ ...was, off: next }))} />
    </DraftForm>
  );
}

/** A line without words is asked for first. */
function faultOf({ lines }: ListDraft): 'text' | 'days' {
  return lines.some(({ text }) => text.trim() === '') ? 'text' : 'days';
}
