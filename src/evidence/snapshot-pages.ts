import { differences } from '../domain/campaign-differences.ts';
import type { EvidenceSnapshot } from '../domain/evidence-snapshots.ts';
import type { Sheet } from './sheet.ts';
import type { Voice } from './voice.ts';

/** Fields that people write at length: both states side by side would only be long. */
const long: ReadonlySet<string> = new Set(['brief', 'goal', 'audience']);

/** What was shown: the first in full, each that follows by what is different in it. */
export function writeSnapshots(sheet: Sheet, voice: Voice, snapshots: readonly EvidenceSnapshot[]): void {
  const { text } = voice;
  sheet.write('section', text.section.shown);
  snapshots.forEach((snapshot, index) => {
    sheet.write('part', text.snapshot(snapshot.revision));
    sheet.fact(text.fact.hash, snapshot.id);
    if (snapshot.subject) writeSubject(sheet, voice, snapshot.subject);
    const before = snapshots[index - 1];
    if (before) writeChanges(sheet, voice, before, snapshot);
    else
      for (const [field, value] of Object.entries(snapshot.content))
        sheet.fact(voice.field(field), voice.value(field, value));
  });
}

function writeSubject(sheet: Sheet, voice: Voice, subject: NonNullable<EvidenceSnapshot['subject']>): void {
  sheet.fact(voice.text.fact.subject, voice.text.subject[subject.kind]);
  const labels: Readonly<Record<string, string>> = voice.text.subjectFact;
  for (const [key, value] of Object.entries(subject)) {
    const label = labels[key];
    if (label !== undefined) sheet.fact(label, voice.value(key, value));
  }
}

function writeChanges(sheet: Sheet, voice: Voice, before: EvidenceSnapshot, after: EvidenceSnapshot): void {
  const fields = Object.keys(after.content) as (keyof EvidenceSnapshot['content'])[];
  sheet.write('line', voice.text.sinceBefore);
  for (const change of differences(before.content, after.content, fields)) {
    if (long.has(change.field)) {
      sheet.write('words', voice.text.newText(voice.field(change.field)));
      sheet.write('words', voice.value(change.field, change.to));
    } else sheet.write('words', voice.change(change));
  }
}
