'use client';

import { useSyncExternalStore } from 'react';

const nothingToWatch = () => () => undefined;

/** Whether the page runs its scripts: false in what the server sends, and for good where there is no JavaScript. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
