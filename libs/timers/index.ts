export { OnTimer } from './on-timer.js';
export type { Timer } from './timer.js';
export { TimersModule, type TimersModuleOptions } from './timers.module.js';
export { TimerRunner } from './timer-runner.js';
export { Timers } from './timers.js';
