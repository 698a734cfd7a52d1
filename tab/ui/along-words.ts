import { type MovedAlong, whysOfStaying } from '../../src/domain/moving-along.ts';
import { useFormat, useTexts } from './locale.tsx';
import { alongTexts } from './texts/along.ts';

/** Words for the tasks that go along with a campaign. */
export function useAlongWords() {
  const text = useTexts(alongTexts);
  const format = useFormat();

  /** "5 tasks move along, 2 stay (1 pinned, 1 recurring)". */
  const sum = ({ moves, stays }: MovedAlong): string => {
    const whys = whysOfStaying.flatMap((why) => {
      const count = stays.filter((one) => one.why === why).length;
      return count === 0 ? [] : [count === stays.length ? text.why[why] : text.counted(count, text.why[why])];
    });
    const going = moves.size === 0 ? text.nothing : text.along(moves.size);
    return stays.length === 0 ? going : text.joined(going, text.stay(stays.length, whys));
  };

  /** A line for each task: where it goes, or why it stays. */
  const lines = ({ moves, stays }: MovedAlong, titleOf: (id: string) => string) => [
    ...[...moves].map(([id, { start, due }]) => {
      const [first, last] = [start ?? due, due ?? start];
      const when =
        first === null || last === null
          ? ''
          : first === last
            ? format.longDate(last)
            : format.longRange(first, last);
      return { id, words: text.to(titleOf(id), when) };
    }),
    ...stays.map(({ id, why }) => ({ id, words: text.stays(titleOf(id), text.why[why]) })),
  ];

  return { sum, lines };
}
