import { expect, it } from 'vitest';
import { pdfResponse } from './file-response';

it('names the file in Chinese by RFC 5987 and in ASCII for the rest', async () => {
  const response = pdfResponse(Buffer.from('%PDF-1.7'), "结清证明 (张三)'.pdf");
  expect(response.headers.get('content-disposition')).toBe(
    `inline; filename="_.pdf"; filename*=UTF-8''%E7%BB%93%E6%B8%85%E8%AF%81%E6%98%8E%20%28%E5%BC%A0%E4%B8%89%29%27.pdf`,
  );
  expect(response.headers.get('content-length')).toBe('8');
  expect(await response.text()).toBe('%PDF-1.7');
});
