// A person at the portal: fills fields, presses buttons with a mouse or a finger, answers the question, reads the toast.
import type { Locator, Page } from 'playwright-core';

export class Desk {
  constructor(
    readonly page: Page,
    private readonly hand: 'mouse' | 'finger' = 'mouse',
  ) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Types into text fields, chooses in lists and among choices, ticks boxes; fields are found by name. */
  async fill(values: Readonly<Record<string, string>>, within: Locator = this.main): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = within.locator(`[name="${name}"]:not([type=hidden])`);
      const kind = await field.first().evaluate((control) => control.getAttribute('type') ?? control.tagName);
      if (kind === 'radio') await this.press(field.and(this.page.locator(`[value="${value}"]`)));
      else if (kind === 'checkbox') await this.press(field);
      else if (kind === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  async press(target: Locator): Promise<void> {
    await (this.hand === 'finger' ? target.tap() : target.click());
  }

  follow(name: string | RegExp, within: Locator = this.main): Promise<void> {
    return this.press(within.getByRole('link', { name }).first());
  }

  /** Presses a button of the page and answers the question that follows, when one is expected. */
  async submit(button: string, confirm?: string, within: Locator = this.main): Promise<void> {
    await this.press(within.getByRole('button', { name: button, exact: true }));
    if (confirm) await this.press(this.page.getByRole('dialog').getByRole('button', { name: confirm }));
  }

  /** Waits for the good news, and answers the number in the address that it stands on. */
  async told(news: string, place: RegExp): Promise<number> {
    await this.page.getByRole('status').filter({ hasText: news }).first().waitFor();
    await this.page.waitForURL((url) => place.test(url.pathname));
    return Number(place.exec(new URL(this.page.url()).pathname)?.[1]);
  }

  get main(): Locator {
    return this.page.locator('main');
  }
}
