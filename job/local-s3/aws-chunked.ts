/**
 * Takes the body out of `aws-chunked` encoding, in which the SDK sends streams: chunks of `<hex size>[;...]\r\n<data>\r\n`
 * up to one of size 0, then trailers.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeAwsChunks(encoded: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let position = 0;
  while (position < encoded.length) {
    const lineEnd = encoded.indexOf("\r\n", position);
    const size = Number.parseInt(encoded.toString("latin1", position, lineEnd), 16);
    if (lineEnd < 0 || !(size > 0)) break;
    chunks.push(encoded.subarray(lineEnd + 2, lineEnd + 2 + size));
    position = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
