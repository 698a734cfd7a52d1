import { Button } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockFilled } from '@fluentui/react-icons/svg/clock';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useState } from 'react';
import { useObserved } from './observed.ts';
import styles from './ToastHost.module.css';
import { useToasts, type Toast } from './toasts.ts';

/** Long enough to read and to reach for "Undo"; a refusal needs more time than a success. */
const STAY_MS = { done: 8_000, waiting: 12_000, refused: 12_000 };

const icons = { done: CheckmarkCircleFilled, waiting: ClockFilled, refused: ErrorCircleFilled };

/** Draws the present message at the bottom edge; the pointer or the focus on it keeps it there. */
export function ToastHost({ dismissLabel }: { dismissLabel: string }) {
  const toasts = useToasts();
  const toast = useObserved(toasts.shown);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(toasts.dismiss, STAY_MS[toast.tone]);
    return () => clearTimeout(timer);
  }, [toast, held, toasts]);

  return (
    <div
      className={styles.edge}
      aria-live={toast?.tone === 'refused' ? 'assertive' : 'polite'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast && (
        <Message key={toast.id} toast={toast} dismissLabel={dismissLabel} onDismiss={toasts.dismiss} />
      )}
    </div>
  );
}

interface MessageProps {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

function Message({ toast, dismissLabel, onDismiss }: MessageProps) {
  const { tone, text, detail, action } = toast;
  const Icon = icons[tone];
  return (
    <div className={styles.toast} data-tone={tone}>
      <Icon className={styles.icon} fontSize={20} aria-hidden />
      <div className={styles.words}>
        <div className={styles.text}>{text}</div>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {action && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.action}
          onClick={() => {
            onDismiss();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={dismissLabel}
        onClick={onDismiss}
      />
    </div>
  );
}
