import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { LogLevelName } from '../config/service-config.js';

const levelsOf: Readonly<Record<LogLevelName, LogLevel[]>> = {
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
  info: ['fatal', 'error', 'warn', 'log'],
  warn: ['fatal', 'error', 'warn'],
  error: ['fatal', 'error'],
};

/** What Nest says of its own wiring at each start. */
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** One JSON object per line. What is logged names ids and codes, never people: there is no access log with bodies or queries. */
export class ServiceLogger extends ConsoleLogger {
  constructor(
    private readonly level: LogLevelName,
    context: string,
  ) {
    super({ json: true, colors: false, logLevels: levelsOf[level], context });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (this.level !== 'debug' && wiring.has(String(rest.at(-1)))) return;
    super.log(message, ...rest);
  }
}
