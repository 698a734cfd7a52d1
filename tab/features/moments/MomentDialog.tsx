import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { countries } from '../../../src/domain/country.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { momentTexts } from '../../ui/texts/moments.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { MomentFacts } from './MomentFacts.tsx';
import { MomentList } from './MomentList.tsx';
import styles from './Moments.module.css';
import { OccasionFacts } from './OccasionFacts.tsx';
import { OccasionFile } from './OccasionFile.tsx';
import { OccasionForm } from './OccasionForm.tsx';

interface MomentDialogProps {
  /** `list`, `new`, `file`, "singlesDay.2026", or the id of one of the department's dates. */
  readonly about: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What marketing plans around: one moment or date, all of them, or a new one. */
export default function MomentDialog({ about, open, onClose }: MomentDialogProps) {
  const text = useTexts(momentTexts);
  const { close } = useTexts(shellTexts);
  const [, setPlace] = usePlace();
  const go = (moment: string): void => setPlace({ moment }, 'replace');
  return (
    <Dialog open={open} onOpenChange={(_, next) => next.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Title about={about} />
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Content about={about} go={go} />
          </DialogContent>
          <DialogActions>
            {about !== 'list' && <Button onClick={() => go('list')}>{text.back}</Button>}
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Title({ about }: { about: string }) {
  const text = useTexts(momentTexts);
  const locale = useLocale();
  const moment = useMoment(about).moment;
  const occasion = useOccasion(about).data;
  if (about === 'new') return text.form.title;
  if (about === 'file') return text.takeIn;
  return moment?.names[locale] ?? occasion?.name ?? text.title;
}

function Content({ about, go }: { about: string; go: (moment: string) => void }) {
  const text = useTexts(momentTexts);
  const { moment, isPending } = useMoment(about);
  const occasion = useOccasion(about);
  if (about === 'list') return <MomentList go={go} />;
  if (about === 'new') return <OccasionForm onSaved={({ id }) => go(id)} />;
  if (about === 'file') return <OccasionFile onTaken={() => go('list')} />;
  if (moment) return <MomentFacts key={about} moment={moment} />;
  if (occasion.data)
    return (
      <OccasionFacts key={occasion.data.version} occasion={occasion.data} onRemoved={() => go('list')} />
    );
  return isPending || occasion.isLoading ? null : <p className={styles.quiet}>{text.notFound}</p>;
}

/** Moments know their year; all of it is asked for, in every country. */
function useMoment(about: string) {
  const { workspace } = useSession();
  const year = /\.(\d{4})$/.exec(about)?.[1];
  const query = { from: `${year}-01-01`, to: `${year}-12-31`, countries: countries.join(',') };
  const params = { workspaceId: workspace.id };
  const { data, isLoading } = useRead(
    'GET /api/workspaces/:workspaceId/moments',
    { params, query },
    year !== undefined,
  );
  return { moment: data?.moments.find(({ id }) => id === about), isPending: isLoading };
}

function useOccasion(about: string) {
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id, occasionId: about };
  const isOne = !['list', 'new', 'file'].includes(about) && !about.includes('.');
  return useRead('GET /api/workspaces/:workspaceId/occasions/:occasionId', { params }, isOne);
}
