import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections over which no valid token has come: so many of one address and so many in all. Whoever is over them loses the oldest one and
 * not the newest, so that nobody keeps others out by holding connections; many people behind one address are not hurt, since a connection
 * counts no more once a token of theirs has come over it.
 */
export class UnknownConnections {
  private readonly all = new Set<Socket>();
  private readonly byAddress = new Map<string, Set<Socket>>();

  constructor(
    private readonly maxPerAddress: number,
    private readonly max: number,
  ) {}

  watch(server: Server): void {
    server.on('connection', (socket: Socket) => this.add(socket));
  }

  /** A valid token came over it. */
  know(socket: Socket): void {
    if (!this.all.delete(socket)) return;
    const address = addressOf(socket);
    const ofAddress = this.byAddress.get(address);
    ofAddress?.delete(socket);
    if (ofAddress?.size === 0) this.byAddress.delete(address);
  }

  get size(): number {
    return this.all.size;
  }

  private add(socket: Socket): void {
    const address = addressOf(socket);
    const ofAddress = this.byAddress.get(address) ?? new Set();
    this.byAddress.set(address, ofAddress.add(socket));
    this.all.add(socket);
    socket.once('close', () => this.know(socket));
    if (ofAddress.size > this.maxPerAddress) this.end(ofAddress);
    if (this.all.size > this.max) this.end(this.all);
  }

  private end(sockets: Set<Socket>): void {
    const [oldest] = sockets;
    if (!oldest) return;
    this.know(oldest);
    oldest.destroy();
  }
}

const addresses = new WeakMap<Socket, string>();

/** Kept, since a socket that has ended says none any more. */
const addressOf = (socket: Socket): string => {
  const known = addresses.get(socket) ?? socket.remoteAddress ?? '';
  addresses.set(socket, known);
  return known;
};
