/** Something that the person who starts the system has to mend; the message says what is wrong and the remedy. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
