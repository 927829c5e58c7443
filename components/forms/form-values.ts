// A form in the browser as the object that its schema reads, and the schema's complaints by dotted name.
type Tree = { [key: string]: Branch };
type Branch = string | Tree | Branch[];

/** "people.0.name" becomes people[0].name, as the server reads it. */
export function formTree(formData: FormData): Record<string, Branch> {
  const root: Tree = {};
  for (const [name, value] of formData) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    const keys = name.split('.');
    let node = root;
    for (const key of keys.slice(0, -1)) {
      const next = node[key];
      const child: Tree = typeof next === 'object' && !Array.isArray(next) ? next : {};
      node[key] = child;
      node = child;
    }
    node[keys.at(-1) ?? name] = value;
  }
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, withArrays(value)]));
}

function withArrays(node: Branch): Branch {
  if (typeof node === 'string' || Array.isArray(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withArrays(value)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  }
  return Object.fromEntries(entries);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Nested errors of the validation to { "people.0.name": message }. */
export function flatErrors(errors: unknown, prefix = ''): Record<string, string> {
  if (!isObject(errors)) return {};
  if (prefix && typeof errors.message === 'string' && errors.type !== undefined) {
    return { [prefix]: errors.message };
  }
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(errors)) {
    if (key === 'ref') continue;
    const name = key === 'root' ? prefix : prefix ? `${prefix}.${key}` : key;
    Object.assign(flat, flatErrors(value, name));
  }
  return flat;
}
