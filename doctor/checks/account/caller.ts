import type { Check } from "../../check.ts";
import { accountOf } from "../../open-account.ts";

/** Whose credentials these are. */
export const caller: Check = {
  name: "caller",
  title: "The credentials are of the account that the settings name",
  async run(context) {
    const { account } = context;
    if (account?.isOpen === false && account.error) throw account.error;
    accountOf(context);
    return [];
  },
};
