/**
 * A reader of the part of VTL 2.1 that the catalogue is written in, after the public grammar
 * (sdmx-twg/vtl, Vtl.g4): assignments, hierarchical and datapoint rulesets. Throws at the first token
 * that the grammar does not allow there.
 */
export interface ReadRule {
  name: string;
  /** Tokens of the condition, before errorcode. */
  condition: string[];
  errorcode: string;
  errorlevel: string;
}

export interface ReadScript {
  assignments: { to: string; persistent: boolean; tokens: string[] }[];
  rulesets: { kind: string; name: string; signature: string[]; rules: ReadRule[] }[];
}

const token =
  /\s+|\/\/[^\n]*|:=|<-|<=|>=|<>|\|\||'[^']*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_.]*|\d+(?:\.\d+)?|[()[\]{},;:=<>+*/-]/y;
const comparisons = ['=', '<>', '<', '<=', '>', '>='];
const isName = (text = ''): boolean => /^'[^']+'$|^[A-Za-z_]/.test(text);
const isText = (text = ''): boolean => text.startsWith('"');
const bare = (text: string): string => text.replace(/^['"]|['"]$/g, '');

export function readVtl(text: string): ReadScript {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const fail = (wanted: string): never => {
    throw new Error(`${wanted} expected at "${tokens.slice(at, at + 5).join(' ')}"`);
  };
  const take = (...wanted: string[]): void => {
    for (const each of wanted) if (tokens[at++] !== each) fail(each);
  };
  const takeIf = (accept: (text?: string) => boolean, what: string): string => {
    const found = tokens[at++];
    return found !== undefined && accept(found) ? found : fail(what);
  };
  const upTo = (...ends: string[]): string[] => {
    const from = at;
    while (at < tokens.length && !ends.includes(tokens[at] ?? '')) at++;
    if (at === from || at === tokens.length) fail(ends.join(' or '));
    return tokens.slice(from, at);
  };
  const names = (): string[] => {
    const list = [takeIf(isName, 'a name')];
    while (peek() === ',') {
      at++;
      list.push(takeIf(isName, 'a name'));
    }
    return list;
  };

  const script: ReadScript = { assignments: [], rulesets: [] };
  while (at < tokens.length) {
    if (peek() === 'define') script.rulesets.push(ruleset());
    else {
      const to = takeIf(isName, 'a name');
      const persistent = takeIf((sign) => sign === ':=' || sign === '<-', ':=') === '<-';
      script.assignments.push({ to, persistent, tokens: balanced(upTo(';')) });
    }
    take(';');
  }
  return script;

  function ruleset(): ReadScript['rulesets'][number] {
    take('define');
    const kind = takeIf((text) => text === 'hierarchical' || text === 'datapoint', 'a kind');
    take('ruleset');
    const name = takeIf(isName, 'a name');
    take('(', 'variable');
    if (kind === 'hierarchical') take('rule');
    const signature = names();
    take(')', 'is');
    const rules = [rule(kind)];
    while (peek() === ';') {
      at++;
      rules.push(rule(kind));
    }
    take('end', kind, 'ruleset');
    return { kind, name, signature, rules };
  }

  function rule(kind: string): ReadRule {
    const name = bare(takeIf(isName, 'a name of a rule'));
    take(':');
    const condition = balanced(upTo('errorcode'));
    if (kind === 'hierarchical') relation(condition);
    take('errorcode');
    const errorcode = bare(takeIf(isText, 'a text'));
    take('errorlevel');
    return { name, condition, errorcode, errorlevel: bare(takeIf(isText, 'a text')) };
  }
}

/** codeItemRelation: a code, a comparison, and codes with plus or minus between them. */
function relation([left, sign = '', ...right]: string[]): void {
  const isRight = right.every((each, index) =>
    index % 2 === 0 ? isName(each) : each === '+' || each === '-',
  );
  if (isName(left) && comparisons.includes(sign) && right.length % 2 === 1 && isRight) return;
  throw new Error(`no relation of codes: ${[left, sign, ...right].join(' ')}`);
}

function balanced(tokens: string[]): string[] {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  const open: string[] = [];
  for (const each of tokens) {
    if (Object.values(pairs).includes(each)) open.push(each);
    if (each in pairs && open.pop() !== pairs[each]) throw new Error(`unbalanced ${each}`);
  }
  if (open.length > 0) throw new Error(`unbalanced ${open.join(' ')}`);
  return tokens;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const found = token.exec(text)?.[0];
    if (found === undefined) throw new Error(`no token at "${text.slice(from, from + 20)}"`);
    if (!/^(\s|\/\/)/.test(found)) tokens.push(found);
  }
  return tokens;
}
