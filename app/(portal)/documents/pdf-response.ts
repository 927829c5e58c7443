// How a PDF leaves the house: shown in the browser, under its Chinese name, never kept by a cache in between.

/** RFC 5987: what a plain header cannot carry, percent-encoded; and a name in ASCII for what cannot read that. */
function disposition(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function pdfResponse(content: Buffer, fileName: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(content.byteLength),
      'Content-Disposition': disposition(fileName),
      'Cache-Control': 'private, no-store',
    },
  });
}
