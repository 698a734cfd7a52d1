import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { useTexts } from './locale.tsx';
import styles from './ReceiptButton.module.css';
import { expenseTexts } from './texts/expenses.ts';

interface ReceiptButtonProps {
  readonly name: string;
  readonly picture: string | undefined;
  readonly onOpen: () => void;
}

/** A receipt by its picture, where there is one, and its name. */
export function ReceiptButton({ name, picture, onOpen }: ReceiptButtonProps) {
  const text = useTexts(expenseTexts);
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.receipt}
      icon={
        picture === undefined ? <DocumentRegular /> : <img src={picture} alt="" className={styles.picture} />
      }
      aria-label={text.openReceipt(name)}
      onClick={onOpen}
    >
      {name}
    </Button>
  );
}
