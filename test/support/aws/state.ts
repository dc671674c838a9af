import type { ObjectStore } from "../../../job/local-s3/store.ts";

export const ACCOUNT = "111122223333";
export const REGION = "us-east-1";

/** What is in the account that the stand-ins share. Everything is known by its ARN. */
export interface AccountState {
  readonly store: ObjectStore;
  readonly roles: Map<string, Properties>;
  readonly functions: Map<string, DeployedCode>;
  readonly logGroups: Map<string, Properties>;
  readonly topics: Map<string, Properties>;
}

export type Properties = Readonly<Record<string, unknown>>;

export interface DeployedCode {
  readonly properties: Properties;
  /** As Lambda gives it. */
  readonly codeSha256: string;
}

/** What a service refuses, with its own name of the error. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The answer of a service. */
export interface ServiceReply {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}
