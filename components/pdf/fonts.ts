// The one typeface of all papers, embedded in each, so that it prints alike on every machine.
import path from 'node:path';
import { Font } from '@react-pdf/renderer';
import { hyphenate } from './line-break';

export const FAMILY = 'Noto Sans SC';

const FOLDER = path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc');

let isRegistered = false;

/** Registering is cheap; the files are read when a paper is first drawn. */
export function registerFonts(): void {
  if (isRegistered) return;
  Font.register({
    family: FAMILY,
    fonts: [
      { src: path.join(FOLDER, '400Regular/NotoSansSC_400Regular.ttf'), fontWeight: 400 },
      { src: path.join(FOLDER, '700Bold/NotoSansSC_700Bold.ttf'), fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback(hyphenate);
  isRegistered = true;
}
