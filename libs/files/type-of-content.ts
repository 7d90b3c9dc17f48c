import { fileTypeFromBuffer } from 'file-type';
import { fileTypes, type FileType } from '#contracts';

/** By the content alone, whatever its name says; text is what reads as UTF-8 without control characters. Undefined: nothing that is taken. */
export const typeOfContent = async (content: Uint8Array): Promise<FileType | undefined> => {
  const found = await fileTypeFromBuffer(content);
  if (content.byteLength === 0) return undefined;
  if (found) return fileTypes.find((type) => type === found.ext);
  return isText(content) ? 'txt' : undefined;
};

const isText = (content: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) && !/^\s*<(?:!doctype|html|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
};

/** Does the name end as files of that type do? */
export const fitsName = (name: string, type: FileType): boolean => {
  const end = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  const also: Readonly<Partial<Record<FileType, readonly string[]>>> = { jpg: ['jpeg'], txt: ['csv', 'md'] };
  return end === type || (end !== undefined && (also[type]?.includes(end) ?? false));
};
