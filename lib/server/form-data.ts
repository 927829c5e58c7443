// A posted form as the plain object that schemas read: "people.0.name" becomes people[0].name.
import type { ActionResult } from '@/lib/commands/result';

const MAX_FIELDS = 500;
const SECRET = /password|passphrase|secret/i;

export type FormValues = Readonly<Record<string, string>>;

/** The form's own text fields; files and the framework's fields are left out. */
export function formValues(formData: FormData): FormValues {
  const values: Record<string, string> = {};
  let count = 0;
  for (const [name, value] of formData) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    if (++count > MAX_FIELDS) break;
    values[name] = value;
  }
  return values;
}

type Tree = { [key: string]: string | Tree | (string | Tree)[] };

export function toTree(values: FormValues): Tree {
  const root: Tree = Object.create(null) as Tree;
  for (const [name, value] of Object.entries(values)) {
    const keys = name.split('.');
    if (keys.length > 4 || keys.some((key) => key === '__proto__' || key === 'constructor')) continue;
    let node = root;
    for (const key of keys.slice(0, -1)) {
      const next = node[key];
      node = node[key] =
        typeof next === 'object' && !Array.isArray(next) ? next : (Object.create(null) as Tree);
    }
    node[keys.at(-1) ?? name] = value;
  }
  return arraysOf(root) as Tree;
}

/** Objects whose keys are all numbers become arrays, in the order of the numbers. */
function arraysOf(node: Tree[string]): Tree[string] {
  if (typeof node !== 'object' || Array.isArray(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, arraysOf(value)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value as string | Tree);
  }
  return Object.fromEntries(entries);
}

/** What was typed goes back to the form, secrets excepted. */
export function withValues<T>(result: ActionResult<T>, values: FormValues): ActionResult<T> {
  if (result.ok) return result;
  return {
    ...result,
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name))),
  };
}
