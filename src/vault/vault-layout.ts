/** Names inside a vault's folder, beside the header (header.ts). */
export const DATABASE_FILE = 'vault.db';
export const FILES_FOLDER = 'files';
