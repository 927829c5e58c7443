import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, pairs, palette, swatch } from './palette';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

describe('palette', () => {
  it.each(palette)('$token is what globals.css says', ({ token, value }) =>
    expect(css).toContain(`--color-${token}: ${value};`),
  );

  it.each(pairs)('$text on $ground passes AA', ({ text, ground, least }) =>
    expect(contrast(swatch(text).value, swatch(ground).value)).toBeGreaterThanOrEqual(least),
  );

  it('measures black on white as 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));
});
