// Serves a paper as it was made: the bytes are proved against their hash before they leave.
import { findDocument, sha256 } from '@/db/store/document';
import { database } from '@/lib/server/database';
import { logBug } from '@/lib/server/log';
import { fileResponse, pdfResponse } from './file-response';

const plain = (text: string, status: number): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

export const notFoundResponse = (): Response => plain('没有找到该文件。', 404);
export const refusedResponse = (message: string): Response => plain(message, 409);

type StoredOptions = Readonly<{
  /** The file of a void paper itself, to be kept as evidence */
  original?: boolean;
}>;

/** A valid paper as it was made; a void one leads to the page that says so, and is handed out only when asked for. */
export function storedDocument(documentId: number, { original = false }: StoredOptions = {}): Response {
  const found = Number.isSafeInteger(documentId) ? findDocument(database(), documentId) : undefined;
  if (!found) return notFoundResponse();
  if (sha256(found.content) !== found.sha256) {
    const id = logBug(new Error(`document ${found.id} does not match its hash`), 'document');
    return plain(`文件校验未通过，可能已被篡改，请联系管理员。错误编号：${id}`, 500);
  }
  if (!found.voidedAt) return pdfResponse(found.content, found.fileName);
  if (!original) {
    // A path alone: behind a proxy this server does not know by which name it was called.
    return new Response(null, { status: 303, headers: { Location: `/documents/${found.id}/voided` } });
  }
  return fileResponse(found.content, {
    fileName: `【已作废】${found.fileName}`,
    type: 'application/pdf',
    asAttachment: true,
  });
}
