import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Credentials } from "../../../lambdas/s3/credentials.ts";

/** What is to be signed, as the AWS SDK's own signer takes it. */
export interface SmithyRequest {
  readonly method: string;
  /** Percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

class Sha256 {
  readonly #hash: { update(data: string | Uint8Array): unknown; digest(): Uint8Array };
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytes(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytes(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof data === "string") return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** The `authorization` header that the AWS SDK would send. */
export async function smithyAuthorization(
  { method, path, headers, body }: SmithyRequest,
  scope: { service: string; region: string; credentials: Credentials; date: Date },
): Promise<string | undefined> {
  const { service, region, credentials, date } = scope;
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256, uriEscapePath: false });
  const request = {
    method,
    path,
    headers: { ...headers },
    body,
    protocol: "https:",
    hostname: "",
    query: {},
  };
  const signed = await signer.sign(request, { signingDate: date });
  return signed.headers["authorization"];
}
