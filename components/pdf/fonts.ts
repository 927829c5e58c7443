// The one typeface of all papers, embedded in each, so that it prints alike on every machine.
import path from 'node:path';
import { Font } from '@react-pdf/renderer';
import { hyphenate } from './line-break';

export const FAMILY = 'Noto Sans SC';

const FOLDER = path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc');
const REGULAR = { fontFamily: FAMILY, fontWeight: 400 };

let isRegistered = false;

/** Reads the typeface once; a paper is drawn only after it. */
export async function loadFonts(): Promise<void> {
  if (!isRegistered) {
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
  await Font.load(REGULAR);
}

/** 空铅: the printer's mark for a sign that he has no type for, to be written in by hand. */
const MISSING = '〓';

/**
 * The text with a mark for every sign that the typeface lacks: very rare characters of names. Left alone, the
 * library would print some other sign in their place.
 */
export function printableSigns(text: string): string {
  const font = Font.getFont(REGULAR)?.data;
  if (!font) return text;
  return Array.from(text, (sign) =>
    font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : MISSING,
  ).join('');
}
