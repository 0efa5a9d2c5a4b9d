/** Where cards are to lie and how they are to look; null for the root directory and the default. */
export type Place = { folderId: string | null; templateId: string | null };
