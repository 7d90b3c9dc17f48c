// Keeps the shell, and nothing else: the page itself for when the line is lost, and files whose names say what is in them. What services
// answer is never kept: it is somebody's, and grows old.
const cacheName = 'liandong-shell-1';
const page = '/';
const mostFiles = 200;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.add(new Request(page, { headers: { accept: 'text/html' } }))),
  );
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

const fromNetwork = async (request) => {
  try {
    const response = await fetch(request);
    if (response.ok && response.headers.get('content-type')?.includes('text/html')) {
      const cache = await caches.open(cacheName);
      await cache.put(page, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await caches.match(page);
    if (kept === undefined) throw error;
    return kept;
  }
};

const kept = async (request) => {
  const cache = await caches.open(cacheName);
  const before = await cache.match(request);
  if (before !== undefined) return before;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    const files = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/assets/'));
    await Promise.all(files.slice(0, Math.max(0, files.length - mostFiles)).map((one) => cache.delete(one)));
  }
  return response;
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(kept(request));
  else if (request.mode === 'navigate' && !/^\/(api|health|signed-in)(\/|$)/.test(pathname))
    event.respondWith(fromNetwork(request));
});

// A notice that was touched leads to the messages.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/messages'));
});
