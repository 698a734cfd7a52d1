import { isGuid } from '../settings.ts';
import type { Rule } from './subject.ts';

const idPlace = /^(?:id|webApplicationInfo\.id|(?:bots|composeExtensions)\[\d+\]\.botId)$/;

/** Who the app is: ids, versions, and that nothing of the template is left. */
export const identity: Rule = ({ manifest, texts, languages }) => {
  const problems: string[] = [];
  for (const [at, text] of texts) {
    if (idPlace.test(at) && !isGuid(text)) problems.push(`${at} is ${JSON.stringify(text)}, not a GUID`);
    problems.push(...leftOver('manifest.json', at, text));
  }
  for (const [file, words] of languages) {
    for (const [key, text] of words) problems.push(...leftOver(file, key, text));
  }
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(manifest.version)) {
    problems.push(`version is ${JSON.stringify(manifest.version)}: three numbers with dots, such as 1.4.0`);
  }
  const schema = `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  if (manifest.$schema !== schema) {
    problems.push(`$schema is not the one of manifestVersion ${manifest.manifestVersion}: ${schema}`);
  }
  const bot = manifest.bots[0]?.botId;
  manifest.composeExtensions.forEach(({ botId }, index) => {
    if (botId !== bot) problems.push(`composeExtensions[${index}].botId is another bot than bots[0].botId`);
  });
  return [...problems, ...channelFeatures(manifest)];
};

function leftOver(file: string, at: string, text: string): string[] {
  const name = /\$?\{\{\s*([^}]*?)\s*\}?\}/.exec(text)?.[1];
  return name === undefined ? [] : [`${file}: ${at} still holds the placeholder ${name}`];
}

/** From manifest 1.25 on Teams refuses an app for teams that does not say so. */
function channelFeatures(manifest: Parameters<Rule>[0]['manifest']): string[] {
  const parts = [...manifest.bots, ...manifest.configurableTabs, ...manifest.staticTabs];
  const inTeams = parts.some(({ scopes }) => scopes.includes('team'));
  if (!inTeams || manifest.supportsChannelFeatures === 'tier1') return [];
  return ['supportsChannelFeatures must be "tier1", or shared and private channels cannot have the app'];
}
