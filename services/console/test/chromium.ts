import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const installMs = 240_000;

const present = (): string | undefined =>
  [...usualPlaces, ownOfPlaywright()].find((path) => path !== undefined && path !== '' && existsSync(path));

const ownOfPlaywright = (): string | undefined => {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
};

/** On Debian and as root: the machine's own package, with a font for Chinese. */
const install = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('There is no Chromium: installing it with apt-get …');
  const options = {
    timeout: installMs,
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
};

/** Where a Chromium is, if need be after installing one; undefined, and said so, when there is none. */
export const findChromium = (): string | undefined => {
  if (present() === undefined) install();
  const found = present();
  if (found === undefined) {
    console.warn(
      'SKIPPED: the tests of the console need Chromium, and there is none. Install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH.',
    );
  }
  return found;
};

/** In English, so that the parts of a day and a time are in a known order for whoever types them. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US'] });
