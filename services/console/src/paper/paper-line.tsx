/** What was chosen on the page, of which paper shows no controls. Seen on paper only; what is undefined is left out. */
export const PaperLine = ({ parts }: { parts: readonly (string | number | false | undefined)[] }) => {
  const told = parts.filter((part) => typeof part === 'string' && part !== '');
  return told.length === 0 ? null : <p className="print-only">{told.join(' · ')}</p>;
};
