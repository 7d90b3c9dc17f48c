/** One message of a `text/event-stream`. A message without data still moves the cursor. */
export interface StreamMessage {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/**
 * Takes the text of an event stream piece by piece, however it is cut, and hands out the messages that are complete (HTML, section
 * 9.2.6). Comments are passed over; fields that we have no use for are too.
 */
export const streamParser = (): ((chunk: string) => readonly StreamMessage[]) => {
  let rest = '';
  return (chunk) => {
    rest += chunk;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    return blocks.map(messageOf).filter((message) => message.id !== undefined || message.data !== undefined);
  };
};

const messageOf = (block: string): StreamMessage => {
  let id: string | undefined;
  let event: string | undefined;
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const field = line.slice(0, colon);
    const value = line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (field === 'id') id = value;
    else if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  }
  return {
    ...(id !== undefined && { id }),
    ...(event !== undefined && { event }),
    ...(data.length > 0 && { data: data.join('\n') }),
  };
};
