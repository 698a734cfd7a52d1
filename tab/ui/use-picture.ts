import { useEffect, useState } from 'react';

/** Gives the bytes of a picture; undefined when there are none to be had. Stable, or it is fetched again. */
export type FetchPicture = () => Promise<Blob | undefined>;

/** The address of a picture in this window's own memory; undefined while, or when, there is none. */
export function usePicture(fetchPicture: FetchPicture | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!fetchPicture) return undefined;
    let made: string | undefined;
    let left = false;
    void fetchPicture().then((bytes) => {
      if (left || !bytes) return;
      made = URL.createObjectURL(bytes);
      setAddress(made);
    });
    return () => {
      left = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [fetchPicture]);
  return address;
}
