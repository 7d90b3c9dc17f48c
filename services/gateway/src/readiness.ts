import { sources, type Source } from '#kernel';

export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly services: Readonly<Record<Source, 'ready' | 'not-ready' | 'unreachable'>>;
}

const askMs = 2000;

/** Asks every service at once; ready when all are. Never rejects. */
export const readiness = async (services: Readonly<Record<Source, string>>): Promise<Readiness> => {
  const answers = await Promise.all(sources.map(async (source) => [source, await ask(services[source])] as const));
  const isReady = answers.every(([, answer]) => answer === 'ready');
  return { status: isReady ? 'ready' : 'not-ready', services: Object.fromEntries(answers) as Readiness['services'] };
};

const ask = async (url: string): Promise<Readiness['services'][Source]> => {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(askMs) });
    await response.body?.cancel();
    return response.ok ? 'ready' : 'not-ready';
  } catch {
    return 'unreachable';
  }
};
