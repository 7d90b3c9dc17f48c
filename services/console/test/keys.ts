import type { Locator, Page } from 'playwright-core';

/** So many stops of Tab are looked through for one thing, over the end of the page and from its beginning again. */
const mostStops = 300;

/** A dialog that is still opening takes the focus once it is open: nobody types into it before. What turns for ever is not waited for. */
const whenNothingMoves = async (): Promise<void> => {
  const moving = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(({ finished }) => finished));
};

/**
 * A keyboard and nothing else: whatever is to be used is gone to with Tab first, as somebody does who has no mouse. What Tab does not
 * reach fails.
 */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until the thing has the focus. */
  async to(target: Locator): Promise<void> {
    await target.waitFor();
    await this.page.evaluate(whenNothingMoves);
    for (let stop = 0; stop < mostStops; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** A button or a link of this name. */
  async enter(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }

  async tick(checkbox: Locator): Promise<void> {
    await this.to(checkbox);
    await this.press('Space');
  }

  /** Writes into a field instead of what stands in it. */
  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.press('ControlOrMeta+a');
    await this.type(text);
  }

  /** `2027-06-23T09:00` into a field for day and time, or `2027-06-23` into one for a day: typed as it stands, and taken with Enter. */
  async time(field: Locator, wall: string): Promise<void> {
    await this.write(field, wall.replace('T', ' '));
    await this.press('Enter');
  }

  /** Chooses from a list that opens: by the arrow keys, and first by what is typed where the list can be searched. */
  async choose(field: Locator, option: string, typed?: string): Promise<void> {
    await this.to(field);
    if (typed === undefined) await this.press('Enter');
    else await this.type(typed);
    const active = this.page.locator(
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active',
    );
    for (let step = 0; step < mostStops; step++) {
      await active.waitFor();
      if (((await active.textContent()) ?? '').includes(option)) return this.press('Enter');
      await this.press('ArrowDown');
    }
    throw new Error(`the list has no ${option}`);
  }

  /** One of several that exclude one another: Tab goes to the one that is chosen, the arrows to the others. */
  async pick(radio: Locator, chosen: Locator): Promise<void> {
    await this.to(chosen);
    for (let step = 0; step < mostStops; step++) {
      if (await radio.isChecked()) return;
      await this.press('ArrowDown');
    }
    throw new Error(`the arrows do not reach ${String(radio)}`);
  }
}
