import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/**
 * Runs in the page. Each row that comes in holds the instant of its commit; it counts as shown after the frame in which it was painted. One
 * clock: browser and services are on one machine.
 */
const watchRows = `
  window.shownMs = [];
  const gathered = [];
  const painted = () => {
    const now = Date.now();
    for (const at of gathered.splice(0)) window.shownMs.push(now - at);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      const rows = node.matches('[id^="row-"]') ? [node] : node.querySelectorAll('[id^="row-"]');
      for (const row of rows) gathered.push(Date.parse(row.querySelector('time').dateTime));
    }
    if (gathered.length > 0) requestAnimationFrame(() => setTimeout(painted));
  }).observe(document.body, { childList: true, subtree: true });
`;

/** A page that shows events as rows, being watched. */
export class ShownPage {
  private constructor(private readonly page: Page) {}

  static async watch(page: Page): Promise<ShownPage> {
    await page.evaluate(watchRows);
    return new ShownPage(page);
  }

  async forget(): Promise<void> {
    await this.page.evaluate('void window.shownMs.splice(0)');
  }

  /** Milliseconds from the instant in each event to its being shown. */
  shownMs(): Promise<readonly number[]> {
    return this.page.evaluate('window.shownMs');
  }
}

const barePage = `<!doctype html><meta charset="utf-8"><title>Events</title><body><div id="rows"></div><script>
  const rows = document.getElementById('rows');
  new EventSource('/events').onmessage = ({ data }) => {
    const event = JSON.parse(data);
    const row = document.createElement('div');
    row.id = 'row-' + event.id;
    row.innerHTML = '<time></time> <b></b> <code></code>';
    row.children[0].dateTime = event.time;
    row.children[0].textContent = event.time;
    row.children[1].textContent = event.type;
    row.children[2].textContent = event.subject;
    rows.prepend(row);
    while (rows.children.length > 40) rows.lastChild.remove();
  };
</script>`;

/** The raw twin: a bare server and a page that does no more than EventSource asks for. */
export class BareEvents {
  private next = 0;
  private readonly readers = new Set<ServerResponse>();
  private readonly server = createServer((request, response) => {
    if (request.url !== '/events') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(barePage);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    this.readers.add(response);
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  send(): void {
    const id = String(this.next++);
    const time = new Date().toISOString();
    const event = { id, type: 'liandong.reservation.confirmed.v2', subject: `resource/${id}`, time, data: {} };
    for (const reader of this.readers) reader.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
