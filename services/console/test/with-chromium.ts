import { describe } from '@jest/globals';
import { findChromium } from './chromium.ts';
import { RunningConsole } from './running-console.ts';

const chromiumPath = findChromium();

/** `describe` where there is a Chromium; what it describes is skipped where there is none. */
export const withChromium = chromiumPath === undefined ? describe.skip : describe;

/** The whole system and a browser; its caller closes it. */
export const startConsole = (): Promise<RunningConsole> => RunningConsole.start(chromiumPath ?? '');
