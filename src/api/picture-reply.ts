import { type ShownPicture, shownType } from '../domain/asset-file.ts';
import type { FileReply } from './routes.ts';

/** A picture for the screen. Its name says what it is, should somebody save it. */
export function pictureReply({ asset, bytes }: ShownPicture): FileReply {
  return { bytes, name: `${asset.name.replace(/\.[^.]*$/, '')}.jpg`, mediaType: shownType, isLookedAt: true };
}
