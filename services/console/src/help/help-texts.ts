import type { Topic } from './topics.ts';

/** What is told of each topic, step by step. Loaded with the page of help only. */
export type HelpTexts = Readonly<Record<Topic, readonly string[]>>;
