import type { Locator, Page } from 'playwright-core';

/** A mouse, and a keyboard for what is typed: counts how often somebody has to click, and into how many fields they type. */
export class Mouse {
  clicks = 0;
  fields = 0;

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** A click into the field counts with what is typed. */
  async write(field: Locator, text: string): Promise<void> {
    this.fields += 1;
    await field.fill(text);
  }

  async time(field: Locator, wall: string): Promise<void> {
    await this.write(field, wall.replace('T', ' '));
    await this.page.keyboard.press('Enter');
  }

  /** Said with the run, beside what it may be at most. */
  tell(task: string, mostClicks: number): void {
    console.log(`${task}: ${this.clicks} clicks (at most ${mostClicks}), ${this.fields} fields.`);
  }
}
