import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Keys } from './keys.ts';

const axePath = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');
const pictures = join(process.cwd(), '.data', 'pictures');

interface Options {
  readonly language?: 'zh-CN' | 'en';
  readonly appearance?: 'light' | 'dark';
  readonly timeZone?: string;
}

/** Somebody at a browser of their own: what they do, what they see, and what went wrong on their page. */
export class Reader {
  readonly faults: string[] = [];
  readonly keys: Keys;

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly gateway: string,
  ) {
    this.keys = new Keys(page);
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.faults.push(error.message));
    // Whatever the content security policy forbids, and what React complains about.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(message.text());
    });
  }

  static async open(browser: Browser, gateway: string, options: Options = {}): Promise<Reader> {
    const { language = 'zh-CN', appearance = 'light', timeZone = 'Asia/Shanghai' } = options;
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: language,
      timezoneId: timeZone,
      colorScheme: appearance,
      reducedMotion: 'reduce',
      // What the worker keeps would not be asked for again: neither counted nor answered by a test.
      serviceWorkers: 'block',
    });
    await context.addInitScript(`localStorage.setItem('liandong.language', '${language}')`);
    return new Reader(await context.newPage(), context, gateway);
  }

  /** Opens the console at a path, signs in as a demo person, by keyboard, and comes back to that path. */
  async signIn(name: string, path = '/'): Promise<void> {
    await this.page.goto(`${this.gateway}${path}`);
    await this.keys.enter(this.page.locator('.sign-in button'));
    await this.keys.enter(this.page.getByRole('button', { name, exact: true }));
    await this.page.waitForSelector('.shell');
  }

  /** Goes to a path and waits until the page has what it asked for. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.gateway}${path}`);
    await this.isQuiet();
  }

  async isQuiet(): Promise<void> {
    await this.page.waitForSelector('.shell-content h1');
    await this.page.waitForFunction(() => document.querySelector('.ant-skeleton, .ant-spin-spinning') === null);
  }

  /** Kept as an artefact of the run. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** What axe finds against WCAG 2.1 A and AA on the page as it stands. */
  async violations(): Promise<readonly string[]> {
    // Evaluated by the browser's debugger: a script of the page would be stopped by its policy.
    if (!(await this.page.evaluate(() => 'axe' in window))) {
      const { readFileSync } = await import('node:fs');
      await this.page.evaluate(readFileSync(axePath, 'utf8'));
    }
    return this.page.evaluate(async () => {
      interface Result {
        readonly violations: readonly {
          readonly id: string;
          readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
        }[];
      }
      const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<Result> } };
      const { violations } = await axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`.slice(0, 500)),
      );
    });
  }

  async close(): Promise<void> {
    await this.context.close();
    expect(this.faults).toEqual([]);
  }
}
