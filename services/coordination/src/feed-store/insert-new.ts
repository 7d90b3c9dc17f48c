import type { Collection } from 'mongoose';
import { mongo } from 'mongoose';

const duplicateKey = 11000;

/**
 * Inserts all documents whose unique keys are free, in one request, and tells whether any was there already.
 *
 * Errors: whatever else the database says; some of the documents may have been stored then.
 */
export const insertNew = async <Document extends { readonly _id: string }>(
  collection: Collection<Document>,
  documents: readonly Document[],
): Promise<boolean> => {
  try {
    await collection.bulkWrite(
      documents.map((document) => ({ insertOne: { document: document as never } })),
      { ordered: false },
    );
    return false;
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const failures = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
    if (failures.length === 0 || failures.some(({ code }) => code !== duplicateKey)) throw error;
    return true;
  }
};
