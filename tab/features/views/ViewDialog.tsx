import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SavedViewView } from '../../../src/contract/view-endpoints.ts';
import { savedScreens } from '../../../src/domain/saved-view.ts';
import { usePlace } from '../../data/place.ts';
import { useShownState } from '../../data/saved-views.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { savedViewTexts } from '../../ui/texts/saved-views.ts';
import { useViews } from './use-views.ts';

interface ViewDialogProps {
  readonly open: boolean;
  /** Undefined: what the screen shows is kept as a new one. */
  readonly view: SavedViewView | undefined;
  readonly mayShare: boolean;
  readonly onClose: () => void;
}

/** The name of a view, and whom it is for. */
export function ViewDialog({ open, view, mayShare, onClose }: ViewDialogProps) {
  const text = useTexts(savedViewTexts);
  const { me } = useSession();
  const { keep, edit } = useViews();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const [, setPlace] = usePlace();
  const shown = useShownState();
  const [once] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState('');
  // What somebody else shared stays shared.
  const isTheirs = view !== undefined && view.ownerId !== me.person.id;
  const missing = name.trim() === '' ? text.needed : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const screen = savedScreens.find((each) => each === shown.screen);
    if (missing || !screen) return;
    const draft = { name: name.trim(), shared };
    try {
      if (view) await edit(view, draft);
      else setPlace({ view: (await keep(once, draft, { ...shown, screen })).id }, 'replace');
      tell.done(text.updated(draft.name));
      onClose();
    } catch (error) {
      setRefused(troubleOf(error).words);
    }
  };

  return (
    <Dialog open={open} onOpenChange={(_, next) => next.open || onClose()}>
      <DialogSurface>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <DialogBody>
            <DialogTitle>{view ? text.rename : text.keep}</DialogTitle>
            <DialogContent>
              <Field label={text.name} required validationMessage={refused || (asked ? missing : undefined)}>
                <Input autoFocus maxLength={80} value={name} onChange={(_, { value }) => setName(value)} />
              </Field>
              <Checkbox
                label={text.share}
                checked={shared}
                disabled={isTheirs || (!mayShare && !shared)}
                onChange={(_, { checked }) => setShared(checked === true)}
              />
              <p>{text.rights}</p>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {text.save}
              </Button>
              <Button onClick={onClose}>{text.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
