import {
  AssignTag,
  CaptureTag,
  CaseTag,
  DecrementTag,
  ForTag,
  IfTag,
  IncrementTag,
  LiquidTag,
  TablerowTag,
  type Template,
  type Token,
  TypeGuards,
  UnlessTag,
  Value,
} from "liquidjs";
import { Fault } from "../errors/fault.ts";
import { OutputNode } from "../parse/output-node.ts";
import { CycleTag } from "../tags/cycle-tag.ts";
import { EchoTag } from "../tags/echo-tag.ts";
import { IfchangedTag } from "../tags/ifchanged-tag.ts";
import { ANY, ITEMS, type Path, type PathSegment, property } from "./path.ts";
import { isCountable, type Read } from "./read.ts";
import { Scopes } from "./scopes.ts";
import { kindOfFilter, operandKinds } from "./variable-kind.ts";

interface Reads {
  readonly reads: readonly Read[];
  /** The reads by the mark that their first name now carries; see {@link collectReads}. */
  readonly marks: ReadonlyMap<string, Read>;
}

/** A value and the filters on it, as outputs, tags (`Value`) and `cycle` (a token) hold them. */
type Filtered = Pick<Value, "initial"> & {
  readonly filters: readonly { readonly name: string; readonly args: Value["filters"][number]["args"] }[];
};
type Role = Pick<Read, "kind" | "tolerant"> & { readonly bound?: boolean };

const PRINTED: Role = { kind: "printed", tolerant: false };
const TESTED: Role = { kind: "tested", tolerant: true };
const NUMERIC: Role = { kind: "numeric", tolerant: false };
const KEY: Role = { kind: undefined, tolerant: false };

/** These filters hand on their value, or a choice of its items, so that a name assigned from it still stands for it. */
const KEEPS_PATH = new Set(
  "default escape escape_once skip_autoescape sort sort_natural reverse uniq compact where reject".split(" "),
);
const TAKES_ITEM = new Set(["first", "last", "find"]);

/**
 * Finds every variable that a template reads and follows it through loops, `assign` and `capture`.
 *
 * liquidjs tells a rendering which path it looks up, not where in the template. So the first name of each variable gets
 * a mark that no name can contain, by which the rendering finds the read again.
 *
 * @throws Fault for a range whose bound is too large to count to
 */
export function collectReads(nodes: readonly Template[]): Reads {
  const collector = new Collector();
  collector.nodes(nodes);
  return collector;
}

class Collector implements Reads {
  readonly reads: Read[] = [];
  readonly marks = new Map<string, Read>();
  readonly #scopes = new Scopes();

  nodes(nodes: readonly Template[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: Template): void {
    if (node instanceof OutputNode || node instanceof EchoTag || node instanceof CycleTag) {
      for (const argument of node.arguments()) this.#argument(argument, PRINTED);
    } else if (node instanceof AssignTag) this.#assign(node);
    else if (node instanceof CaptureTag) this.#capture(node);
    else if (node instanceof ForTag || node instanceof TablerowTag) this.#loop(node);
    else if (node instanceof IfTag || node instanceof UnlessTag) this.#branches(node);
    else if (node instanceof CaseTag) this.#case(node);
    else if (node instanceof LiquidTag || node instanceof IfchangedTag) this.nodes(node.templates);
    else if (node instanceof IncrementTag || node instanceof DecrementTag) {
      for (const name of node.localScope()) this.#scopes.assign(textOf(name), []);
    }
  }

  #assign(node: AssignTag): void {
    const origins = [...node.arguments()].flatMap((value) => this.#argument(value, KEY));
    for (const name of node.localScope()) this.#scopes.assign(name.content, origins);
  }

  /** A capture of one variable and nothing else stands for that variable. */
  #capture(node: CaptureTag): void {
    const [only, ...more] = node.templates;
    const alias = more.length === 0 && only instanceof OutputNode;
    const origins = alias ? this.#filtered(only.value, PRINTED) : [];
    if (!alias) this.nodes(node.templates);
    this.#scopes.assign(node.variable, origins);
  }

