/** What Teams expects of a card beyond its schema. One fault, one line. */

export type Json = { [name: string]: unknown };

export interface CardOptions {
  /** The card of a service on this machine: http is fine when it stays on the loopback. */
  local?: boolean;
}

const cardVersion = '1.5';
// "Under 25 KB", read as the smaller of its two meanings.
const maximumBytes = 25_000;
const maximumRefreshers = 60;

// Everything that version 1.5 knows and that a host is sure to draw. The rest needs a fallback.
const knownIn15 = new Set(
  [
    ['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Image', 'ImageSet', 'Media', 'FactSet'],
    ['ActionSet', 'Container', 'ColumnSet', 'Column', 'Table', 'TableRow', 'TableCell'],
    ['Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet'],
    ['Action.OpenUrl', 'Action.Submit', 'Action.Execute', 'Action.ShowCard', 'Action.ToggleVisibility'],
    // Only ever drawn by a Carousel, which has to have a fallback itself.
    ['CarouselPage'],
  ].flat(),
);

const addressKeys = new Set(['url', 'iconUrl', 'webUrl', 'onlineMeetingUrl', 'poster', 'backgroundImage']);
const drawnKeys = new Set(['url', 'poster', 'backgroundImage', 'iconUrl']);
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The faults of `card` against the rules; `mayFallBack` names the types that have a `fallback`. */
export function checkRules(card: Json, options: CardOptions, mayFallBack: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  if (card.version !== cardVersion) {
    faults.push(`card: version is ${JSON.stringify(card.version)}, Teams speaks "${cardVersion}"`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf8');
  if (bytes > maximumBytes) faults.push(`card: has ${bytes} bytes, at most ${maximumBytes} may be sent`);
  const asked = isRecord(card.refresh) && Array.isArray(card.refresh.userIds) ? card.refresh.userIds : [];
  if (asked.length > maximumRefreshers) {
    faults.push(`card/refresh/userIds: names ${asked.length} people, at most ${maximumRefreshers} refresh`);
  }
  for (const { path, record } of everything(card, 'card')) {
    faults.push(...checkOne(path, record, mayFallBack), ...checkAddresses(path, record, options));
  }
  return faults;
}

function checkOne(path: string, record: Json, mayFallBack: ReadonlySet<string>): string[] {
  const type = typeof record.type === 'string' ? record.type : '';
  if (type === 'Action.Execute' && path !== 'card/refresh/action') {
    const fallback = record.fallback;
    const submits = isRecord(fallback) && fallback.type === 'Action.Submit';
    return submits ? [] : [`${path}: Action.Execute has no fallback of type Action.Submit`];
  }
  if (mayFallBack.has(type) && !knownIn15.has(type) && record.fallback === undefined) {
    return [`${path}: ${type} is newer than ${cardVersion} and has no fallback`];
  }
  if (type.startsWith('Input.') && !record.id) return [`${path}: ${type} has no id, its value would be lost`];
  return [];
}

function checkAddresses(path: string, record: Json, { local = false }: CardOptions): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (!addressKeys.has(key) || typeof value !== 'string') return [];
    const isAction = String(record.type).startsWith('Action.');
    const drawn = drawnKeys.has(key) && !(isAction && key === 'url');
    return mayPoint(value, local, drawn) ? [] : [`${path}/${key}: is not an https address`];
  });
}

function mayPoint(value: string, local: boolean, drawn: boolean): boolean {
  if (drawn && (value.startsWith('data:image/') || value.startsWith('icon:'))) return true;
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (local && protocol === 'http:' && loopbackHosts.has(hostname));
}

/** Every object of the card with its path, save what an action carries: that is ours, not drawn. */
function everything(value: unknown, path: string): { path: string; record: Json }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => everything(item, `${path}/${index}`));
  if (!isRecord(value)) return [];
  const carries = String(value.type).startsWith('Action.');
  const below = Object.entries(value).filter(([key]) => !(carries && key === 'data'));
  return [{ path, record: value }, ...below.flatMap(([key, item]) => everything(item, `${path}/${key}`))];
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
