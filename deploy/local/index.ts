export { chooseStack, provideStack, type StackWish } from './provide-stack.js';
export { type LocalStack, startLocalStack } from './local-stack.js';
export type { Stack } from './stack.js';
export { StartProblem } from './start-problem.js';
export { type Program, Supervisor } from './supervisor.js';
export * from './system.js';
