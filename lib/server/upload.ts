// A posted backup, read as it comes: the file to the disk, the fields to the answer.
import 'server-only';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Upload } from '@/lib/backup/uploads';
import { receiveUpload } from '@/lib/backup/uploads';

export type PostedUpload = Readonly<{ hasFile: boolean; passphrase: string }>;

export function readPostedUpload(
  request: Request,
  dataFolder: string,
  upload: Upload,
): Promise<PostedUpload> {
  const { body } = request;
  if (!body) return Promise.resolve({ hasFile: false, passphrase: '' });
  return new Promise((resolve, reject) => {
    const form = busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: { files: 1, fields: 10, fieldSize: 4096 },
    });
    let passphrase = '';
    let saved: Promise<boolean> = Promise.resolve(false);
    form.on('field', (name, value) => {
      if (name === 'passphrase') passphrase = value;
    });
    form.on('file', (_name, file, { filename }) => {
      // A browser posts an unchosen file as an empty one without a name.
      if (!filename) file.resume();
      else saved = receiveUpload(dataFolder, upload, file).then(() => true);
      saved.catch(reject);
    });
    form.on('error', reject);
    form.on('close', () => {
      saved.then((hasFile) => resolve({ hasFile, passphrase }), reject);
    });
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    source.on('error', reject);
    source.pipe(form);
  });
}
