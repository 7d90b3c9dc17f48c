/**
 * Does the work of many lanes, at most `atATime` pieces at once: the pieces of one lane one after another in their order, lanes side by
 * side. Rejects with the first failure; what is under way then ends, and nothing new begins.
 */
export const inLanes = async <Piece>(
  lanes: readonly (readonly Piece[])[],
  atATime: number,
  work: (piece: Piece) => Promise<void>,
): Promise<void> => {
  // The longest first, so that no lane is left alone at the end.
  const waiting = [...lanes].sort((a, b) => b.length - a.length);
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane && !hasFailed; lane = waiting.shift()) {
      for (const piece of lane) {
        if (hasFailed) return;
        try {
          await work(piece);
        } catch (error) {
          hasFailed = true;
          throw error;
        }
      }
    }
  };
  const workers = Array.from({ length: Math.min(atATime, waiting.length) }, worker);
  const outcomes = await Promise.allSettled(workers);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
};
