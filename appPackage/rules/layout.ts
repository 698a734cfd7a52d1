import type { Rule } from './subject.ts';

/** Teams wants the files at the root of the zip, exactly those that the manifest names. */
export const layout: Rule = ({ files, manifest }) => {
  const named = new Map([
    ['manifest.json', 'the package'],
    [manifest.icons.color, 'icons.color'],
    [manifest.icons.outline, 'icons.outline'],
    ...manifest.localizationInfo.additionalLanguages.map(
      ({ file, languageTag }) => [file, `the language ${languageTag}`] as const,
    ),
  ]);
  const present = Object.keys(files);
  return [
    ...[...named]
      .filter(([name]) => !present.includes(name))
      .map(([name, by]) => `the zip has no ${name}, which ${by} needs`),
    ...present.flatMap((name) => {
      if (/[\\/]/.test(name)) return [`the zip holds ${name}: files must lie at its root`];
      return named.has(name) ? [] : [`the zip holds ${name}, which the manifest does not name`];
    }),
  ];
};
