import { PDFDocument } from '@cantoo/pdf-lib';
import { extractText } from 'unpdf';

/** What each page of a PDF says, its white space made one. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  // The reader takes the bytes for itself.
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
}

/** Width × height of each page in whole millimeters. */
export async function pdfSizes(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const millimeters = (points: number): number => Math.round((points / 72) * 25.4);
  return document
    .getPages()
    .map((page) => `${millimeters(page.getWidth())} × ${millimeters(page.getHeight())}`);
}