  #loop(node: ForTag | TablerowTag): void {
    const origins = this.#token(node.collection, { kind: "iterated", tolerant: false });
    const options = node instanceof ForTag ? node.hash : node.args;
    this.#scopes.within({ continue: [] }, () => {
      for (const option of Object.values(options.hash)) this.#token(option, NUMERIC);
    });
    const items = origins.map((path): Path => [...path, ITEMS]);
    this.#scopes.within({ [node.variable]: items, forloop: [], tablerowloop: [] }, () =>
      this.nodes(node.templates),
    );
    if (node instanceof ForTag) this.#scopes.branch(() => this.nodes(node.elseTemplates));
  }

  #branches(node: IfTag | UnlessTag): void {
    for (const { value, templates } of node.branches) {
      this.#filtered(value, TESTED);
      this.#scopes.branch(() => this.nodes(templates));
    }
    this.#scopes.branch(() => this.nodes(node.elseTemplates ?? []));
  }

  #case(node: CaseTag): void {
    this.#filtered(node.value, TESTED);
    for (const { values, templates } of node.branches) {
      for (const value of values) this.#token(value, TESTED);
      this.#scopes.branch(() => this.nodes(templates));
    }
    this.#scopes.branch(() => this.nodes(node.elseTemplates));
  }

  #argument(argument: Value | Token, role: Role): readonly Path[] {
    if (argument instanceof Value) return this.#filtered(argument, role);
    return TypeGuards.isFilteredValueToken(argument)
      ? this.#filtered(argument, role)
      : this.#token(argument, role);
  }

  /** @returns the paths that a name assigned from this value stands for */
  #filtered({ initial, filters }: Filtered, role: Role): readonly Path[] {
    const tolerant = role.tolerant || filters[0]?.name === "default";
    const deciding = filters.find(({ name }) => !KEEPS_PATH.has(name) || kindOfFilter(name));
    const kind = deciding ? kindOfFilter(deciding.name) : role.kind;
    const [only, ...more] = initial.postfix;
    let paths: readonly Path[] = [];
    if (only && more.length === 0) paths = this.#token(only, { kind, tolerant });
    else
      for (const [token, tested] of operandKinds(initial.postfix))
        this.#token(token, { kind: tested, tolerant });
    for (const { name, args } of filters) {
      this.#filterArguments(name, args, tolerant);
      if (TAKES_ITEM.has(name)) paths = paths.map((path) => [...path, ITEMS]);
      else if (!KEEPS_PATH.has(name)) paths = [];
    }
    return paths;
  }

  #filterArguments(name: string, args: Filtered["filters"][number]["args"], tolerant: boolean): void {
    const kind = kindOfFilter(name);
    const role: Role = { kind: kind === "numeric" || kind === "text" ? kind : undefined, tolerant };
    for (const arg of args) this.#token(Array.isArray(arg) ? arg[1] : arg, role);
  }

  /** @returns the paths that the token reads */
  #token(token: Token | undefined, role: Role): readonly Path[] {
    if (TypeGuards.isRangeToken(token)) {
      this.#token(token.lhs, { ...NUMERIC, bound: true });
      this.#token(token.rhs, { ...NUMERIC, bound: true });
    } else if (TypeGuards.isPropertyAccessToken(token)) {
      for (const prop of token.props) this.#token(prop, KEY);
      const [root, ...props] = token.props;
      if (token.variable === undefined && TypeGuards.isWordToken(root)) {
        const read = this.#read(token, root.content, props.map(segmentOf), role);
        root.content = `${root.content}\u0000${this.reads.length}`;
        this.reads.push(read);
        this.marks.set(root.content, read);
        return read.paths;
      }
    } else if (role.bound && token && "content" in token && !isCountable(token.content)) {
      throw new Fault(
        { code: "template-limit", summary: "The bound of this range is too large to count to." },
        token,
      );
    }
    return [];
  }

  #read(token: Token, name: string, segments: Path, role: Role): Read {
    const origins = this.#scopes.lookup(name);
    return {
      begin: token.begin,
      end: token.end,
      name,
      local: origins !== undefined,
      origins: origins ?? [[property(name)]],
      paths: (origins ?? [[property(name)]]).map((path): Path => [...path, ...segments]).filter(isShort),
      kind: role.kind,
      tolerant: role.tolerant,
      conditional: this.#scopes.inBranch,
      bound: role.bound ?? false,
    };
  }
}

/** Paths grow with every `assign a = a.b`; no real one is so long. */
function isShort(path: Path): boolean {
  return path.length <= 32;
}

function segmentOf(token: Token): PathSegment {
  if (TypeGuards.isWordToken(token) || TypeGuards.isQuotedToken(token)) return property(token.content);
  return TypeGuards.isNumberToken(token) ? { kind: "index", index: token.content } : ANY;
}

function textOf(name: string | { readonly content: string }): string {
  return typeof name === "string" ? name : name.content;
}
