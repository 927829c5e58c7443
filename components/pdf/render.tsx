// The one door from a paper's data to its bytes: the same data give the same bytes.
import type { ReactElement } from 'react';
import { renderToBuffer, type DocumentProps } from '@react-pdf/renderer';
import { loadFonts } from './fonts';

export async function renderPdf(paper: ReactElement<DocumentProps>): Promise<Buffer> {
  await loadFonts();
  return await renderToBuffer(paper);
}
