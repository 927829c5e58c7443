// Inks, sizes and rules that all papers share. Black on white: they are printed, copied and stamped.

export const INK = { text: '#111111', faint: '#555555', rule: '#333333', shade: '#f0f0f0' } as const;
/** In points: 五号 for the body, 二号 for titles, 小五 in tables. */
export const SIZE = { title: 20, heading: 12, body: 10.5, table: 9, small: 8 } as const;
/** Thinner rules vanish on a screen. */
export const RULE = { thin: 0.75, thick: 1.25 } as const;
/** Height of a line as a multiple of its signs; each text says its own (see the footer in paper.tsx). */
export const LEADING = { body: 1.6, table: 1.4, title: 1.4, large: 1.9 } as const;
