import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { IdeaView } from '../../../src/contract/idea-endpoints.ts';
import { tagsIn } from '../../../src/domain/idea.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ideaTexts } from '../../ui/texts/ideas.ts';
import styles from './Ideas.module.css';
import type { IdeaActs } from './use-ideas.ts';

interface IdeaFormProps {
  readonly acts: IdeaActs;
  /** The one that is changed; absent for a new one. */
  readonly idea?: IdeaView;
  readonly onClose: () => void;
}

/** One line is enough. */
export function IdeaForm({ acts, idea, onClose }: IdeaFormProps) {
  const text = useTexts(ideaTexts);
  const [title, setTitle] = useState(idea?.title ?? '');
  const [words, setWords] = useState(idea?.text ?? '');
  const [link, setLink] = useState(idea?.link ?? '');
  const [tags, setTags] = useState((idea?.tags ?? []).join(', '));
  const [once] = useState(() => crypto.randomUUID());
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const linked = linkIn(link);
    if (title.trim() === '' || linked === undefined) return setMissing(true);
    const content = { title: title.trim(), text: words.trim(), tags: tagsIn(tags), link: linked };
    if (await acts.save(content, once, idea)) onClose();
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={idea ? text.edit(idea.title) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={text.name}
        required
        {...(isMissing && title.trim() === '' && { validationMessage: text.nameNeeded })}
      >
        <Input autoFocus value={title} maxLength={120} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={text.words}>
        <Textarea
          value={words}
          maxLength={4_000}
          resize="vertical"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <Field
        label={text.link}
        hint={text.linkHint}
        {...(isMissing && linkIn(link) === undefined && { validationMessage: text.wrongLink })}
      >
        <Input
          type="url"
          inputMode="url"
          value={link}
          maxLength={1_000}
          onChange={(_, { value }) => setLink(value)}
        />
      </Field>
      <Field label={text.tags} hint={text.tagsHint}>
        <Input value={tags} onChange={(_, { value }) => setTags(value)} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

/** Null for none, undefined for what is no address of a page. */
function linkIn(typed: string): string | null | undefined {
  const link = typed.trim();
  if (link === '') return null;
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol) ? link : undefined;
}
