import { Presets, SingleBar } from 'cli-progress';

/** How far a piece of work is, for the person who waits. */
export interface Progress {
  begin(what: string, total: number): void;
  step(): void;
  end(): void;
  /** A line between, without breaking the bar. */
  tell(message: string): void;
}

const plainLines = 10;

/** A bar on a terminal; elsewhere a plain line for each tenth. Both on `err`, so that the result stands alone on the output. */
export const createProgress = (err: NodeJS.WriteStream): Progress => (err.isTTY ? bar(err) : lines(err));

const bar = (stream: NodeJS.WriteStream): Progress => {
  let current: SingleBar | undefined;
  return {
    begin: (what, total) => {
      current = new SingleBar(
        { stream, format: `${what} {bar} {value}/{total}  {eta_formatted}`, noTTYOutput: false },
        Presets.shades_classic,
      );
      current.start(total, 0);
    },
    step: () => current?.increment(),
    end: () => {
      current?.stop();
      current = undefined;
    },
    tell: (message) => {
      stream.write(`${current ? '\n' : ''}${message}\n`);
    },
  };
};

const lines = (stream: NodeJS.WritableStream): Progress => {
  let state = { what: '', done: 0, total: 0 };
  return {
    begin: (what, total) => {
      state = { what, done: 0, total };
    },
    step: () => {
      state = { ...state, done: state.done + 1 };
      const { what, done, total } = state;
      const tenth = (count: number): number => Math.floor((count * plainLines) / total);
      if (tenth(done) > tenth(done - 1)) stream.write(`${what}: ${done} of ${total}\n`);
    },
    end: () => undefined,
    tell: (message) => {
      stream.write(`${message}\n`);
    },
  };
};
