import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { RouteDraft } from '../../../src/contract/requests.ts';
import type { RouteView } from '../../../src/contract/views.ts';
import { useViewAddress } from '../../data/place.ts';
import { usePeople } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { Canvas } from './Canvas.tsx';
import { draftFaults } from './draft-faults.ts';
import { EditorHead } from './EditorHead.tsx';
import { useForget, useKeeping, useKept } from './kept-drafts.ts';
import { RouteForm } from './RouteForm.tsx';
import styles from './Editor.module.css';
import { StageForm } from './StageForm.tsx';
import { RouteReading, StageReading } from './StageReading.tsx';
import { StageTools } from './StageTools.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import { useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';
import { useStageActs } from './use-stage-acts.ts';
import { useRouteRoles } from './use-route-roles.ts';
import { useStepKeys } from './use-step-keys.ts';
import { useTrial } from './use-trial.ts';

type Part = 'step' | 'route' | 'trial';

interface RouteEditorProps {
  readonly first: RouteDraft;
  /** As the service has it now; undefined for a new one. */
  readonly stored: RouteView | undefined;
  /** The version that is edited; 0 for a new one. */
  readonly version: number;
  /** The name under which it waits while its author looks elsewhere. */
  readonly keptAs: string;
  readonly mayEdit: boolean;
  readonly onSaved: (route: RouteView) => void;
  /** Leaves what was edited here for what somebody else saved. */
  readonly onTheirs: () => void;
}

/** A route as a picture, with what is chosen in it beside it; every step can be taken back until it is saved, and after. */
export function RouteEditor(props: RouteEditorProps) {
  const { first, stored, version, keptAs, mayEdit, onSaved, onTheirs } = props;
  const forget = useForget(keptAs);
  const text = useTexts(routeEditorTexts);
  const address = useViewAddress();
  const people = usePeople();
  const { made } = useRouteRoles();
  const kept = useKept(keptAs);
  const drafting = useDraft(first, stored && first, kept?.draft);
  const { draft, change } = drafting;
  const saving = useSaving(drafting, kept?.version ?? version, (saved) => {
    forget();
    onSaved(saved);
  });
  const unsaved = drafting.dirty && drafting.canUndo ? { draft, version: saving.base } : undefined;
  useKeeping(keptAs, unsaved);
  const [chosenId, choose] = useState(first.stages[0]?.id ?? '');
  const [part, setPart] = useState<Part>(stored ? 'step' : 'route');
  const select = (stageId: string): void => {
    choose(stageId);
    setPart('step');
  };
  const acts = useStageActs(drafting, select);
  const trial = useTrial(draft);
  useStepKeys(drafting, mayEdit);
  const faults = useMemo(() => draftFaults(draft, [...people.values()], made), [draft, people, made]);
  const wrong = faults.filter(({ blocks }) => blocks).length;
  const stage = draft.stages.find(({ id }) => id === chosenId) ?? draft.stages[0];
  const theirs = stored && stored.version > saving.base ? stored.version : undefined;
  const leftOut = new Set(trial.fresh ? trial.foreseen?.leftOut.map(({ stageId }) => stageId) : []);
  const parts: readonly Part[] = mayEdit ? ['step', 'route', 'trial'] : ['step', 'route'];

  return (
    <div className={styles.editor}>
      <Link className={styles.back} href={address('routes')}>
        {text.back}
      </Link>
      <EditorHead drafting={drafting} saving={saving} wrong={wrong} mayEdit={mayEdit} isNew={!stored} />
      {theirs !== undefined && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{text.stale(theirs)}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                forget();
                onTheirs();
              }}
            >
              {text.takeTheirs}
            </Button>
            <Button disabledFocusable={wrong > 0} onClick={() => wrong === 0 && void saving.save(theirs)}>
              {text.keepMine}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.halves}>
        <div className={styles.picture}>
          <Canvas
            stages={draft.stages}
            faults={faults}
            chosenId={part === 'step' ? (stage?.id ?? '') : ''}
            onChoose={select}
            acts={mayEdit ? acts : undefined}
            leftOut={leftOut}
          />
          <p className={styles.hint}>{mayEdit ? text.pictureHint : text.readOnly}</p>
        </div>
        <div className={styles.side} data-roomy>
          <TabList
            selectedValue={part}
            onTabSelect={(_, { value }) => setPart(parts.find((each) => each === value) ?? 'step')}
          >
            {parts.map((each) => (
              <Tab key={each} value={each} id={`route-${each}`} aria-controls="route-part">
                {text.parts[each]}
              </Tab>
            ))}
          </TabList>
          <div id="route-part" role="tabpanel" aria-labelledby={`route-${part}`} className={styles.part}>
            {part === 'step' && !stage && <p>{text.choose}</p>}
            {part === 'step' && stage && !mayEdit && <StageReading stage={stage} />}
            {part === 'step' && stage && mayEdit && (
              <>
                <StageTools stage={stage} stages={draft.stages} acts={acts} />
                <StageForm
                  key={stage.id}
                  stage={stage}
                  stages={draft.stages}
                  faults={faults}
                  onStage={(next, about) =>
                    change(
                      (now) => ({
                        ...now,
                        stages: now.stages.map((each) => (each.id === next.id ? next : each)),
                      }),
                      about,
                    )
                  }
                  onStages={(stages) => change((now) => ({ ...now, stages }))}
                />
              </>
            )}
            {part === 'route' && !mayEdit && <RouteReading draft={draft} />}
            {part === 'route' && mayEdit && (
              <RouteForm draft={draft} faults={faults} onDraft={(next, about) => change(() => next, about)} />
            )}
            {part === 'trial' && <TrialPanel trial={trial} wrong={wrong > 0} />}
          </div>
        </div>
      </div>
    </div>
  );
}
