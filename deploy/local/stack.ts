/** A broker and a database to work on. `stop` ends what was started for it, and nothing that was found running. */
export interface Stack {
  readonly kind: 'given' | 'docker' | 'local';
  readonly brokers: readonly string[];
  readonly mongoUri: string;
  stop(): Promise<void>;
}
