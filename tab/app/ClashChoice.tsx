import type { Clash } from '../data/desk.ts';
import { useNameOf } from '../data/use-name-of.ts';
import { useSession } from '../data/session.ts';
import { ClashDialog } from '../ui/ClashDialog.tsx';

interface ClashChoiceProps {
  readonly open: boolean;
  readonly clash: Clash;
}

/** Asks for the reason with which a plan that clashes is saved. */
export default function ClashChoice({ open, clash }: ClashChoiceProps) {
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const { name, conflicts, reason, answer } = clash;
  return (
    <ClashDialog
      open={open}
      name={name}
      conflicts={conflicts}
      said={reason ?? ''}
      nameOf={nameOf}
      zone={zone}
      onAnswer={answer}
    />
  );
}
