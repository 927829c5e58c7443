// The colours of globals.css as values, so that the design page can show and judge them.
export type Swatch = Readonly<{ token: string; name: string; value: string }>;

export const palette: readonly Swatch[] = [
  { token: 'canvas', name: '底色', value: '#f4f7f9' },
  { token: 'surface', name: '卡片', value: '#ffffff' },
  { token: 'line', name: '细线', value: '#dce4e9' },
  { token: 'line-strong', name: '控件边框', value: '#7b8b96' },
  { token: 'ink', name: '正文', value: '#16232b' },
  { token: 'ink-soft', name: '次要文字', value: '#42525c' },
  { token: 'ink-faint', name: '说明文字', value: '#5a6a74' },
  { token: 'brand-50', name: '品牌浅底', value: '#eaf4f7' },
  { token: 'brand-600', name: '品牌主色', value: '#11657b' },
  { token: 'brand-700', name: '品牌深色', value: '#0d5062' },
  { token: 'success', name: '成功', value: '#0a6640' },
  { token: 'success-tint', name: '成功浅底', value: '#e6f5ed' },
  { token: 'warning', name: '提醒', value: '#854800' },
  { token: 'warning-tint', name: '提醒浅底', value: '#fff4de' },
  { token: 'danger', name: '危险', value: '#b3201a' },
  { token: 'danger-tint', name: '危险浅底', value: '#fdedec' },
];

export function swatch(token: string): Swatch {
  const found = palette.find((one) => one.token === token);
  if (!found) throw new Error(`no such colour: ${token}`);
  return found;
}

/** Text on ground, with the least contrast that WCAG AA asks of the pair. */
export const pairs = [
  { text: 'ink', ground: 'surface', least: 4.5 },
  { text: 'ink-soft', ground: 'canvas', least: 4.5 },
  { text: 'ink-faint', ground: 'surface', least: 4.5 },
  { text: 'ink-faint', ground: 'canvas', least: 4.5 },
  { text: 'surface', ground: 'brand-600', least: 4.5 },
  { text: 'brand-700', ground: 'brand-50', least: 4.5 },
  { text: 'success', ground: 'success-tint', least: 4.5 },
  { text: 'warning', ground: 'warning-tint', least: 4.5 },
  { text: 'danger', ground: 'danger-tint', least: 4.5 },
  { text: 'surface', ground: 'danger', least: 4.5 },
  { text: 'line-strong', ground: 'surface', least: 3 },
] as const;

function luminance(hex: string): number {
  const channel = (start: number): number => {
    const share = parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The contrast of two colours by WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
