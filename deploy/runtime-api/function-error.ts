/** An error of a function, in the shape in which Lambda reports it to whoever invoked the function. */
export interface FunctionError {
  /** The name of the error that was thrown, or one of Lambda's own, for example `Runtime.HandlerNotFound`. */
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What an invocation came to. */
export type InvocationResult =
  | { readonly ok: true; readonly response: unknown }
  | { readonly ok: false; readonly error: FunctionError };

/** A failure that Lambda itself reports: the function did not answer. */
export function failure(errorType: string, errorMessage: string): InvocationResult {
  return { ok: false, error: { errorType, errorMessage, trace: [] } };
}

/** Reads the error that a runtime posts; whatever it is, something is made of it. */
export function parseFunctionError(text: string): FunctionError {
  const posted = parseObject(text);
  const { errorType, errorMessage, trace, stackTrace } = posted;
  const lines = Array.isArray(trace) ? trace : Array.isArray(stackTrace) ? stackTrace : [];
  return {
    errorType: typeof errorType === "string" ? errorType : "Unhandled",
    errorMessage: typeof errorMessage === "string" ? errorMessage : text,
    trace: lines.map(String),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
