const key = 'liandong.notices';

/** `refused`: the browser was told to show none; `unable`: it cannot. */
export type NoticesState = 'on' | 'off' | 'refused' | 'unable';

export const noticesState = (): NoticesState => {
  if (!('Notification' in window)) return 'unable';
  if (Notification.permission === 'denied') return 'refused';
  return localStorage.getItem(key) === 'on' && Notification.permission === 'granted' ? 'on' : 'off';
};

/** Asks the browser, which asks the person, the first time. */
export const wantNotices = async (isWanted: boolean): Promise<NoticesState> => {
  if (isWanted && 'Notification' in window && Notification.permission === 'default') {
    await Notification.requestPermission();
  }
  localStorage.setItem(key, isWanted ? 'on' : 'off');
  return noticesState();
};

/** Shows a notice of the browser. The same id in another tab replaces it: nobody is told twice. */
export const notify = async (id: string, title: string, text: string, onOpen: () => void): Promise<void> => {
  const options = { body: text, tag: `liandong.${id}`, icon: '/favicon.svg' };
  try {
    const notice = new Notification(title, options);
    notice.onclick = () => {
      window.focus();
      notice.close();
      onOpen();
    };
  } catch {
    // A phone's browser shows notices by the service worker only.
    const worker = await navigator.serviceWorker?.getRegistration();
    await worker?.showNotification(title, options);
  }
};
