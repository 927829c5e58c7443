// Where a line of Chinese may break: between any two signs, save what 避头尾 forbids and what reads as one piece.

/** No line begins with these. */
const CLOSING = '。，、；：？！）》〉」』】〕〗”’…—·％%‰)],.;:?!';
/** No line ends with these. */
const OPENING = '（《〈「『【〔〖“‘([¥￥';

/** What reckons stays between its figures. */
const JOINING = '÷×＝＋－～';

/** Latin letters and figures stay together, fixed spaces too: an amount or an account number is one piece. */
const PIECES = /[0-9A-Za-z¥￥$#&@+\-_/.,:%‰*=\u00a0]+|./gsu;

/** Longer runs of letters may break all the same, or they would run over the edge. */
const LONGEST_PIECE = 28;

const isClosing = (piece: string): boolean => (CLOSING + JOINING).includes(piece.charAt(0));
const isOpening = (piece: string): boolean => (OPENING + JOINING).includes(piece.charAt(piece.length - 1));

function cutToFit(piece: string): string[] {
  return piece.length <= LONGEST_PIECE ? [piece] : (piece.match(/.{1,16}/gsu) ?? [piece]);
}

/** The parts of a text between which a line may break. */
export function unbreakables(text: string): string[] {
  const parts: string[] = [];
  for (const piece of (text.match(PIECES) ?? []).flatMap(cutToFit)) {
    const before = parts.at(-1);
    if (before !== undefined && (isOpening(before) || isClosing(piece))) {
      parts[parts.length - 1] = before + piece;
    } else {
      parts.push(piece);
    }
  }
  return withoutLoneEnd(parts);
}

/** 单字不成行: no sentence leaves one sign alone on its last line. */
function withoutLoneEnd(parts: string[]): string[] {
  const [before, last] = parts.slice(-2);
  const isLone = before !== undefined && last !== undefined && /^.[。；！？]$/u.test(last);
  return isLone ? [...parts.slice(0, -2), before + last] : parts;
}

/** Chinese is set solid: a blank typed between it and a figure would tear open when the line is stretched. */
export const withoutLooseBlanks = (text: string): string =>
  text.replace(/(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu, '');

/**
 * The callback that the PDF library asks for syllables. It writes a hyphen where it breaks between two syllables,
 * and none where an empty one stands between: that one counts as a space without width.
 */
export function hyphenate(word: string): string[] {
  if (word.trim() === '') return [word];
  const parts = unbreakables(word);
  const last = parts.at(-1);
  const separated = parts.flatMap((part) => [part, '']);
  // The next run of another script follows: after an opening bracket it must not begin a line.
  return last !== undefined && isOpening(last) ? separated.slice(0, -1) : separated;
}
