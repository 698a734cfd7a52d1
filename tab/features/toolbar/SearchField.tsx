import { SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useFilter } from '../../data/place.ts';
import { useTexts } from '../../ui/locale.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';

/** So that the address does not change with every letter. */
const TYPING_MS = 180;

/** The search of the top bar; what it says stands in the address. */
export function SearchField() {
  const text = useTexts(shellTexts);
  const [filter, setFilter] = useFilter();
  const [typed, setTyped] = useState(filter.text);
  const [known, setKnown] = useState(filter.text);
  // Somebody else changed the address: "Clear filters", a link, back and forth.
  if (known !== filter.text) {
    setKnown(filter.text);
    setTyped(filter.text);
  }
  useEffect(() => {
    if (typed === known) return undefined;
    const timer = setTimeout(() => {
      setKnown(typed);
      setFilter({ text: typed });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, known, setFilter]);

  return (
    <SearchBox
      data-search
      size="medium"
      style={{ width: '100%' }}
      aria-label={text.search}
      placeholder={text.search}
      dismiss={{ 'aria-label': text.clearSearch }}
      value={typed}
      maxLength={120}
      onChange={(_, { value }) => setTyped(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setTyped('');
        event.currentTarget.blur();
      }}
    />
  );
}
