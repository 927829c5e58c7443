// Takes bytes from a stream by count, however they come in.

export class ByteReader {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes; throws where the stream ends before. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for await (const chunk of this.chunks(count)) taken.push(chunk);
    return Buffer.concat(taken);
  }

  /** The same, piece by piece as they come. */
  async *chunks(count: number): AsyncGenerator<Buffer> {
    let missing = count;
    while (missing > 0) {
      if (this.rest.byteLength === 0 && !(await this.fill())) throw new Error('the stream ended early');
      const chunk = this.rest.subarray(0, missing);
      this.rest = this.rest.subarray(chunk.byteLength);
      missing -= chunk.byteLength;
      yield chunk;
    }
  }

  /** Reads on to the end, so that what closes the stream is checked too. */
  async isAllZeroToTheEnd(): Promise<boolean> {
    let isZero = this.rest.every((byte) => byte === 0);
    while (await this.fill()) isZero &&= this.rest.every((byte) => byte === 0);
    return isZero;
  }

  private async fill(): Promise<boolean> {
    const { done, value } = await this.iterator.next();
    if (done) return false;
    this.rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}
