import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import { isWebAddress } from '../../../src/domain/web-address.ts';
import { useTexts } from '../../ui/locale.tsx';
import { contentTexts } from '../../ui/texts/content.ts';
import styles from './Content.module.css';
import type { ContentActs } from './use-content.ts';

interface PublishFormProps {
  readonly item: ContentItemView;
  readonly acts: ContentActs;
  readonly onClose: () => void;
}

/** Says that an item went out, and where it can be seen. */
export function PublishForm({ item, acts, onClose }: PublishFormProps) {
  const text = useTexts(contentTexts);
  const [address, setAddress] = useState('');
  const [isTried, setTried] = useState(false);
  const isWrong = !isWebAddress(address.trim());
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && (await acts.step(item, 'published', address.trim()))) onClose();
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={text.stepOf(text.step.published, item.title)}
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={text.address}
        required
        className={styles.wide}
        {...(isTried && isWrong && { validationMessage: text.addressNeeded })}
      >
        <Input
          autoFocus
          type="url"
          value={address}
          maxLength={2_000}
          placeholder={text.addressHint}
          onChange={(_, { value }) => setAddress(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.publish}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
