// How a file leaves the house: under its Chinese name, never kept by a cache in between.

/** RFC 5987: what a plain header cannot carry, percent-encoded; and a name in ASCII for what cannot read that. */
function disposition(fileName: string, asAttachment: boolean): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  return `${asAttachment ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

type FileOptions = Readonly<{
  fileName: string;
  type: string;
  /** Saved to disk; otherwise shown in the browser. */
  asAttachment?: boolean;
}>;

export function fileResponse(
  content: Buffer,
  { fileName, type, asAttachment = false }: FileOptions,
): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': disposition(fileName, asAttachment),
      'Cache-Control': 'private, no-store',
    },
  });
}

export const pdfResponse = (content: Buffer, fileName: string): Response =>
  fileResponse(content, { fileName, type: 'application/pdf' });
