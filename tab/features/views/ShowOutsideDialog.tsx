import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useOpenView } from '../../data/saved-views.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { AddressOnce } from '../../ui/AddressOnce.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { viewLinkTexts } from '../../ui/texts/view-links.ts';
import { ShowOutsideForm } from './ShowOutsideForm.tsx';
import styles from './ShowOutside.module.css';
import { useViewLinks, type ViewLinks } from './use-view-links.ts';

/** Makes a page of what the screen is filtered to for people without a seat, shows its address once, and lists those that there are. */
export function ShowOutsideDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useTexts(viewLinkTexts);
  const { close } = useTexts(shellTexts);
  const { workspace } = useSession();
  const links = useViewLinks();
  const openView = useOpenView();
  const [made, setMade] = useState<{ readonly name: string; readonly address: string }>();
  return (
    <Dialog open={open} onOpenChange={(_, next) => next.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.quiet}>{text.lead}</p>
            {made && (
              <section aria-label={text.made(made.name)} className={styles.made}>
                <h3 className={styles.label}>{text.made(made.name)}</h3>
                <AddressOnce address={made.address} label={text.address} />
              </section>
            )}
            {!made && links.read.data?.mayMake === false && <p role="alert">{text.notAllowed}</p>}
            {!made && links.read.data?.mayMake && (
              <ShowOutsideForm
                named={openView?.view.name ?? workspace.name}
                make={links.make}
                onMade={(name, address) => setMade({ name, address })}
              />
            )}
            <LinkList links={links} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function LinkList({ links }: { links: ViewLinks }) {
  const text = useTexts(viewLinkTexts);
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const { zone } = useSession().me.person;
  const known = links.read.data?.links ?? [];
  if (known.length === 0) return null;
  const end = async (id: string, name: string): Promise<void> => {
    try {
      await links.revoke(id);
      tell.done(text.revoked(name));
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  return (
    <section aria-label={text.list}>
      <h3 className={styles.label}>{text.list}</h3>
      <ul className={styles.links}>
        {known.map(({ id, name, until, over, lastUsedOn }) => (
          <li key={id} className={styles.link}>
            <span className={styles.words}>
              <strong>{name}</strong>
              <span className={styles.quiet}>
                {spaced(
                  locale,
                  [
                    over ? text.over : text.until(format.instant(until, zone)),
                    lastUsedOn === null ? text.unused : text.used(format.date(lastUsedOn)),
                  ].join(' · '),
                )}
              </span>
            </span>
            <Button size="small" aria-label={text.revokeOf(name)} onClick={() => void end(id, name)}>
              {text.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
