import { Injectable } from '@nestjs/common';

/** Throws, or rejects, while its part of the service cannot do its work. */
export type ReadinessCheck = () => void | Promise<void>;

const checkMs = 2_000;

/**
 * Whether the service can do its work: it listens and each check passes. Checks are asked at each call of `/health/ready`; one
 * that takes longer than 2 s counts as failed.
 */
@Injectable()
export class Readiness {
  /** Set by the start; false again as soon as the service stops, so that no new work is sent. */
  isListening = false;
  private readonly checks = new Map<string, ReadinessCheck>();

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Each check by name; `http` is the listening itself. */
  async report(): Promise<Readonly<Record<string, boolean>>> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await passes(check)] as const),
    );
    return { http: this.isListening, ...Object.fromEntries(results) };
  }
}

const passes = async (check: ReadinessCheck): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), checkMs);
  });
  const asked = Promise.resolve()
    .then(check)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
};
