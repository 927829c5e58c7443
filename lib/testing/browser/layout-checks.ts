// What can be measured of a page as it stands: does it fit, can a finger hit its controls, what would be printed.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing sticks out to the right: only tables may be scrolled sideways, each within itself. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, width } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(wide, `${page.url()} is wider than its window`).toBeLessThanOrEqual(width);
}

const FINGER = 44;

/** Every control is as high as a finger needs; links that run in a line of text are left out, as the standard does. */
export async function expectFingerSizedTargets(page: Page): Promise<void> {
  const small = await page.evaluate((least) => {
    const found: string[] = [];
    const controls = 'button, a[href], select, textarea, input:not([type=hidden]), summary';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      const style = getComputedStyle(control);
      if (!control.checkVisibility({ visibilityProperty: true }) || style.display === 'inline') continue;
      // A tick is hit by its label, a row by the link stretched over it.
      const isTick = control.matches('[type=checkbox], [type=radio]');
      const target =
        (isTick && control.closest('label')) ||
        (control.matches('[data-row]') && control.closest('tr')) ||
        control;
      const box = target.getBoundingClientRect();
      // What is there for screen readers alone is clipped away.
      if (style.clipPath === 'inset(50%)' || box.height >= least - 0.5) continue;
      const words = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 30);
      found.push(
        `${control.tagName.toLowerCase()} "${words || control.getAttribute('name')}" ${Math.round(box.height)} px`,
      );
    }
    return found;
  }, FINGER);
  expect(small, `too small for a finger on ${page.url()}`).toEqual([]);
}

/** On paper there is no menu, no button and no field: what is printed is the record. */
export async function expectPaperWithoutControls(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'header a, nav, button, input:not([type=hidden]), select, textarea, [role=search]',
      ),
    ]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map(
        (control) => `${control.tagName.toLowerCase()} ${(control.textContent ?? '').trim().slice(0, 30)}`,
      ),
  );
  const title = await page.locator('main h1').isVisible();
  await page.emulateMedia({ media: 'screen' });
  expect([page.url(), title, shown]).toEqual([page.url(), true, []]);
}
