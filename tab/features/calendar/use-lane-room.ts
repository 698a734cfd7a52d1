import { useEffect, useState, type RefObject } from 'react';

/** The line of the date, and a bar with its gap, in pixels. */
export const DATE_HEIGHT = 26;
export const LANE_HEIGHT = 25;
/** Fewer would say nothing about a busy month: rather, the month scrolls. */
const LEAST = 6;
/** What a week is at least high, so that so many fit. */
export const WEEK_HEIGHT = DATE_HEIGHT + LEAST * LANE_HEIGHT + 2;

/** How many bars fit one above the other in a week of the present window. */
export function useLaneRoom(body: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [body]);
  if (!height) return LEAST;
  return Math.max(LEAST, Math.floor((height / weeks - DATE_HEIGHT - 2) / LANE_HEIGHT));
}
