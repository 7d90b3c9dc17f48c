/**
 * Gives the page's nonce to every style element that a script makes. Ant Design gives it to its own, but not to the one that locks the page's
 * scrolling behind a dialog, which the content security policy would then refuse.
 */
export const giveToStyles = (nonce: string): void => {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
};
