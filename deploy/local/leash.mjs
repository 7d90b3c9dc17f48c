/** Ends a service in good order when whoever started it is gone: its standard input, a pipe held open by the starter, then ends. */
process.stdin.on('error', () => undefined);
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref?.();
