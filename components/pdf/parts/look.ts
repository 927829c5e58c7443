// Inks, sizes and rules that all papers share. Black on white: they are printed, copied and stamped.

export const INK = { text: '#111111', faint: '#555555', rule: '#333333', shade: '#f0f0f0' } as const;
/** In points: 五号 for the body, 二号 for titles, 小五 in tables. */
export const SIZE = { title: 20, heading: 12, body: 10.5, table: 9, small: 8 } as const;
export const RULE = { thin: 0.5, thick: 1 } as const;
