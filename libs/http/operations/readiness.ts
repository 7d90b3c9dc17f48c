import { Injectable } from '@nestjs/common';

/** Throws, or rejects, while its part of the service cannot do its work. */
export type ReadinessCheck = () => void | Promise<void>;

const checkMs = 2_000;

export interface CheckOptions {
  /** Default true. A check that is not vital is reported, and the service is ready without it. */
  readonly isVital?: boolean;
}

export interface ReadinessReport {
  readonly isReady: boolean;
  /** Each check by name; `http` is the listening itself. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** The vital checks that fail. */
  readonly failing: readonly string[];
}

/**
 * Whether the service can do its work: it listens and each vital check passes. Checks are asked at each call of `/health/ready`; one
 * that takes longer than 2 s counts as failed.
 */
@Injectable()
export class Readiness {
  /** Set by the start; false again as soon as the service stops, so that no new work is sent. */
  isListening = false;
  private readonly checks = new Map<string, { readonly check: ReadinessCheck; readonly isVital: boolean }>();

  add(name: string, check: ReadinessCheck, { isVital = true }: CheckOptions = {}): void {
    this.checks.set(name, { check, isVital });
  }

  async report(): Promise<ReadinessReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, { check }]) => [name, await passes(check)] as const),
    );
    const checks: Record<string, boolean> = { http: this.isListening, ...Object.fromEntries(results) };
    const failing = Object.keys(checks).filter((name) => !checks[name] && this.checks.get(name)?.isVital !== false);
    return { isReady: failing.length === 0, checks, failing };
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
