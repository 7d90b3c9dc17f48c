/** The raw twin: a bare Node server that writes each event to every response as it comes. Told the events, it stamps them with its own clock. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const responses = new Set<ServerResponse>();
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  responses.add(response);
  response.once('close', () => responses.delete(response));
});
server.listen(0, '127.0.0.1', 4_096, () => process.send?.((server.address() as AddressInfo).port));

/** Of each event the frame with both of its instants replaced by this one: the bytes are as many. */
const stamped = (frame: string): Buffer => {
  const now = new Date().toISOString();
  return Buffer.from(frame.replace(/("(?:recorded)?time":")[^"]*"/g, `$1${now}"`));
};

process.on('message', (frame: string) => {
  const bytes = stamped(frame);
  for (const response of responses) response.write(bytes);
});
