import type { Evidence } from '../domain/evidence-seal.ts';
import { evidencePartNames } from '../domain/evidence-seal.ts';
import type { Locale } from '../domain/person.ts';
import { writeHistory } from './history-pages.ts';
import { writeRequest } from './request-pages.ts';
import { openSheet } from './sheet.ts';
import { writeSnapshots } from './snapshot-pages.ts';
import { type Voice, voiceOf } from './voice.ts';

export interface PageReader {
  readonly locale: Locale;
  readonly zone: string;
}

/** The pack on pages: the same bytes for the same pack and reader, whenever it is printed. */
export async function pagesOf(evidence: Evidence, reader: PageReader): Promise<Uint8Array> {
  const { parts, digest, digests } = evidence;
  const voice = voiceOf(evidence, reader);
  const { text } = voice;
  const { campaignCode, campaignName } = parts.about;
  const sheet = openSheet({
    title: `${text.title}: ${campaignCode} ${campaignName}`,
    locale: reader.locale,
    at: lastMoment(evidence),
    keywords: `sha256 ${digest}`,
  });
  sheet.write('title', text.title);
  for (const [label, value] of overview(evidence, voice)) sheet.fact(label, value);
  sheet.write('line', text.about(reader.zone));
  for (const request of parts.requests) writeRequest(sheet, voice, parts, request);
  writeSnapshots(sheet, voice, parts.snapshots);
  writeHistory(sheet, voice, parts.history);
  sheet.write('section', text.section.seal);
  sheet.write('line', text.seal);
  sheet.fact(text.fact.digest, digest);
  for (const name of evidencePartNames) sheet.fact(text.part[name], digests[name]);
  return sheet.close((page, pages) => text.page(page, pages, digest));
}

function overview({ parts, digest }: Evidence, voice: Voice): [string, string][] {
  const { text, words } = voice;
  const { about, requests } = parts;
  const told: [string, string][] = [
    [text.fact.campaign, `${about.campaignCode}  ${about.campaignName}`],
    [text.fact.subject, text.subject[about.subject.kind]],
    [text.fact.requester, voice.name(about.requesterId)],
    [text.fact.status, words.approvalStatus[about.status]],
    [text.fact.rounds, voice.number(requests.at(-1)?.round ?? 1)],
    [text.fact.digest, digest],
  ];
  const withheld = about.withheld.map((what) => text.withheld[what]).join(' · ');
  return withheld === '' ? told : [...told, [text.fact.withheld, withheld]];
}

/** When something happened last, as far as the pack knows. */
function lastMoment({ parts: { requests, history } }: Evidence): string {
  const moments = [
    ...requests.flatMap(({ submittedAt, closedAt }) => [submittedAt, closedAt ?? submittedAt]),
    ...history.map(({ at }) => at),
  ];
  return moments.reduce((latest, at) => (at > latest ? at : latest), '');
}
