import type { Json } from "../../../lambdas/contract/json.ts";

const STORAGE_KEY = "labelsmith:unfinished-work";

/**
 * The unfinished answers of all pages, by the pages' keys. They outlive a reload of the preview in the same tab, as far as
 * the browser's storage has room for them.
 */
export class UnfinishedWork {
  readonly #works = new Map<string, Json>(stored());

  get pages(): readonly string[] {
    return [...this.#works.keys()];
  }

  of(page: string): Json | undefined {
    return this.#works.get(page);
  }

  keep(page: string, work: Json): void {
    this.#works.set(page, work);
    this.#store();
  }

  forget(page: string): void {
    this.#works.delete(page);
    this.#store();
  }

  #store(): void {
    try {
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...this.#works]));
    } catch {
      // Too much for the storage: then the work lives as long as this page.
      sessionStorage.removeItem(STORAGE_KEY);
    }
  }
}

function stored(): readonly (readonly [string, Json])[] {
  return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "[]");
}
