import { Button } from '@fluentui/react-components';
import { Link } from 'wouter';
import { useViewAddress } from '../../data/place.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeVersionTexts } from '../../ui/texts/route-versions.ts';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './Editor.module.css';
import type { Drafting } from './use-draft.ts';
import type { Saving } from './use-saving.ts';

interface EditorHeadProps {
  readonly drafting: Drafting;
  readonly saving: Saving;
  /** How many things keep it from being saved. */
  readonly wrong: number;
  readonly mayEdit: boolean;
  readonly isNew: boolean;
}

/** Name and version, back and forth, saving, and what saving means for requests that are running. */
export function EditorHead({ drafting, saving, wrong, mayEdit, isNew }: EditorHeadProps) {
  const text = useTexts(routeEditorTexts);
  const versions = useTexts(routeVersionTexts);
  const address = useViewAddress();
  const { draft, dirty, canUndo, canRedo, undo, redo } = drafting;
  const ready = dirty && wrong === 0 && !saving.saving;
  const says =
    wrong > 0 ? text.stillWrong(wrong) : saving.base === 0 ? text.savesFirst : text.saves(saving.base + 1);
  return (
    <header className={styles.head} data-roomy>
      <div className={styles.titles}>
        <h1 className={styles.title}>{draft.name || text.newTitle}</h1>
        {saving.base > 0 && (
          <>
            <span className={styles.hint}>{text.version(saving.base)}</span>
            <Link
              className={styles.versions}
              href={address(`routes/${encodeURIComponent(draft.routeId)}/versions`)}
            >
              {versions.link}
            </Link>
          </>
        )}
        {!draft.active && <span className={styles.hint}>{text.off}</span>}
      </div>
      {mayEdit && (
        <div className={styles.buttons}>
          <Button disabledFocusable={!canUndo} onClick={undo}>
            {text.undo}
          </Button>
          <Button disabledFocusable={!canRedo} onClick={redo}>
            {text.redo}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={!ready}
            onClick={() => {
              if (ready) void saving.save();
            }}
          >
            {text.save}
          </Button>
        </div>
      )}
      {mayEdit && (dirty || isNew) && (
        <p className={styles.says} data-wrong={wrong > 0}>
          {says}
        </p>
      )}
      {saving.refused && (
        <p className={styles.says} data-wrong role="alert">
          {saving.refused}
        </p>
      )}
    </header>
  );
}
