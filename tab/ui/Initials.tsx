import styles from './Initials.module.css';

const COLOURS = 8;

/** Somebody as two letters in a circle; the name itself is there for those who listen or point. */
export function Initials({ name, size = 24 }: { name: string; size?: 20 | 24 | 32 }) {
  return (
    <span className={styles.circle} data-colour={colourOf(name)} data-size={size} title={name}>
      <span aria-hidden>{initialsOf(name)}</span>
      <span className={styles.name}>{name}</span>
    </span>
  );
}

/** "Anna Berger" → "AB"; a Chinese name is known by its last two characters. */
export function initialsOf(name: string): string {
  const characters = name.match(/\p{Script=Han}/gu);
  if (characters) return characters.slice(-2).join('');
  const words = name.split(/\s+/).filter((word) => /^\p{Letter}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('');
}

function colourOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % COLOURS;
}
