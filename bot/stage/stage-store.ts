import { DatabaseSync } from 'node:sqlite';
import { Content } from './content.ts';

/** A conversation of the local channel, as kept. */
export interface ChatRow {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** Whose chat with the bot this is; empty for the others. */
  readonly personId: string;
  readonly installed: boolean;
}

export interface MessageRow extends Content {
  readonly id: string;
  readonly chatId: string;
  /** A person's id, or `bot`. */
  readonly fromId: string;
  readonly sentAt: string;
  readonly editedAt: string | null;
  readonly removed: boolean;
  /** The message that it answers, in a channel. */
  readonly rootId: string | null;
}

/** The local channel's own memory: a file of its own, so that a restart keeps every chat and card. */
export type StageStore = ReturnType<typeof openStageStore>;

const tables = `
  CREATE TABLE IF NOT EXISTS chat (id TEXT PRIMARY KEY, kind TEXT NOT NULL, person TEXT NOT NULL, installed INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS message (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, chat TEXT NOT NULL, sender TEXT NOT NULL, delivery_key TEXT,
    content TEXT NOT NULL, sent_at TEXT NOT NULL, edited_at TEXT, removed INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE INDEX IF NOT EXISTS message_of_chat ON message (chat, seq);
  CREATE INDEX IF NOT EXISTS message_by_key ON message (chat, delivery_key) WHERE delivery_key IS NOT NULL;
  CREATE TABLE IF NOT EXISTS face (message TEXT NOT NULL, person TEXT NOT NULL, card TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (message, person)) STRICT;
  CREATE TABLE IF NOT EXISTS reaction (message TEXT NOT NULL, person TEXT NOT NULL, type TEXT NOT NULL, PRIMARY KEY (message, person, type)) STRICT;
  CREATE TABLE IF NOT EXISTS seen (chat TEXT NOT NULL, person TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (chat, person)) STRICT;
`;
/** A chat shows its latest messages only; older ones stay in the file. */
const shown = 200;

