import { Link } from 'react-router';
import { subjectText } from './subject-text.ts';
import { useWords } from './use-words.ts';

/** To the timeline of a stream, by what the stream is about. */
export const SubjectLink = ({ subject }: { subject: string }) => {
  const words = useWords();
  return <Link to={`/timelines/${subject}`}>{subjectText(subject, words)}</Link>;
};
