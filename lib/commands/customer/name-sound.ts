// How a name sounds, for people who search by typing pinyin or its initials.
import { pinyin } from 'pinyin-pro';

export type NameSound = Readonly<{ pinyin: string; initials: string }>;

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A person's first character is read as a surname (单 shan, 曾 zeng), that of a firm as a word; ü is typed as v. */
export function nameSound(name: string, isPerson: boolean): NameSound {
  const syllables = pinyin(name, {
    type: 'all',
    toneType: 'none',
    surname: isPerson ? 'head' : 'off',
    v: true,
  });
  return {
    pinyin: syllables.map((one) => letters(one.isZh ? one.pinyin : one.origin)).join(''),
    initials: syllables
      .map((one) => (one.isZh ? letters(one.pinyin).slice(0, 1) : letters(one.origin)))
      .join(''),
  };
}
