import { useEffect, useState } from 'react';

/** The value as it was when nobody had changed it for a moment: what is typed is not asked about letter by letter. */
export function useSettled<T>(value: T, milliseconds = 300): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(later);
  }, [value, milliseconds]);
  return settled;
}
