import { problemOfAnswer } from './problem.ts';

/** The answer of a service, or the Problem that it told. */
export const answered = async <Data>(
  asked: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> => {
  const { data, error, response } = await asked;
  if (!response.ok) throw problemOfAnswer(response.status, error);
  return data as Data;
};
