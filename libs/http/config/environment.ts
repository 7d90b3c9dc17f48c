/** The environment is wrong; the message lists every wrong variable, for the person who starts the service. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads variables and gathers what is wrong, so that all of it is told at once. A reader gives its default (or a stand-in) for a
 * wrong value: nothing may be used before {@link Environment.check} has returned.
 */
export class Environment {
  private readonly faults: string[] = [];

  constructor(private readonly variables: Readonly<Record<string, string | undefined>>) {}

  text(name: string, fallback: string, pattern: RegExp = /\S/, shape = 'a text that is not empty'): string {
    return this.read(name, fallback, (value) => (pattern.test(value) ? value : undefined), shape);
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    return this.read(name, fallback, (value) => integerIn(value, min, max), `a whole number from ${min} to ${max}`);
  }

  /** Undefined where it is not set. */
  optionalInteger(name: string, min: number, max: number): number | undefined {
    return this.has(name) ? this.integer(name, min, min, max) : undefined;
  }

  oneOf<const Choice extends string>(name: string, fallback: Choice, choices: readonly Choice[]): Choice {
    return this.read(name, fallback, (value) => choices.find((choice) => choice === value), choices.join(' or '));
  }

  /** An address with one of the schemes, without a slash at its end. */
  url(name: string, fallback: string, schemes: readonly string[]): string {
    const read = (value: string) => (schemes.includes(schemeOf(value)) ? value.replace(/\/+$/, '') : undefined);
    return this.read(
      name,
      fallback,
      read,
      `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );
  }

  /** Undefined where it is not set. */
  optionalUrl(name: string, schemes: readonly string[]): string | undefined {
    return this.has(name) ? this.url(name, '', schemes) : undefined;
  }

  /** `host:port,host:port` */
  hosts(name: string, fallback: string): readonly string[] {
    const read = (value: string) => {
      const hosts = value.split(',').map((host) => host.trim());
      return hosts.every((host) => /^[\w.\-[\]:]+:\d{1,5}$/.test(host)) ? hosts : undefined;
    };
    return this.read(name, fallback.split(','), read, 'host:port, several with commas');
  }

  /** Error: {@link ConfigError} with one line per wrong variable. */
  check(who: string): void {
    if (this.faults.length === 0) return;
    throw new ConfigError([`${who} cannot start, its environment is wrong:`, ...this.faults].join('\n  '));
  }

  private has(name: string): boolean {
    return (this.variables[name] ?? '') !== '';
  }

  private read<T>(name: string, fallback: T, read: (value: string) => T | undefined, shape: string): T {
    if (!this.has(name)) return fallback;
    const value = read(this.variables[name] ?? '');
    // The value itself is not repeated: an address may hold a password.
    if (value === undefined) this.faults.push(`${name} must be ${shape}`);
    return value ?? fallback;
  }
}

const integerIn = (text: string, min: number, max: number): number | undefined => {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
};

const schemeOf = (value: string): string => {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/[^\s/]/i.exec(value)?.[1];
  return scheme?.toLowerCase() ?? '';
};
