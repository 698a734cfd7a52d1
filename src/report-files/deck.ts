import library from 'pptxgenjs';

type Library = typeof library.default;
export type Deck = InstanceType<Library>;
export type Slide = ReturnType<Deck['addSlide']>;
export type Rows = Parameters<Slide['addTable']>[0];
export type Bars = { readonly name: string; readonly labels: string[]; readonly values: number[] }[];

/** Its types describe the CommonJS form, where the class is a member; the form that Node loads is the class itself. */
const isClass = (given: unknown): given is Library => typeof given === 'function';

/** An empty presentation. */
export function newDeck(): Deck {
  const loaded: unknown = library;
  if (!isClass(loaded)) throw new Error('pptxgenjs came in another form than the one of its version 4.');
  return new loaded();
}
