import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { useRef } from 'react';

interface ReceiptChoiceProps {
  readonly label: string;
  readonly words: string;
  readonly onChoose: (file: File) => void;
}

/** What a receipt can be; a phone offers its camera for it. */
const receiptTypes = 'image/jpeg,image/png,image/webp,application/pdf';

/** A button that lets somebody choose the photo or PDF of a receipt. */
export function ReceiptChoice({ label, words, onChoose }: ReceiptChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={receiptTypes}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
          target.value = '';
        }}
      />
      <Button size="small" icon={<AttachRegular />} aria-label={label} onClick={() => input.current?.click()}>
        {words}
      </Button>
    </>
  );
}