export function openStageStore(file: string) {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;');
  db.exec(tables);
  // Files of an earlier version have no place for it.
  const columns = db.prepare('PRAGMA table_info(message)').all();
  if (!columns.some(({ name }) => name === 'root')) db.exec('ALTER TABLE message ADD COLUMN root TEXT');

  const sql = {
    chat: db.prepare('SELECT * FROM chat WHERE id = ?'),
    putChat: db.prepare(
      'INSERT INTO chat VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET installed = max(installed, excluded.installed)',
    ),
    install: db.prepare('INSERT OR REPLACE INTO chat VALUES (?, ?, ?, ?)'),
    lastId: db.prepare('SELECT max(CAST(id AS INTEGER)) AS last FROM message'),
    add: db.prepare(
      'INSERT INTO message (id, chat, sender, delivery_key, content, sent_at, root) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    edit: db.prepare(
      'UPDATE message SET content = ?, edited_at = ? WHERE id = ? AND chat = ? AND removed = 0',
    ),
    remove: db.prepare(
      "UPDATE message SET content = '{}', edited_at = ?, removed = 1 WHERE id = ? AND chat = ?",
    ),
    message: db.prepare('SELECT * FROM message WHERE chat = ? AND id = ?'),
    latest: db.prepare(
      `SELECT * FROM (SELECT * FROM message WHERE chat = ? ORDER BY seq DESC LIMIT ${shown}) ORDER BY seq`,
    ),
    byKey: db.prepare('SELECT id FROM message WHERE chat = ? AND delivery_key = ? ORDER BY seq LIMIT 1'),
    face: db.prepare('SELECT card, at FROM face WHERE message = ? AND person = ?'),
    putFace: db.prepare('INSERT OR REPLACE INTO face VALUES (?, ?, ?, ?)'),
    dropFaces: db.prepare('DELETE FROM face WHERE message = ?'),
    reactions: db.prepare('SELECT person, type FROM reaction WHERE message = ? ORDER BY type, person'),
    react: db.prepare('INSERT OR IGNORE INTO reaction VALUES (?, ?, ?)'),
    unreact: db.prepare('DELETE FROM reaction WHERE message = ? AND person = ? AND type = ?'),
    see: db.prepare(
      'INSERT OR REPLACE INTO seen SELECT ?1, ?2, coalesce(max(seq), 0) FROM message WHERE chat = ?1',
    ),
    unread: db.prepare(
      `SELECT count(*) AS unread FROM message WHERE chat = ?1 AND sender <> ?2 AND removed = 0
       AND seq > coalesce((SELECT seq FROM seen WHERE chat = ?1 AND person = ?2), 0)`,
    ),
    lastAt: db.prepare('SELECT sent_at FROM message WHERE chat = ? ORDER BY seq DESC LIMIT 1'),
  };

  return {
    chat: (id: string): ChatRow | undefined => chatRow(sql.chat.get(id)),
    putChat({ id, kind, personId, installed }: ChatRow): void {
      sql.putChat.run(id, kind, personId, installed ? 1 : 0);
    },
    /** Whether the bot is in a chat, from now on. */
    setInstalled({ id, kind, personId }: ChatRow, installed: boolean): void {
      sql.install.run(id, kind, personId, installed ? 1 : 0);
    },
    /** Message ids are milliseconds, as in Teams, moved on where two would be equal. */
    add(chatId: string, fromId: string, content: Content, at: string, more: Adding = {}): MessageRow {
      const { key, rootId = null } = more;
      const id = String(Math.max(Date.parse(at), number(sql.lastId.get(), 'last') + 1));
      sql.add.run(id, chatId, fromId, key ?? null, JSON.stringify(content), at, rootId);
      return { id, chatId, fromId, ...content, sentAt: at, editedAt: null, removed: false, rootId };
    },
    /** Everybody's own view of the message ends: they see the edited one until a card refreshes itself again. */
    edit(chatId: string, id: string, content: Content, at: string): boolean {
      const { changes } = sql.edit.run(JSON.stringify(content), at, id, chatId);
      sql.dropFaces.run(id);
      return changes > 0;
    },
    remove(chatId: string, id: string, at: string): boolean {
      sql.dropFaces.run(id);
      return sql.remove.run(at, id, chatId).changes > 0;
    },
    message: (chatId: string, id: string): MessageRow | undefined => messageRow(sql.message.get(chatId, id)),
    latest: (chatId: string): MessageRow[] => sql.latest.all(chatId).flatMap((row) => messageRow(row) ?? []),
    findByKey: (chatId: string, key: string): string | undefined =>
      text(sql.byKey.get(chatId, key), 'id') || undefined,
    face(messageId: string, personId: string): { card: unknown; at: string } | undefined {
      const row = sql.face.get(messageId, personId);
      return row && { card: JSON.parse(text(row, 'card')), at: text(row, 'at') };
    },
    putFace(messageId: string, personId: string, card: unknown, at: string): void {
      sql.putFace.run(messageId, personId, JSON.stringify(card), at);
    },
    reactions: (messageId: string): { person: string; type: string }[] =>
      sql.reactions.all(messageId).map((row) => ({ person: text(row, 'person'), type: text(row, 'type') })),
    react(messageId: string, personId: string, type: string, on: boolean): boolean {
      return (on ? sql.react : sql.unreact).run(messageId, personId, type).changes > 0;
    },
    see(chatId: string, personId: string): void {
      sql.see.run(chatId, personId);
    },
    unread: (chatId: string, personId: string): number => number(sql.unread.get(chatId, personId), 'unread'),
    lastAt: (chatId: string): string | null => text(sql.lastAt.get(chatId), 'sent_at') || null,
    close: (): void => db.close(),
  };
}

interface Adding {
  /** By which the bot finds it again. */
  readonly key?: string | undefined;
  readonly rootId?: string | null;
}

type Row = Readonly<Record<string, unknown>> | undefined;

function text(row: Row, column: string): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}

function number(row: Row, column: string): number {
  const value = row?.[column];
  return typeof value === 'number' ? value : 0;
}

function chatRow(row: Row): ChatRow | undefined {
  if (!row) return undefined;
  const kind = text(row, 'kind');
  if (kind !== 'personal' && kind !== 'groupChat' && kind !== 'channel') return undefined;
  return {
    id: text(row, 'id'),
    kind,
    personId: text(row, 'person'),
    installed: number(row, 'installed') === 1,
  };
}

function messageRow(row: Row): MessageRow | undefined {
  if (!row) return undefined;
  const content = Content.parse(JSON.parse(text(row, 'content')));
  return {
    id: text(row, 'id'),
    chatId: text(row, 'chat'),
    fromId: text(row, 'sender'),
    ...content,
    sentAt: text(row, 'sent_at'),
    editedAt: text(row, 'edited_at') || null,
    removed: number(row, 'removed') === 1,
    rootId: text(row, 'root') || null,
  };
}
