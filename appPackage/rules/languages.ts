import type { Rule, Subject } from './subject.ts';

const wanted = ['zh-cn', 'zh-tw'];

// What people read, and how long Teams lets it be: the limits of the schema, except where menus cut
// earlier (https://learn.microsoft.com/microsoft-365/extensibility/schema/root-bots-command-lists-commands).
const readByPeople: [place: RegExp, longest: number][] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/^bots\[\d+\]\.commandLists\[\d+\]\.commands\[\d+\]\.title$/, 32],
  [/^bots\[\d+\]\.commandLists\[\d+\]\.commands\[\d+\]\.description$/, 128],
  [/^composeExtensions\[\d+\]\.commands\[\d+\](?:\.parameters\[\d+\])?\.title$/, 32],
  [/^composeExtensions\[\d+\]\.commands\[\d+\](?:\.parameters\[\d+\])?\.description$/, 128],
];

const brand = 'name.short';
const commandTitle = /^bots\[\d+\]\.commandLists\[\d+\]\.commands\[\d+\]\.title$/;

/** Every text for people exists in every language, fits its place, and nothing is left over. */
export const languages: Rule = (subject) => {
  const { manifest, texts } = subject;
  const forPeople = new Map([...texts].filter(([at]) => limitOf(at) !== undefined));
  const offered = manifest.localizationInfo.additionalLanguages;
  return [
    ...(manifest.localizationInfo.defaultLanguageTag === 'en'
      ? []
      : ['localizationInfo.defaultLanguageTag must be en, the language of the manifest itself']),
    ...wanted
      .filter((tag) => !offered.some(({ languageTag }) => languageTag === tag))
      .map((tag) => `localizationInfo names no file for ${tag}`),
    ...checkTexts('manifest.json', forPeople),
    ...[...subject.languages].flatMap(([file, words]) => checkLanguage(file, words, forPeople, subject)),
  ];
};

function checkLanguage(
  file: string,
  words: ReadonlyMap<string, string>,
  forPeople: ReadonlyMap<string, string>,
  { texts }: Subject,
): string[] {
  const given = new Map([...words].filter(([key]) => key !== '$schema'));
  return [
    ...[...forPeople.keys()].filter((at) => !given.has(at)).map((at) => `${file}: no text for ${at}`),
    ...[...given.keys()]
      .filter((key) => !forPeople.has(key))
      .map(
        (key) => `${file}: ${key} ${texts.has(key) ? 'is not a text for people' : 'is not in the manifest'}`,
      ),
    ...[...given]
      .filter(([key, text]) => key !== brand && forPeople.get(key) === text)
      .map(([key]) => `${file}: ${key} is still in English`),
    ...checkTexts(file, given),
  ];
}

function checkTexts(file: string, given: ReadonlyMap<string, string>): string[] {
  const problems = [...given].flatMap(([at, text]) => {
    if (text.trim() === '') return [`${file}: ${at} is empty`];
    const longest = limitOf(at) ?? Number.POSITIVE_INFINITY;
    return text.length > longest ? [`${file}: ${at} has ${text.length} characters, at most ${longest}`] : [];
  });
  const titles = [...given].filter(([at]) => commandTitle.test(at)).map(([, text]) => text);
  const twice = new Set(titles.filter((title, index) => titles.indexOf(title) !== index));
  return [...problems, ...[...twice].map((title) => `${file}: two commands are called ${title}`)];
}

function limitOf(at: string): number | undefined {
  return readByPeople.find(([place]) => place.test(at))?.[1];
}
